// One process per engine: verifies it against the oracle, then runs timed slices on request (bench.mjs alternates them).
import { loadEngine } from './engine.mjs'
import { reference } from './reference.mjs'
import { letters, readCases } from './workload.mjs'

const [name, rulesPath, casesPath, partialPath] = process.argv.slice(2)
const { engine, rules } = await loadEngine(name, rulesPath)
const decode = engine.decode ?? (result => result)
const ids = rules.routes.map(r => r.id)

// the complete and the partial cases, as the engine wants them; an engine that encodes them beforehand holds one set at a time
const sets = {
  complete: { cases: readCases(casesPath), next: 0 },
  partial: { cases: readCases(partialPath), next: 0 },
}
let current
function use (which) {
  if (current !== which) { sets[which].inputs = engine.prepare ? engine.prepare(sets[which].cases) : sets[which].cases; current = which }
  return sets[which]
}

const commands = {
  // every case against the oracle; stops after `limit` seconds and says how many were checked
  async verify ({ limit }) {
    const { cases, inputs } = use('complete'), oracle = reference(rules)
    let mismatches = 0, checked = 0
    const examples = [], end = performance.now() + limit * 1000
    for (; checked < cases.length && performance.now() < end; checked++) {
      const got = decode(await engine.evaluate(inputs[checked])), expected = oracle(cases[checked])
      const wrong = [...ids.filter(id => got.includes(id) !== expected[id]), ...got.filter((id, i) => !(id in expected) || got.indexOf(id) !== i)]
      if (wrong.length && examples.push({ case: checked, wrong }) > 3) examples.length = 3
      mismatches += wrong.length > 0
    }
    return { checked, mismatches, examples }
  },
  // partial facts: what the engine says where the oracle says true / false / unknown; `expected`: one letter per route and case
  async partial ({ limit, expected }) {
    if (engine.prepare && !engine.decode3) return null
    const { cases, inputs } = use('partial'), count = { right: 0, wrongYes: 0, wrongNo: 0, undecided: 0, failed: 0 }
    let checked = 0, ms = 0
    const end = performance.now() + limit * 1000
    for (; checked < cases.length && performance.now() < end; checked++) {
      const start = performance.now()
      let got
      try {
        if (engine.decode3) got = engine.decode3(await engine.evaluate(inputs[checked]))
        else if (engine.evaluate3) got = await engine.evaluate3(inputs[checked])
        else { const yes = new Set(await engine.evaluate(inputs[checked])); got = Object.fromEntries(ids.map(id => [id, yes.has(id)])) }
      } catch { count.failed++; continue }
      ms += performance.now() - start
      const answer = letters(ids, got)
      for (let i = 0; i < ids.length; i++) {
        if (answer[i] === expected[checked][i]) count.right++
        else count[{ y: 'wrongYes', n: 'wrongNo', '?': 'undecided' }[answer[i]]]++
      }
    }
    return { checked, ...count, casesPerSecond: checked > count.failed && !engine.prepare ? (checked - count.failed) / ms * 1000 : undefined }
  },
  // one timed slice of about `seconds` (evaluate3: over the partial cases), continuing through the cases where the last slice stopped
  async slice ({ seconds, method = 'evaluate' }) {
    const set = use(method === 'evaluate3' ? 'partial' : 'complete'), { inputs } = set
    if (engine.timed && method !== 'trace') return engine.timed(seconds)
    const run = engine[method], first = run.call(engine, inputs[0]), isAsync = first instanceof Promise
    await first
    let done = 0, sink = 0, wall
    const cpu = process.cpuUsage(), start = performance.now()
    for (let chunk = 1; ; chunk = Math.min(1000, chunk * 2)) {
      for (let i = 0; i < chunk; i++) {
        const result = run.call(engine, inputs[set.next])
        sink += (isAsync ? await result : result) ? 1 : 0
        if (++set.next === inputs.length) set.next = 0
      }
      done += chunk
      wall = (performance.now() - start) / 1000
      if (wall * (1 + chunk / done / 2) > seconds) break
    }
    const used = process.cpuUsage(cpu)
    return { cases: done, wall, cpu: (used.user + used.system) / 1e6, sink }
  },
}

process.on('message', async ({ command, ...args }) => {
  try { process.send({ ok: await commands[command](args) }) } catch (e) { process.send({ error: e.stack }) }
})
process.send({ ok: { evaluate3: !!(engine.evaluate3 ?? engine.decode3), trace: !!engine.trace } })
