/** Turns the rows of a table into cells, one for each value of a measure, as a mapping says. */
import type { Measure } from '../../model/fact.ts'
import type { ImportMap } from '../../model/import-map.ts'
import type { Commons } from '../library.ts'
import { type Finder, partFinder, periodFinder, placeFinder, plain } from './find-spot.ts'
import { isWithheld, readNumber } from './read-number.ts'
import type { OpenTable, TableRow } from './read-table.ts'
import type { Refusal } from './refusal.ts'

/** Where a value belongs. */
export type Spot = Readonly<{ measure: string; place: string; period: string; part?: string }>
/** One value as the table gives it; `undefined` where it gives none, or withholds it. */
export type Cell = Spot & { value: number | undefined; withheld: boolean; row?: number }

export type Reading = Readonly<{
  map: ImportMap
  commons: Pick<Commons, 'measures' | 'places'>
  /** The period of all rows, for a table without a column for it. */
  period?: string
  /** Today: what lies after it cannot have been counted. */
  on: string
  /** Told now and then how many rows were read. */
  onProgress?: (rows: number) => void
}>
export type Read = Readonly<{ cells: readonly Cell[]; refusals: readonly Refusal[]; rows: number; leftOut: number }>

/** A table with a wrong column has a refusal in each row; the first ones say it all. */
const MOST_REFUSALS = 20
const PROGRESS_EVERY = 10_000

export const cellId = ({ measure, place, period, part }: Spot): string => `${measure}|${place}|${period}${part ? `|${part}` : ''}`

export const spotText = ({ place, period, part }: Pick<Spot, 'place' | 'period' | 'part'>): string => [place, period, part].filter(Boolean).join(' ')

/** Reads all rows. The mapping has no faults, and its columns stand in the header. */
export async function readCells({ header, rows }: OpenTable, reading: Reading): Promise<Read> {
  const { map, onProgress } = reading
  const names = header.map(plain)
  const indexOf = (column: string): number => names.indexOf(plain(column))
  const wanting = (where: { column: string; texts: readonly string[] }) => {
    const [index, texts] = [indexOf(where.column), new Set(where.texts.map(plain))]
    return ({ fields }: TableRow): boolean => texts.has(plain(fields[index]!))
  }
  const leaves = map.leaveOut.map(wanting)
  const spotOf = spotReader(reading, indexOf)
  const rules = Object.entries(map.measures).map(([id, rule]) => ({ ...rule, id, measure: reading.commons.measures.get(id)!, index: indexOf(rule.column), wants: rule.where ? wanting(rule.where) : () => true }))
  const cells = new Cells(map)
  const refusals: Refusal[] = []
  let count = 0
  let leftOut = 0
  for await (const row of rows) {
    if (++count % PROGRESS_EVERY === 0) onProgress?.(count)
    if (leaves.some((leave) => leave(row))) {
      leftOut++
      continue
    }
    const spot = spotOf(row, refusals)
    if (spot)
      for (const { id, measure, index, wants, column, positive } of rules) {
        if (!wants(row)) continue
        const { part, ...whole } = spot
        const refusal = cells.take({ ...whole, measure: id, ...(measure.parts && { part }) }, row, row.fields[index]!, measure, positive)
        if (refusal) refusals.push({ row: row.number, column, ...refusal })
      }
    if (refusals.length >= MOST_REFUSALS) break
  }
  return { cells: cells.wanted(), refusals: refusals.length ? refusals : cells.belowZero().slice(0, MOST_REFUSALS), rows: count, leftOut }
}

/** Reads where the values of a row belong; what cannot be read is added to the refusals. */
function spotReader({ map, commons, period, on }: Reading, indexOf: (column: string) => number) {
  const sought: { key: 'place' | 'period' | 'part'; column: string; find: Finder }[] = [
    { key: 'place', column: map.place.column, find: placeFinder(map, commons) },
    ...(map.period ? [{ key: 'period' as const, column: map.period.column, find: periodFinder(on) }] : []),
    ...(map.part ? [{ key: 'part' as const, column: map.part.column, find: partFinder(map) }] : []),
  ]
  const columns = sought.map((one) => ({ ...one, index: indexOf(one.column) }))
  return (row: TableRow, refusals: Refusal[]): Omit<Spot, 'measure'> | undefined => {
    const spot: { place: string; period: string; part?: string } = { place: '', period: period ?? '' }
    let whole = true
    for (const { key, column, find, index } of columns) {
      const found = find(row.fields[index]!.trim())
      if (typeof found === 'string') spot[key] = found
      else {
        refusals.push({ row: row.number, column, ...found })
        whole = false
      }
    }
    return whole ? spot : undefined
  }
}

