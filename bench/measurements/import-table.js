/**
 * A table of 100,000 rows, imported and written: once with a value in every row, once as the FBI gives it, with rows to
 * be added up. Beside it, in the same run, a program that only reads the same file into objects. Each in its own process.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLibrary } from '../../dist/library/keep.js'
import { result } from '../child.js'
import { copyContent, home, withFolder } from '../content.js'
import { count, median } from '../report.js'

const ROWS = 100_000

export async function measure({ quick, tell }) {
  const rows = quick ? 5_000 : ROWS
  const rowsOf = []
  for (const kind of ['values', 'sums']) {
    const runs = []
    for (let run = 0; run < (quick ? 1 : 3); run++) runs.push(await once(kind, rows))
    const [seconds, bare] = [median(runs.map((one) => one.seconds)), median(runs.map((one) => one.bare.seconds))]
    const [megabytes, bareMegabytes] = [Math.max(...runs.map((one) => one.megabytes)), Math.max(...runs.map((one) => one.bare.megabytes))]
    tell(`${kind}: ${runs.map((one) => `${one.seconds.toFixed(2)} s (${one.shown.toFixed(2)} s until it is shown), ${Math.round(one.megabytes)} MB`).join('; ')}`)
    rowsOf.push(
      {
        what: `Import of ${count(rows)} rows, ${kind === 'values' ? 'each a value of its own, all written' : 'added up to states and years, with small numbers withheld'}`,
        value: `${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB`,
      },
      { what: 'The same file, only read into objects by csv-parse', value: `${bare.toFixed(2)} s, ${Math.round(bareMegabytes)} MB` },
    )
  }
  return rowsOf
}

const once = (kind, rows) =>
  withFolder(async (root) => {
    copyContent(root)
    const file = join(root, 'table.csv')
    writeFileSync(file, TABLES[kind](root, rows))
    const bare = await result('read-csv', { file })
    return { bare, ...(await result('import-table', { root, file, source: source(), on: today() })) }
  })

const today = () => new Date().toISOString().slice(0, 10)
const { commons } = readLibrary(home).library
const source = () => commons.sources.keys().next().value
const states = [...commons.places.values()].filter(({ kind }) => kind === 'state').map(({ name }) => name.source)
const yearsOf = (rows, each) => Array.from({ length: Math.ceil(rows / each) }, (_, i) => 2026 - i)

const TABLES = { values, sums }

/** A measure with 200 parts, so that each row is another value. The file says source and days once for all. */
function values(root, rows) {
  const parts = Array.from({ length: 200 }, (_, i) => `part-${i + 1}`)
  measureFile(root, 'bench-values', `parts: {${parts.map((part) => `${part}: A part`).join(', ')}}\nvalues: {}`)
  writeFileSync(join(root, 'commons/imports/bench.yaml'), `reads: Bench\nplace: {column: bench-state}\nperiod: {column: year}\npart: {column: part, texts: {${parts.map((part) => `${part}: ${part}`).join(', ')}}}\nmeasures:\n  bench-values: {column: value}\n`)
  const all = yearsOf(rows, states.length * parts.length).flatMap((year) => states.flatMap((state) => parts.map((part, i) => `${state},${year},${part},"${(1000 + ((year * 31 + i * 17) % 9000)).toLocaleString('en')}"`)))
  return ['bench-state,year,part,value', ...all.slice(0, rows)].join('\n')
}

/** As many agencies as it takes. */
function sums(root, rows) {
  for (const id of ['bench-small', 'bench-small-cleared']) measureFile(root, id, 'withheld: {below: 10, why: Small.}\nvalues: {}')
  measureFile(root, 'bench-small-by-kind', 'withheld: {below: 10, why: Small.}\nparts: {sex: Sex, labor: Labor}\nvalues: {}')
  writeFileSync(join(root, 'commons/imports/bench.yaml'), 'reads: Bench\nplace: {column: bench-state}\nperiod: {column: year}\npart: {column: kind, texts: {A: sex, B: labor}}\nsum: true\ntotal: united-states\nwithhold: {below: 10}\nmeasures:\n  bench-small: {column: offenses}\n  bench-small-by-kind: {column: offenses, places: total}\n  bench-small-cleared: {column: cleared, atMost: bench-small}\n')
  const lines = ['agency,bench-state,year,kind,offenses,cleared']
  for (let i = 0; i < rows; i++) {
    const state = (i * 7919) % states.length
    // Some states have a number only now and then.
    const offenses = state % 3 ? i % 4 : Number(i % 997 === 0)
    lines.push(`Agency ${i},${states[state]},${2013 + (i % 8)},${i % 5 ? 'A' : 'B'},${offenses},${offenses >> 1}`)
  }
  return lines.join('\n')
}

function measureFile(root, id, rest) {
  const top = { name: id, unit: '{one: one, other: many}', status: 'verified', source: source(), published: 'undated', readOn: today(), reviewBy: '2099-01-01', counts: 'Things.', cannotTell: 'Much.' }
  writeFileSync(join(root, `commons/facts/${id}.yaml`), `${Object.entries(top).map(([key, value]) => `${key}: ${value}`).join('\n')}\n${rest}\n`)
}
