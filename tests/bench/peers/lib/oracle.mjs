// Exact oracle for incomplete facts: a route is true if every completion of the missing facts satisfies it, false if none
// does, undefined otherwise.
//
// lib/reference.mjs alone is not exact. Three-valued logic never says true or false wrongly, but it says "unknown" where
// two parts of a rule hang on the same missing fact ("a or not a"; the points for a language level that exclude each other).
// So: what the reference decides stands. For the rest two witnesses are searched, a completion that satisfies the route and one
// that does not; only if both exist is the route open. The search walks through the completions and turns back where the reference
// already decides, which is sound for the same reason. Values of one cell (between two thresholds) cannot be told apart by the rules,
// so one representative of every cell stands for all of them.
import { inline } from './ast.mjs'
import { reference } from './reference.mjs'

// every comparison of an expression: [fact, literal] or [fact, fact]
function comparisons (node, found = []) {
  if (node === null || typeof node !== 'object') return found
  for (const [op, arg] of Object.entries(node)) {
    if (/^[=<>]/.test(op) && arg[0].var) found.push([arg[0].var, arg[1].var ? { fact: arg[1].var } : arg[1]])
    comparisons(arg, found)
  }
  return found
}
function factsOf (node, found = new Set()) {
  if (node === null || typeof node !== 'object') return found
  if (node.var) found.add(node.var)
  for (const arg of Object.values(node)) factsOf(arg, found)
  return found
}

export function exactOracle (rules) {
  const bodies = rules.routes.map(r => inline(r.when, rules.defs))
  const thresholds = {}, compared = {}
  for (const [name, other] of bodies.flatMap(body => comparisons(body))) {
    if (other.fact) { (compared[name] ??= new Set()).add(other.fact); (compared[other.fact] ??= new Set()).add(name) }
    else if (typeof other === 'number') (thresholds[name] ??= new Set()).add(other)
  }
  // One value of every cell of a missing number; numbers are never negative. A fact that is compared with another one also needs
  // values around the other's value, or, where that is missing too, two neighbours in every cell of both.
  function numbers (name, facts) {
    const unit = rules.facts[name].decimals ? 0.01 : 1, points = new Set(thresholds[name] ?? [0])
    for (const other of compared[name] ?? []) {
      if (other in facts) points.add(facts[other])
      for (const t of thresholds[other] ?? []) points.add(t)
    }
    const reach = compared[name] ? [-2, -1, 0, 1, 2] : [-1, 0, 1]
    const values = [...points].flatMap(p => reach.map(d => Math.round((p + d * unit) * 100) / 100))
    return [...new Set(values.filter(v => v >= 0))].sort((a, b) => a - b)
  }
  const values = (name, facts) => ({ bool: () => [true, false], enum: () => rules.facts[name].values, number: () => numbers(name, facts) })[rules.facts[name].type]()

  const routes = rules.routes.map((route, i) => {
    const names = [...factsOf(bodies[i])], decide = reference({ ...rules, routes: [route] })
    return { id: route.id, names, decide: facts => decide(facts)[route.id] }
  })
  const witness = ({ decide }, facts, missing, wanted, at = 0) => {
    const verdict = decide(facts)
    if (verdict !== undefined) return verdict === wanted
    const name = missing[at]
    try {
      return values(name, facts).some(v => { facts[name] = v; return witness({ decide }, facts, missing, wanted, at + 1) })
    } finally { delete facts[name] }
  }
  const open = (route, facts) => {
    const missing = route.names.filter(name => !(name in facts)), trial = { ...facts }
    const canBe = wanted => witness(route, trial, missing, wanted)
    return canBe(true) ? canBe(false) ? undefined : true : false
  }
  const verdict = (route, facts) => route.decide(facts) ?? open(route, facts)
  return Object.assign(
    facts => Object.fromEntries(routes.map(route => [route.id, verdict(route, facts)])),
    { // plain enumeration without any shortcut, for testing the above; null if there are more than `limit` completions
      bruteForce (id, facts, limit) {
        const { names, decide } = routes.find(r => r.id === id), missing = names.filter(name => !(name in facts)), trial = { ...facts }
        const seen = new Set()
        let left = limit
        const walk = at => {
          if (left <= 0) return
          if (at === missing.length) { left--; seen.add(decide(trial)); return }
          for (const v of values(missing[at], trial)) { trial[missing[at]] = v; walk(at + 1) }
          delete trial[missing[at]]
        }
        walk(0)
        return left <= 0 ? null : seen.size > 1 ? undefined : [...seen][0]
      },
    })
}
