import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factEncoder, missing } from '../lib/encode-facts.mjs'

const facts = [
  { name: 'married', id: 'married', scale: 1 },
  { name: 'home_state', id: 'home-state', scale: 1, values: ['inside', 'outside'] },
  { name: 'months', id: 'months', scale: 1 },
  { name: 'pay', id: 'pay', scale: 100 },
]
const layout = ['pay', 'derived', 'months', 'home-state', 'married'].map(id => ({ id })) // its own order, and one fact more
const encoded = object => { const cells = new Int32Array(7).fill(9); factEncoder(facts, layout)(object, cells, 1); return [...cells] }

test('every fact at its place, in any order of the object, the rest missing', () => {
  const expected = [9, 1999, missing, 7, 1, 0, 9]
  assert.deepEqual(encoded({ married: false, home_state: 'outside', months: 7, pay: 19.99 }), expected)
  assert.deepEqual(encoded({ pay: 19.99, months: 7, home_state: 'outside', married: false }), expected)
  assert.deepEqual(encoded({ months: 0 }), [9, missing, missing, 0, missing, missing, 9])
  assert.deepEqual(encoded({}), [9, missing, missing, missing, missing, missing, 9])
})
test('what cannot be encoded is refused', () => {
  assert.throws(() => encoded({ height: 1 }), /unknown fact height/)
  assert.throws(() => encoded({ home_state: 'elsewhere' }), /home_state cannot be elsewhere/)
  assert.throws(() => encoded({ months: undefined }), /months/)
  assert.throws(() => factEncoder(facts, layout.slice(1)), /no fact pay/)
})
