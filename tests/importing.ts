/** A copy of the content with measures and mappings made for tests, into which tables are imported. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { importTable, type Outcome, type Request } from '../src/library/import/import-table.ts'
import { putInPlace } from '../src/library/import/write-vintages.ts'
import { link } from '../src/library/link.ts'
import type { Library } from '../src/library/library.ts'
import { garden, measure } from './planting.ts'

export const ON = '2026-11-22'

const FILES: Readonly<Record<string, () => string>> = {
  'commons/facts/t-cases.yaml': () => measure({ name: 'Test cases', published: '2020', values: `
  # The nation first.
  united-states: {"2019": 1000}   # as printed
  missouri:
    "2018": 55 # by hand
    "2019":
      history:
        - {value: 260, published: 2020, source: ${source()}, note: "A first count, current: unknown"}
        - {value: 270, published: 2021-06, source: ${source()}}
    "2020": {value: 240, published: 2022-01, source: ${source()}, note: Read twice.}
  texas: {"2019": 300, "2020": 310}` }),
  'commons/facts/t-reports.yaml': () => measure({ name: 'Test reports', values: '{}' }),
  'commons/facts/t-share.yaml': () => measure({ name: 'Test shares', format: 'percent', values: '{}' }),
  'commons/facts/t-people.yaml': () => measure({ name: 'Test people', values: '{}' }),
  'commons/facts/t-small.yaml': () => measure({ name: 'Test small numbers', withheld: '{below: 10, why: Small.}', values: '{}' }),
  'commons/facts/t-small-by-kind.yaml': () => measure({ name: 'Test small numbers by kind', parts: '{sex: Sex, labor: Labor}', withheld: '{below: 10, why: Small.}', values: '{}' }),
  'commons/imports/t-plain.yaml': () => 'reads: Test\nplace: {column: t-state}\nperiod: {column: year}\nleaveOut: [{column: t-state, texts: [Total]}]\nmeasures:\n  t-cases: {column: cases}\n  t-reports: {column: reports}\n',
  'commons/imports/t-long.yaml': () => 'reads: Test\nplace: {column: t-code, by: postal, texts: {NB: nebraska}}\nperiod: {column: year}\nmeasures:\n  t-cases: {column: value, where: {column: what, texts: [Cases]}}\n  t-reports: {column: value, where: {column: what, texts: [Reports]}}\n',
  'commons/imports/t-share.yaml': () => 'reads: Test\nplace: {column: t-fips, by: fips}\nmeasures:\n  t-share: {column: share}\n',
  'commons/imports/t-people.yaml': () => 'reads: Test\nplace: {column: t-state}\nperiod: {column: year}\nmeasures:\n  t-people: {column: people, positive: true}\n',
  'commons/facts/t-small-cleared.yaml': () => measure({ name: 'Test small clearances', withheld: '{below: 10, why: Small.}', values: '{}' }),
  'commons/imports/t-held.yaml': () => 'reads: Test\nplace: {column: t-state}\nperiod: {column: year}\nmeasures:\n  t-small: {column: held}\n',
  'commons/imports/t-guarded.yaml': () => 'reads: Test\nplace: {column: t-state}\nperiod: {column: year}\nwithhold: {below: 10}\nmeasures:\n  t-small: {column: guarded}\n',
  'commons/imports/t-cleared.yaml': () => 'reads: Test\nplace: {column: t-state}\nperiod: {column: year}\ntotal: united-states\nwithhold: {below: 10}\nmeasures:\n  t-small: {column: offenses}\n  t-small-cleared: {column: cleared, atMost: t-small}\n',
  'commons/imports/t-sums.yaml': () => 'reads: Test\nplace: {column: t-state}\nperiod: {column: year}\npart: {column: kind, texts: {Sex acts: sex, Servitude: labor}}\nsum: true\ntotal: united-states\nwithhold: {below: 10}\nmeasures:\n  t-small: {column: count}\n  t-small-by-kind: {column: count, places: total}\n',
}

const source = (): string => garden.base.commons.sources.keys().next().value!

let before: Readonly<Record<string, string>>
/** Call below `prepare()`: puts the measures and mappings into the copy. */
export function prepareImports(): void {
  beforeAll(() => {
    before = Object.fromEntries(Object.entries(FILES).map(([file, text]) => [file, text()]))
    startAgain()
  })
}

/** Puts the measures back as they were made. */
export const startAgain = (): void => {
  for (const [file, text] of Object.entries(before)) writeFileSync(join(garden.folder, file), text)
}

/** The content as it is now. */
export function library(): Library {
  const { library: made, problems } = link(garden.read(), garden.folder)
  expect(made, problems.map(({ file, message }) => `${file} ${message}`).join('; ')).toBeDefined()
  return made!
}

/** Imports a table that is written as text, or as bytes. */
export function take(table: string | Uint8Array, request: Partial<Request> = {}): Promise<Outcome> {
  const file = join(garden.folder, 'table.csv')
  writeFileSync(file, table)
  return importTable(library(), { file, source: source(), published: '2026-03', on: ON, ...request })
}

/** Imports and writes; gives the text of a measure's file. */
export async function write(table: string, measureId: string, request: Partial<Request> = {}): Promise<string> {
  const outcome = await take(table, request)
  expect(outcome.refusals).toEqual([])
  putInPlace(garden.folder, outcome.drafts)
  return textOf(measureId)
}

export const textOf = (measureId: string): string => readFileSync(join(garden.folder, `commons/facts/${measureId}.yaml`), 'utf8')
