// JSON result of bench.mjs -> markdown tables.
const n = x => x === undefined ? '' : x >= 1000 ? Math.round(Number(x.toPrecision(3))).toLocaleString('en') : x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2)
const kb = bytes => bytes === undefined ? '' : (bytes / 1000).toFixed(1)
const pct = (x, all) => x < all && x / all > 0.9995 ? '> 99.9 %' : (100 * x / all).toFixed(x && x / all < 0.001 ? 3 : 1) + ' %'
const table = (head, rows, align = '--:') => [head, head.map((_, i) => i ? align : '---'), ...rows].map(r => `| ${r.join(' | ')} |`).join('\n')

export function markdown ({ date, machine, software, workload, options, loadAverage, engines }) {
  const all = Object.entries(engines).sort(([, a], [, b]) => (b.evaluate?.median ?? 0) - (a.evaluate?.median ?? 0))
  const rows = (has, f) => all.filter(([, e]) => has(e)).map(([name, e]) => [`${e.title}${Object.values(e.versions).map(v => ' ' + v).join('')}`, ...f(e, name)])
  const parts = [
    `${date.slice(0, 10)}, ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.os}, kernel ${machine.kernel}, load average ${loadAverage.map(x => x.toFixed(1)).join(' before, ')} after`,
    `${Object.entries(software).map(([k, v]) => `${k} ${v ?? '-'}`).join(', ')}; ${workload.routes} routes, ${workload.definitions} definitions, ${workload.facts} facts; ${options.runs} runs of ${options.seconds} s per engine, taking turns`,
  ]
  const speed = rows(e => e.evaluate, e => [
    n(e.evaluate.median), `${n(e.evaluate.min)} - ${n(e.evaluate.max)}`, n(e.evaluate.perCpuSecond), n(1e6 / e.evaluate.median),
    n(e.startupMs?.importMs), n(e.startupMs?.loadMs), n(e.startupMs?.firstMs), e.verify.mismatches ? `**${e.verify.mismatches} WRONG**` : `${e.verify.checked} ok`])
  if (speed.length) parts.push('### Speed and start in Node', table(['engine', 'cases/s, median', 'min - max', 'cases per CPU second', 'µs per case', 'import ms', 'load rules ms', 'first case ms', 'checked'], speed))
  const size = rows(e => e.size || e.page, ({ size: s, page: p }) => [
    kb(s?.js.raw), kb(s?.wasm.raw), kb(s?.gzip), kb(s?.brotli), kb(s?.rules.gzip), kb(p?.bytes), n(p?.loadedMs), n(p?.readyMs), p ? `${n(Math.min(...p.ready))} - ${n(Math.max(...p.ready))}` : '', n(p?.casesPerSecond)])
  if (size.length) parts.push('### Browser: bundle (kB = 1000 bytes) and cold page load', table(['engine', 'JS min', '.wasm', 'engine gzip', 'engine brotli', 'rules gzip', 'page transfer gzip', 'rules loaded ms', 'first case answered ms', 'min - max', 'cases/s in Chromium'], size))
  const v = workload.partialVerdicts, all3 = v && v.y + v.n + v['?']
  const partial = rows(e => e.partial, ({ partial: p, evaluate3, trace, explains }) => {
    const verdicts = (p.checked - p.failed) * workload.routes
    return [p.threeValued ? 'yes' : 'no', n(p.checked), pct(p.failed, p.checked), ...['right', 'wrongYes', 'wrongNo', 'undecided'].map(k => verdicts ? pct(p[k], verdicts) : '-'), p.casesPerSecond ? n(p.casesPerSecond) : '-', evaluate3 ? n(evaluate3.median) : '-',
      trace ? n(trace.median) : explains?.startsWith('always') ? 'same' : '-']
  })
  if (partial.length) parts.push(`### Partial facts (40 % missing) and explanations\n\nThe exact oracle: ${pct(v.y, all3)} satisfied, ${pct(v.n, all3)} not satisfied, ${pct(v['?'], all3)} undecided.`, table(['engine', 'three-valued', 'cases done in 30 s', 'refused (error)', 'verdicts as oracle', 'wrong "satisfied"', 'wrong "not satisfied"', 'undecided though decidable', 'cases/s in that pass', 'cases/s warm, median', 'cases/s with explanation'], partial))
  parts.push('### How each engine is used', table(['engine', 'use', 'missing facts', 'explanation'], rows(e => e.how, e => [e.how, e.unknowns ?? '', e.explains ?? '']), '---'))
  return parts.join('\n\n') + '\n'
}
