import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

export const readJson = path => JSON.parse(readFileSync(path, 'utf8'))
export const readCases = path => readFileSync(path, 'utf8').trim().split('\n').map(line => JSON.parse(line))
export function readFirstCase (path) {
  const buffer = Buffer.alloc(1 << 16), file = openSync(path)
  readSync(file, buffer)
  closeSync(file)
  return JSON.parse(buffer.toString().split('\n')[0])
}
export const median = xs => { const s = [...xs].sort((a, b) => a - b), n = s.length; return (s[(n - 1) >> 1] + s[n >> 1]) / 2 }
// verdicts { routeId: true | false | undefined } -> one letter per route: y, n or ?
export const letters = (ids, verdicts) => ids.map(id => verdicts[id] === true ? 'y' : verdicts[id] === false ? 'n' : '?').join('')
