// node bench.mjs [--engines a,b] [--rules file] [--cases file] [--partial file] [--json out.json] [--md out.md]
//                [--runs 9] [--seconds 0.7] [--starts 7] [--loads 7] [--only speed,partial,startup,size,browser]
import { execFileSync, fork } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { browserBench, findChromium } from './lib/browser.mjs'
import { bundleSizes } from './lib/bundle.mjs'
import { root, wasmPath } from './lib/engine.mjs'
import { exactOracle } from './lib/oracle.mjs'
import { markdown } from './lib/report.mjs'
import { letters, median, readCases, readJson } from './lib/workload.mjs'

const { values: options } = parseArgs({ options: {
  engines: { type: 'string' }, json: { type: 'string' }, md: { type: 'string' },
  rules: { type: 'string', default: root + 'workload/rules.json' },
  cases: { type: 'string', default: root + 'workload/cases.ndjson' },
  partial: { type: 'string', default: root + 'workload/cases-partial.ndjson' },
  runs: { type: 'string', default: '9' }, seconds: { type: 'string', default: '0.7' },
  starts: { type: 'string', default: '7' }, loads: { type: 'string', default: '7' },
  only: { type: 'string', default: 'speed,partial,startup,size,browser' },
} })
const [runs, seconds, starts, loads] = ['runs', 'seconds', 'starts', 'loads'].map(k => Number(options[k]))
const does = part => options.only.split(',').includes(part)
const names = options.engines?.split(',') ?? readdirSync(root + 'engines').map(f => f.replace('.mjs', ''))
const files = [options.rules, options.cases, options.partial]
const rules = readJson(options.rules)
const log = (...args) => console.error(...args)

const version = name => readJson(`${root}node_modules/${name}/package.json`).version
const tool = (command, ...args) => {
  try { return execFileSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString().split('\n')[0] } catch { return null }
}
const result = {
  date: new Date().toISOString(),
  machine: { cpu: os.cpus()[0].model, cores: os.cpus().length, memoryGiB: Math.round(os.totalmem() / 2 ** 30), os: tool('sh', '-c', '. /etc/os-release; echo $PRETTY_NAME') ?? os.type(), kernel: os.release() },
  software: {
    node: process.version, v8: process.versions.v8, 'g++': tool('g++', '-dumpfullversion'), emcc: tool('emcc', '--version')?.match(/[\d.]{5,}/)?.[0],
    chromium: null, esbuild: version('esbuild'), 'playwright-core': version('playwright-core'),
  },
  workload: { facts: Object.keys(rules.facts).length, definitions: Object.keys(rules.defs).length, routes: rules.routes.length },
  options: { ...options, rules: undefined, cases: undefined, partial: undefined }, loadAverage: [os.loadavg()[0]], engines: {},
}

const workers = {}
for (const name of names) {
  const { meta } = await import(`./engines/${name}.mjs`).catch(e => ({ meta: null, ...log('skipped', name, '-', e.message.split('\n')[0]) }))
  if (!meta) continue
  if (meta.wasm && !existsSync(wasmPath(meta))) { log('skipped', name, '- no', meta.wasm); continue }
  const worker = fork(root + 'lib/worker.mjs', [name, ...files])
  const reply = () => new Promise((resolve, reject) => {
    const dead = code => reject(new Error(`worker ended (${code})`))
    worker.once('exit', dead)
    worker.once('message', ({ ok, error }) => { worker.off('exit', dead); error ? reject(new Error(error)) : resolve(ok) })
  })
  try {
    const info = await reply()
    workers[name] = { ...info, stop: () => worker.kill(), ask: (command, args) => { worker.send({ command, ...args }); return reply() } }
    result.engines[name] = { ...meta, versions: Object.fromEntries(meta.packages.map(p => [p, version(p)])) }
  } catch (e) { log('skipped', name, '-', e.message.split('\n')[0]) }
}
const active = Object.keys(workers)

for (const name of active) {
  const check = await workers[name].ask('verify', { limit: 600 })
  result.engines[name].verify = check
  log(name.padEnd(28), check.checked, 'cases checked,', check.mismatches, 'mismatches', check.mismatches ? JSON.stringify(check.examples) : '')
}

if (does('speed')) {
  for (const method of ['evaluate', 'evaluate3', 'trace']) {
    const list = active.filter(name => method === 'evaluate' || workers[name][method])
    const slices = Object.fromEntries(list.map(name => [name, []]))
    for (let i = -1; i < runs && list.length; i++) { // round -1 = warm-up; engines take turns
      for (const name of list) {
        const slice = await workers[name].ask('slice', { seconds: i < 0 ? 1.5 : seconds, method })
        if (i >= 0) slices[name].push(slice)
      }
      if (i >= 0) log(method, 'round', i + 1, 'of', runs, 'load', os.loadavg()[0].toFixed(1))
    }
    for (const name of list) {
      const wall = slices[name].map(s => s.cases / s.wall), cpu = slices[name].map(s => s.cases / s.cpu)
      result.engines[name][method] = { median: median(wall), min: Math.min(...wall), max: Math.max(...wall), perCpuSecond: median(cpu) }
    }
  }
}
if (does('partial')) {
  const oracle = exactOracle(rules), ids = rules.routes.map(r => r.id)
  const expected = readCases(options.partial).map(facts => letters(ids, oracle(facts)))
  result.workload.partialVerdicts = Object.fromEntries(['y', 'n', '?'].map(v => [v, expected.join('').split(v).length - 1]))
  for (const name of active) {
    const counts = await workers[name].ask('partial', { limit: 30, expected })
    if (counts) result.engines[name].partial = { threeValued: workers[name].evaluate3, ...counts }
  }
}
for (const name of active) workers[name].stop()

if (does('startup')) {
  const samples = Object.fromEntries(active.map(name => [name, []]))
  for (let i = 0; i < starts; i++) {
    for (const name of active.filter(n => result.engines[n].startup !== false)) {
      samples[name].push(JSON.parse(execFileSync(process.execPath, [root + 'lib/startup.mjs', name, ...files])))
    }
  }
  for (const name of active) {
    if (samples[name].length) result.engines[name].startupMs = Object.fromEntries(['importMs', 'loadMs', 'firstMs'].map(k => [k, median(samples[name].map(s => s[k]))]))
  }
}
const inBrowser = active.filter(name => result.engines[name].browser !== false)
if (does('size')) for (const name of inBrowser) result.engines[name].size = await bundleSizes(name, options.rules)
if (does('browser')) {
  if (!findChromium()) log('skipped browser - no Chromium in PATH or $CHROMIUM')
  else {
    const { version, results } = await browserBench(['empty', ...inBrowser], { rulesPath: options.rules, casesPath: options.cases, loads, seconds })
    result.software.chromium = version
    for (const [name, r] of Object.entries(results)) (result.engines[name] ??= { title: 'empty page', packages: [], versions: {} }).page = r
  }
}
result.loadAverage.push(os.loadavg()[0])
if (options.json) writeFileSync(options.json, JSON.stringify(result, null, 1))
if (options.md) writeFileSync(options.md, markdown(result))
console.log(markdown(result))
// A wrong answer is a failure: of any engine on complete facts, of the product under test on partial ones too.
const verdicts = e => (e.partial.checked - e.partial.failed) * result.workload.routes
process.exitCode = Object.entries(result.engines).some(([name, e]) =>
  e.verify?.mismatches || (name.startsWith('candidate') && e.partial && (e.partial.failed || e.partial.right < verdicts(e)))) ? 1 : 0
