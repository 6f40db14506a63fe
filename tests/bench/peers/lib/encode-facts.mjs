// Fact object -> one int32 per fact in the order of the module's batch layout: yes-no 0/1, the option's index, the number, cents;
// `missing` for what the object does not say. No code is generated, so a Content-Security-Policy without 'unsafe-eval' allows it.
//
// Names and values are taken from the object as two lists. Reading the facts one by one by their names takes 2 to 15 times as long,
// most of all where facts are missing: then nearly every object has a shape of its own.
export const missing = -2147483648

// facts: [{ name, id, scale, values? }] as in lib/catalogue.mjs; layout: the module's facts [{ id, … }]
export function factEncoder (facts, layout) {
  const places = new Map(layout.map(({ id }, place) => [id, place]))
  const known = facts.map(fact => {
    const place = places.get(fact.id)
    if (place === undefined) throw new Error(`the batch has no fact ${fact.id}`)
    return { ...fact, place, codes: fact.values && new Map(fact.values.map((value, code) => [value, code])) }
  })
  const names = known.map(f => f.name), where = Int32Array.from(known, f => f.place), scales = Int32Array.from(known, f => f.scale)
  const codes = known.map(f => f.codes), count = names.length, width = layout.length

  return function encode (object, cells, offset = 0) {
    cells.fill(missing, offset, offset + width)
    const given = Object.keys(object), values = Object.values(object)
    for (let i = 0, at = 0; i < given.length; i++) {
      const name = given[i], value = values[i]
      // Objects nearly always name their facts in the order of the rules: the next one stands a few places on, if not behind the end.
      let seen = 0
      while (names[at] !== name) {
        if (++at >= count) at = 0
        if (++seen > count) throw new Error(`unknown fact ${name}`)
      }
      let cell
      if (value === true) cell = 1
      else if (value === false) cell = 0
      else if (typeof value === 'number') cell = scales[at] === 1 ? value : Math.round(value * scales[at])
      else cell = codes[at]?.get(value)
      if (cell === undefined) throw new Error(`${name} cannot be ${value}`)
      cells[offset + where[at]] = cell
      if (++at === count) at = 0
    }
  }
}
