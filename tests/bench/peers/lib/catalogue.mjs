// Neutral rules -> a catalogue of Aufenthaltskompass (format: core/catalogue/README.md), as the bundle that its load() takes.
// Ids there are lower-case words joined by hyphens; the second result maps them back.

export const asOf = '2026-07-01'
const validity = { from: '2026-01-01', to: '2026-12-31' }
const MAXIMUM = 10_000_000 // wider than every value of the workload; in cents it still fits 32 bits
const cites = ['workload/rules.json']
const idOf = name => name.replaceAll('_', '-')
const amount = value => value.toFixed(2)
const words = { '==': 'is', '>=': 'at-least', '<=': 'at-most', '>': 'more-than', '<': 'less-than' }
const mirrored = { '==': '==', '>=': '<=', '<=': '>=', '>': '<', '<': '>' }

function unit (name, fact) {
  if (fact.decimals) return name.endsWith('_year') ? 'euro-per-year' : 'euro'
  const [, word] = name.match(/(months|days|years|daily_rates)/) ?? []
  return word ? idOf(word) : /assets|income/.test(name) ? 'euro' : 'points'
}
function factOf (name, fact) {
  const common = { id: idOf(name), topic: 'case', change: 'fixed', cites }
  if (fact.type === 'bool') return { ...common, type: 'yes-no' }
  if (fact.type === 'enum') return { ...common, type: 'choice', options: fact.values.map(idOf) }
  return fact.decimals
    ? { ...common, type: 'amount', minimum: amount(0), maximum: amount(MAXIMUM), unit: unit(name, fact) }
    : { ...common, type: 'number', minimum: 0, maximum: MAXIMUM, unit: unit(name, fact) }
}

export function toCatalogue (rules) {
  const facts = Object.entries(rules.facts).map(([name, fact]) => factOf(name, fact))
  const conditions = new Map() // id -> condition; every comparison is stated once and used by its id
  const state = condition => {
    const known = conditions.get(condition.id)
    if (known && JSON.stringify(known) !== JSON.stringify(condition)) throw new Error(`two conditions named ${condition.id}`)
    conditions.set(condition.id, condition)
    return condition.id
  }
  const literal = (name, value) => {
    const fact = rules.facts[name]
    return typeof value === 'string' ? idOf(value) : fact.decimals ? amount(value) : value
  }
  const derived = (operator, left, right) => { // two facts compared: a yes-no fact of its own, never asked
    const id = `${idOf(left)}-${operator}-${idOf(right)}`
    if (!facts.some(f => f.id === id)) facts.push({ id, topic: 'case', type: 'yes-no', change: 'fixed', cites, derive: { compare: [idOf(left), operator, idOf(right)] } })
    return { fact: id, is: true }
  }
  const comparison = (op, left, right) => {
    if (left.var === undefined) return comparison(mirrored[op], right, left)
    if (right.var) return derived(words[op], left.var, right.var)
    return { fact: idOf(left.var), [words[op]]: literal(left.var, right) }
  }
  const nameOf = c => { const [[, fact], [word, value]] = Object.entries(c); return `${fact}-${word}-${String(value).replaceAll(/[^a-z0-9]/g, '-')}` }
  const points = (op, left, right) => {
    const sum = left.def && rules.defs[left.def].sum_if
    if (!sum || op !== '>=' || typeof right !== 'number') return null
    return { 'points-at-least': right, of: sum.map(([when, n]) => ({ points: n, when: convert(when) })) }
  }
  // `own`: the name under which this expression is stated; comparisons and points always need one
  function convert (node, own) {
    const [op, arg] = Object.entries(node)[0]
    const named = body => own ? state({ id: own, ...body, cites }) : body
    const leaf = (body, id = nameOf(body)) => state({ id: own ?? id, ...body, cites })
    switch (op) {
      case 'def': return own ? state({ id: own, all: [idOf(arg)], cites }) : idOf(arg)
      case 'var': return leaf({ fact: idOf(arg), is: true })
      case 'and': return named({ all: arg.map(x => convert(x)) })
      case 'or': return named({ any: arg.map(x => convert(x)) })
      case '!': return named({ not: convert(arg) })
    }
    const sum = points(op, ...arg)
    return sum ? leaf(sum, `${idOf(arg[0].def)}-at-least-${arg[1]}`) : leaf(comparison(op, ...arg))
  }
  for (const [name, body] of Object.entries(rules.defs)) if (!body.sum_if) convert(body, idOf(name))
  const routes = rules.routes.map(r => ({
    id: r.id, title: 'residence-permit', provision: r.title, modality: 'entitled', cites,
    conditions: convert(r.when), consequences: [], 'blind-spots': [],
  }))
  const parts = {
    'catalogue.json': { catalogue: { id: 'neutral-rules', version: '1', valid: validity, languages: [], topics: ['case'], 'no-title-needed': 'no-title-needed' } },
    'conditions.json': { conditions: [...conditions.values(), { id: 'no-title-needed', any: [false], cites }] },
    'facts.json': { facts },
    'routes.json': { routes },
  }
  return {
    bundle: { format: 'kompass-catalogue/1', parts: Object.entries(parts).map(([name, content]) => ({ name, content })) },
    facts: Object.entries(rules.facts).map(([name, f]) => ({ name, id: idOf(name), scale: 10 ** (f.decimals ?? 0), ...f.values && { values: f.values } })),
    routes: rules.routes.map(r => r.id),
  }
}
