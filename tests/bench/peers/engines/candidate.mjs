// The product under test: its WebAssembly module with the rules translated into a catalogue. Build the module first (scripts/build).
import { asOf, toCatalogue } from '../lib/catalogue.mjs'
import { met, openProduct, verdicts } from '../lib/product.mjs'

export const meta = {
  title: 'Aufenthaltskompass', packages: [],
  how: 'WebAssembly from C++; fact object encoded into one Int32Array per case without generated code, one call, bit mask decoded to route ids',
  unknowns: 'yes: exact (decision diagrams over all completions)', explains: 'option: assess() with reasons and questions of every route',
}
export const translate = toCatalogue

export async function load (artefact) {
  const { module, encode, ids, words } = await openProduct(artefact)
  let cells, results
  const views = () => { cells = module.batchReserve(1); results = module.batchResults() }
  views()
  const run = facts => {
    if (cells.length === 0 || results.length === 0) views() // the module's memory has grown
    encode(facts, cells)
    module.batchAssess(0, 1)
  }
  const toVerdicts = verdicts(ids, words)
  const answers = facts => Object.fromEntries(artefact.facts.filter(f => f.name in facts).map(f => {
    const value = facts[f.name]
    return [f.id, f.values ? value.replaceAll('_', '-') : f.scale > 1 ? value.toFixed(2) : value]
  }))
  return {
    evaluate (facts) { run(facts); return met(ids, words, results, 0) },
    evaluate3 (facts) { run(facts); return toVerdicts(results, 0) },
    trace: facts => JSON.parse(module.assess(JSON.stringify({ format: 'kompass-case/1', 'as-of': asOf, answers: answers(facts) }))),
  }
}
