/**
 * Reads the cells back from each form in which a table is published. All give the same: by `row/column` the number, or
 * `withheld`; a cell for which nothing was found is not there. None of them asks the renderer how it wrote.
 */
import { parse } from 'csv-parse/sync'
import type { Table } from '../src/model/table.ts'

export type Cells = Readonly<Record<string, number | 'withheld'>>

type Found = readonly (readonly [row: string, column: string, value: unknown])[]

function gather(found: Found): Cells {
  const filled = found.filter(([, , value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(filled.map(([row, column, value]) => [`${row}/${column}`, value === 'withheld' ? value : Number(value)]))
}

/** What the table itself holds. */
export const cellsOfTable = ({ columns, rows }: Table): Cells =>
  gather(rows.flatMap(({ id, cells }) => cells.map((cell, index) => [id, columns[index]!.id, cell instanceof Object ? cell.value : cell])))

/** Fields that say what a row is; the first of them in a file is its id. */
const ROW_FIELDS = ['place', 'period', 'part', 'name', 'postal', 'fips']

const cellsOfRecords = (records: readonly Record<string, unknown>[]): Cells =>
  gather(records.flatMap((record) => {
    const row = String(record.place ?? record.period ?? record.part)
    return Object.entries(record).filter(([name]) => !ROW_FIELDS.includes(name)).map(([name, value]) => [row, name, value] as const)
  }))

export const cellsOfCsv = (csv: string): Cells => cellsOfRecords(parse(csv, { columns: true }) as Record<string, string>[])

export const cellsOfJson = (json: string): Cells => cellsOfRecords((JSON.parse(json) as { rows: Record<string, unknown>[] }).rows)

type Observation = { '@type': string; '@id': string; value: unknown; variableMeasured: { '@id': string } }

export function cellsOfJsonLd(json: string): Cells {
  const { about } = JSON.parse(json) as { about: Observation[] }
  return gather(about.map((observation) => {
    const [, row, column] = /^#(.*)\/(.*)$/.exec(observation['@id'])!
    if (observation['@type'] !== 'Observation' || observation.variableMeasured['@id'] !== `#column/${column}`)
      throw new Error(`Not an observation of its own column: ${JSON.stringify(observation)}`)
    return [row!, column!, observation.value] as const
  }))
}