type Fault = Pick<Refusal, 'message' | 'fix'>

/** The cells of a table while its rows are being read. */
class Cells {
  readonly #cells = new Map<string, Cell>()
  readonly #map: ImportMap

  constructor(map: ImportMap) {
    this.#map = map
  }

  /** Puts one number into its cell, and into the total; or says why not. */
  take(spot: Spot, row: TableRow, field: string, measure: Measure, positive: boolean): Fault | undefined {
    const { sum, total } = this.#map
    const read = readNumber(field, measure.format)
    if (typeof read === 'object' && 'refused' in read) return { message: read.refused, fix: read.fix }
    const value = typeof read === 'number' ? read : undefined
    const fault = this.#unfit(measure, field, read, positive)
    if (fault) return fault
    const first = this.#cells.get(cellId(spot))
    if (first && !sum) return { message: `${spotText(spot)} stands twice: in row ${first.row} and here.`, fix: 'Keep one of the two rows. If they are to be added up, write "sum: true" into the mapping.' }
    this.#add(spot, value, isWithheld(read), row.number)
    if (total) this.#add({ ...spot, place: total }, value, false)
    return undefined
  }

  /** The cells that the mapping asks for. */
  wanted(): Cell[] {
    const { total, measures } = this.#map
    return [...this.#cells.values()].filter(({ measure, place }) => !total || measures[measure]!.places !== (place === total ? 'each' : 'total'))
  }

  /** Corrections that take away more than there was. */
  belowZero(): Refusal[] {
    return [...this.#cells.values()].filter(({ value }) => value !== undefined && value < 0).map((cell) => ({
      ...(cell.row && { row: cell.row }),
      column: this.#map.measures[cell.measure]!.column,
      message: `The rows of ${spotText(cell)} add up to less than nothing.`,
      fix: 'Look for the rows that the corrections belong to.',
    }))
  }

  #unfit({ id, withheld }: Measure, field: string, read: ReturnType<typeof readNumber>, positive: boolean): Fault | undefined {
    const { sum, total, measures } = this.#map
    if (positive && read === 0) return { message: 'This is zero, and it cannot be: other numbers are divided by it.', fix: 'Find the number, or remove the row.' }
    if (positive && typeof read !== 'number') return { message: 'A number is missing here, and other numbers are divided by it.', fix: 'Find the number, or remove the row.' }
    if (typeof read === 'number' && read < 0 && !sum) return { message: `"${field.trim()}" is less than nothing.`, fix: 'Correct the number. Corrections of other rows can be added up with "sum: true" in the mapping.' }
    if (typeof read !== 'number' && (sum || total)) return { message: 'A number is missing here, and the sum would be too small without it.', fix: `If such rows are to be left out, add the column "${measures[id]!.column}" with the text "${field.trim()}" under "leaveOut" in the mapping.` }
    if (!isWithheld(read)) return undefined
    if (!withheld) return { message: `The source withholds this number, and the measure "${id}" does not say why numbers are withheld.`, fix: `Write "withheld: {below: ${read.withheld ?? '…'}, why: …}" into commons/facts/${id}.yaml.` }
    if ((read.withheld ?? 0) > withheld.below) return { message: `The source withholds numbers below ${read.withheld}, and the measure "${id}" says below ${withheld.below}.`, fix: `Correct "withheld" in commons/facts/${id}.yaml.` }
    return undefined
  }

  #add(spot: Spot, value: number | undefined, withheld: boolean, row?: number): void {
    const id = cellId(spot)
    const cell = this.#cells.get(id)
    if (cell) cell.value! += value!
    else this.#cells.set(id, { ...spot, value, withheld, ...(row && { row }) })
  }
}
