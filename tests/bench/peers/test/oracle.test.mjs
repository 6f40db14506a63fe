// The exact oracle against plain enumeration of all completions.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactOracle } from '../lib/oracle.mjs'
import { reference } from '../lib/reference.mjs'
import { readJson } from '../lib/workload.mjs'

const rule = when => ({
  facts: { a: { type: 'bool' }, n: { type: 'number' }, m: { type: 'number' }, e: { type: 'enum', values: ['x', 'y', 'z'] } },
  defs: {}, routes: [{ id: 'r', when }],
})
const V = name => ({ var: name })
const verdict = (when, facts) => exactOracle(rule(when))(facts).r

test('where three-valued logic gives up, the oracle decides', () => {
  const certain = { or: [V('a'), { '!': V('a') }] }
  assert.equal(reference(rule(certain))({}).r, undefined)
  assert.equal(verdict(certain, {}), true)
  assert.equal(verdict({ and: [{ '<': [V('n'), 3] }, { '>': [V('n'), 2] }] }, {}), false) // no whole number between
  assert.equal(verdict({ and: [{ '<': [V('n'), 4] }, { '>': [V('n'), 2] }] }, {}), undefined)
  assert.equal(verdict({ or: ['x', 'y', 'z'].map(v => ({ '==': [V('e'), v] })) }, {}), true)
  assert.equal(verdict({ '>=': [V('n'), 0] }, {}), true) // numbers are never negative
  const points = { '>=': [{ sum_if: [[{ '==': [V('e'), 'x'] }, 2], [{ '==': [V('e'), 'y'] }, 2]] }, 4] }
  assert.equal(reference(rule(points))({}).r, undefined)
  assert.equal(verdict(points, {}), false)
})

test('two compared facts', () => {
  const atLeast = { '>=': [V('n'), V('m')] }
  assert.equal(verdict(atLeast, {}), undefined)
  assert.equal(verdict(atLeast, { n: 3 }), undefined)
  assert.equal(verdict(atLeast, { m: 0 }), true)
  assert.equal(verdict({ and: [atLeast, { '<': [V('n'), V('m')] }] }, {}), false)
  assert.equal(verdict({ and: [atLeast, { '<=': [V('n'), 5] }, { '>=': [V('m'), 5] }] }, {}), undefined) // only n = m = 5
  assert.equal(verdict({ and: [atLeast, { '<=': [V('n'), 5] }, { '>=': [V('m'), 6] }] }, {}), false)
})

test('the rules of the workload: the same as brute force', () => {
  const rules = readJson(new URL('../workload/rules.json', import.meta.url)), oracle = exactOracle(rules), names = Object.entries(rules.facts)
  let seed = 1
  const random = n => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor(seed / 2 ** 32 * n) }
  const numbers = [0, 1, 2, 3, 4, 5, 6, 12, 24, 30, 36, 40, 44, 45, 50, 200, 45934.2, 50700, 60000]
  const draw = ([, fact]) => fact.type === 'bool' ? random(2) === 1 : fact.type === 'enum' ? fact.values[random(fact.values.length)] : numbers[random(numbers.length)]
  const seen = { true: 0, false: 0, undefined: 0 }
  for (let i = 0; i < 400; i++) {
    const facts = Object.fromEntries(names.filter(() => random(10) < 8).map(entry => [entry[0], draw(entry)])), verdicts = oracle(facts)
    for (const { id } of rules.routes) {
      const expected = oracle.bruteForce(id, facts, 3000)
      if (expected === null) continue
      assert.equal(verdicts[id], expected, `${id} ${JSON.stringify(facts)}`)
      seen[expected]++
    }
  }
  for (const [kind, count] of Object.entries(seen)) assert.ok(count > 0, `no case for "${kind}"`)
})

test('points for one language level exclude each other', () => {
  const rules = readJson(new URL('../workload/rules.json', import.meta.url))
  const facts = { // two points without the language; any level adds three at most, the three levels together would add six
    nationality: 'third_country', livelihood_secured: true, expulsion_interest: false, origin_qualification: 'degree', vocational_status: 'none',
    trained_in_german_or_english: true, english_level: 0, experience_years: 3, age: 50, occupation: 'general', prior_stay_months: 0, extra_points_criterion: false,
  }
  assert.equal(reference(rules)(facts)['20a-points'], undefined)
  assert.equal(exactOracle(rules)(facts)['20a-points'], false)
  assert.equal(exactOracle(rules)({ ...facts, age: 40 })['20a-points'], undefined)
})
