/** A table: facts set side by side, with the finding they show. It is what a chart draws and what a data file holds. */
import { z } from 'zod'
import { type Entry, id } from './basics.ts'
import { type Fact, type Measure, period } from './fact.ts'
import { phrase } from './phrase.ts'
import type { Place } from './place.ts'

/** The ways in which a table can be drawn. */
export const DRAWINGS = ['time-line', 'multiples', 'bars', 'stack', 'dots', 'tiles'] as const
export type Drawing = (typeof DRAWINGS)[number]

/** The orders in which a table of places can be read. */
export const ORDERS = ['name', 'count', 'rate'] as const
export type Order = (typeof ORDERS)[number]

/** One table: a file in `commons/tables/`. Its facts differ in two of measure, place, period and part; the others are named. */
export const tableSchema = z.strictObject({
  /** What the table shows, as a sentence: the title of its chart. */
  finding: phrase(),
  /** What was measured, where and when. */
  measured: phrase(),
  measures: z.array(id).min(1).readonly(),
  /** What a row is. */
  rows: z.enum(['period', 'place', 'part']),
  /** What a column is. */
  columns: z.enum(['measure', 'period', 'part']).default('measure'),
  /** The place of all values; without it, rows are places. */
  place: id.optional(),
  /** The period of all values; without it, rows or columns are periods. */
  period: period.optional(),
  /** The chosen periods; without it, every single year from the first to the last. */
  periods: z.array(period).min(1).readonly().optional(),
  /** How it can be drawn; the first unless a page asks for another. */
  drawings: z.array(z.enum(DRAWINGS)).min(1).readonly(),
  /** Adds how many `of` there are for `each` of `per`, with what chance alone can do to it, and the range of ranks. */
  rate: z.strictObject({ of: id, per: id, each: z.int().positive() }).optional(),
}).superRefine((table, context) => {
  for (const [path, message] of misfitsOf(table)) context.addIssue({ code: 'custom', path: [path], message })
})
export type TableDefinition = Entry<z.infer<typeof tableSchema>>

type Shape = Pick<TableDefinition, 'measures' | 'rows' | 'columns' | 'place' | 'period' | 'periods' | 'drawings' | 'rate'>

/** What in a definition does not fit together: the field, and what to write instead. */
function* misfitsOf({ measures, rows, columns, place, period, periods, drawings, rate }: Shape): Generator<readonly [field: keyof Shape, message: string]> {
  if (columns === rows) yield ['columns', `Rows and columns are both "${rows}"; they have to differ.`]
  if (rows !== 'place' && !place) yield ['place', 'Say which place all values are of, such as "place: missouri".']
  if (rows === 'place' && place) yield ['place', 'Rows are places, so there is no one place: remove this line.']
  if (rows !== 'period' && columns !== 'period' && !period) yield ['period', 'Say which period all values are of, such as "period: \"2024\"".']
  if (columns !== 'measure' && measures.length > 1) yield ['measures', 'Columns are not measures, so name one measure only.']
  if (rate && (rows !== 'place' || columns !== 'measure')) yield ['rate', 'A rate needs rows that are places, and columns that are measures.']
  if (rate && !(measures.includes(rate.of) && measures.includes(rate.per))) yield ['rate', 'Both "of" and "per" have to stand in "measures".']
  for (const drawing of drawings)
    if ((drawing === 'time-line' || drawing === 'multiples') && (rows !== 'period' || periods?.some((one) => !/^\d{4}$/.test(one)))) yield ['drawings', `A ${drawing} needs rows that are single years. Choose bars or stack.`]
    else if (drawing === 'dots' && !rate) yield ['drawings', 'Dots show a rate and its interval: add "rate", or choose bars.']
    else if (drawing === 'tiles' && rows !== 'place') yield ['drawings', 'Tiles are states, so rows have to be places. Choose bars or stack.']
}

/** What stands in a column: a measure's values, or what is worked out from them. */
export type Column = Readonly<{
  /** Unique in its table; the name of the column in data files. */
  id: string
  kind: 'measure' | 'rate' | 'low' | 'high' | 'rank-first' | 'rank-last'
  measure: Measure
  period?: string
  part?: string
}>

/** One value, with the fact that carries it unless it was worked out; withheld; or nothing, where no figure was found. */
export type Cell = Readonly<{ value: number; fact?: Fact }> | 'withheld' | undefined

/** One row: its place, period or part, and a cell for each column. */
export type Row = Readonly<{ id: string; place?: Place; period?: string; part?: string; cells: readonly Cell[] }>

export type Table = Readonly<{
  definition: TableDefinition
  columns: readonly Column[]
  rows: readonly Row[]
  /** The facts in it, each once. */
  facts: readonly Fact[]
}>

/** The number in a cell, if one is shown. */
export const numberIn = (cell: Cell): number | undefined => (typeof cell === 'object' ? cell.value : undefined)
