// As candidate, but all cases already lie encoded in the module's memory; counts only the batch calls.
import { met, openProduct, verdicts } from '../lib/product.mjs'
import { meta as objects } from './candidate.mjs'

export { translate } from './candidate.mjs'
export const meta = { ...objects, title: 'Aufenthaltskompass, facts pre-encoded', browser: false, how: 'one call for all encoded cases, result = two bit masks per case', explains: 'no' }

export async function load (artefact) {
  const { module, encode, width, ids, words } = await openProduct(artefact)
  const toVerdicts = verdicts(ids, words)
  let count, results
  return {
    prepare (cases) {
      count = cases.length
      const cells = module.batchReserve(count)
      cases.forEach((facts, i) => encode(facts, cells, i * width))
      module.batchAssess(0, count)
      results = module.batchResults().slice()
      return cases.map((_, i) => 2 * words * i)
    },
    evaluate: at => at,
    decode: at => met(ids, words, results, at),
    decode3: at => toVerdicts(results, at),
    timed (seconds) {
      const cpu = process.cpuUsage(), start = performance.now()
      let done = 0, wall
      do { module.batchAssess(0, count); done += count; wall = (performance.now() - start) / 1000 } while (wall < seconds)
      const used = process.cpuUsage(cpu)
      return { cases: done, wall, cpu: (used.user + used.system) / 1e6 }
    },
  }
}
