// What both engines of the product under test share: the module with the translated catalogue, opened for batches of encoded cases.
import { openModule } from '../../../../build/wasm/kompass-batch-module.mjs'
import { asOf } from './catalogue.mjs'
import { factEncoder } from './encode-facts.mjs'

const checked = text => {
  const answer = JSON.parse(text)
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors.slice(0, 5)))
  return answer
}

export async function openProduct ({ bundle, facts, routes: ids }) {
  const module = await openModule()
  checked(module.load(JSON.stringify(bundle)))
  const { facts: layout, routes } = checked(module.batchLayout(asOf))
  if (routes.join() !== ids.join()) throw new Error('the batch has other routes than the rules')
  return { module, encode: factEncoder(facts, layout), width: layout.length, ids, words: Math.ceil(ids.length / 32) }
}

// Results of one case: `words` masks of the routes that are met, then `words` of those that are not.
export function met (ids, words, results, at) {
  const yes = []
  for (let word = 0; word < words; word++) {
    for (let bits = results[at + word]; bits; bits &= bits - 1) yes.push(ids[32 * word + 31 - Math.clz32(bits & -bits)])
  }
  return yes
}
export function verdicts (ids, words) {
  const none = Object.fromEntries(ids.map(id => [id, false])) // a copy of this is quicker than 27 new properties
  return (results, at) => {
    const all = { ...none }
    for (let word = 0; word < words; word++) {
      const yes = results[at + word], no = results[at + words + word], routes = Math.min(32, ids.length - 32 * word)
      const all32 = routes === 32 ? -1 : (1 << routes) - 1
      for (let bits = yes; bits; bits &= bits - 1) all[ids[32 * word + 31 - Math.clz32(bits & -bits)]] = true
      for (let bits = all32 & ~(yes | no); bits; bits &= bits - 1) all[ids[32 * word + 31 - Math.clz32(bits & -bits)]] = undefined
    }
    return all
  }
}
