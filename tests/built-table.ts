/** Tables made by hand, of any shape and size, to see how they are drawn. */
import { readLibrary } from '../src/library/keep.ts'
import { rateColumns } from '../src/library/tables/rate-columns.ts'
import type { Fact, Measure, Status } from '../src/model/fact.ts'
import { Phrase } from '../src/model/phrase.ts'
import type { Place } from '../src/model/place.ts'
import type { Cell, Column, Drawing, Row, Table, TableDefinition } from '../src/model/table.ts'
import type { Scene } from '../src/render/page/scene.ts'
import { sceneOf } from '../src/render/site/answer.ts'
import { HOME, TODAY } from './site.ts'

/** What a cell is to hold: the values published for it, newest last, and how far they can be relied on. */
export type Planned = number | 'withheld' | undefined | Readonly<{ values: readonly number[]; status?: Status }>

export type Plan = Readonly<{
  rows: TableDefinition['rows']
  /** Names of the rows; of periods, the years. */
  of: readonly string[]
  columns: readonly string[]
  drawing: Drawing
  cell: (row: number, column: number) => Planned
  /** Whether the columns are parts of one measure. */
  parts?: boolean
  /** Whether a rate of the first column is worked out, for each so many of the second. */
  rate?: boolean
  gap?: number
}>

const { library } = readLibrary(HOME)
const states = [...library.commons.places.values()].filter(({ tile }) => tile)

/** A scene in a language, in which a table can be drawn. */
export const sceneIn = (tag: string): Scene => sceneOf(library, [...library.editions.values()].find((edition) => edition.default)!, TODAY, tag)

const phrase = (text: string): Phrase => new Phrase(text, 'ours')

export function builtTable({ rows, of, columns: names, drawing, cell, parts, rate, gap }: Plan): Table {
  const unit = { one: phrase('case'), other: phrase('cases') }
  const shared = { format: 'count', unit, ...(gap && { whole: { total: 100, gap: { value: gap, why: phrase('Why.') } } }) }
  const partsOf = (list: readonly string[]) => Object.fromEntries(list.map((name, index) => [`p${index}`, phrase(name)]))
  const whole = { ...shared, name: phrase('All'), parts: partsOf(rows === 'part' ? of : names) } as unknown as Measure
  const columns: readonly Column[] = names.map((name, index) =>
    parts ? { id: `p${index}`, kind: 'measure', measure: whole, part: `p${index}` }
    : { id: `m${index}`, kind: 'measure', measure: rows === 'part' ? whole : ({ ...shared, name: phrase(name) } as unknown as Measure) },
  )
  const lines = of.map((name, index): Row => ({ ...lineOf(rows, name, index), cells: columns.map(({ measure }, column) => cellOf(cell(index, column), measure)) }))
  const definition = {
    id: 'built', finding: phrase('A finding'), measured: phrase('What was measured.'), measures: ['m0'], rows, columns: parts ? 'part' : 'measure', drawings: [drawing],
    ...(rate && { rate: { of: 'm0', per: 'm1', each: 100_000 } }),
  } as unknown as TableDefinition
  const table = definition.rate ? rateColumns(definition.rate, columns, lines) : { columns, rows: lines }
  return { definition, ...table, facts: lines.flatMap(({ cells }) => cells).flatMap((one) => (typeof one === 'object' && one.fact ? [one.fact] : [])) }
}

function lineOf(rows: TableDefinition['rows'], name: string, index: number): Omit<Row, 'cells'> {
  if (rows === 'period') return { id: name, period: name }
  if (rows === 'part') return { id: `p${index}`, part: `p${index}` }
  const like = states[index]
  return { id: `place-${index}`, place: { ...(like ?? states[0]), ...(!like && { tile: undefined }), id: `place-${index}`, name: phrase(name) } as Place }
}

function cellOf(planned: Planned, measure: Measure): Cell {
  if (planned === undefined || planned === 'withheld') return planned
  const { values, status = 'verified' } = typeof planned === 'number' ? { values: [planned] } : planned
  const value = values.at(-1)!
  return { value, fact: { measure, value, status, history: values.map((one) => ({ value: one, published: '2026', source: 'none' })) } as unknown as Fact }
}
