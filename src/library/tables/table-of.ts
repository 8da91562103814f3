/** Sets the facts of a table side by side, as its definition says, and works out its rates and ranges of ranks. */
import { type Fact, type Measure, WITHHELD } from '../../model/fact.ts'
import type { Place } from '../../model/place.ts'
import { type Cell, type Column, type Row, type Table, type TableDefinition, numberIn } from '../../model/table.ts'
import { factsOfMeasure } from '../facts-of-measure.ts'
import type { Commons, Records } from '../library.ts'
import { rateColumns } from './rate-columns.ts'

/** Where a value stands: what its row and its column say, and what the definition fixes. */
type Spot = Readonly<{ measure: Measure; place?: string; period?: string; part?: string }>
type Line = Omit<Row, 'cells'>

const made = new WeakMap<Records<Fact>, WeakMap<TableDefinition, Table>>()

/** The table of a definition, from the facts of the commons or of an edition. Worked out once for the same facts. */
export function tableOf(commons: Pick<Commons, 'measures' | 'places'>, facts: Records<Fact>, definition: TableDefinition): Table {
  let tables = made.get(facts)
  if (!tables) made.set(facts, (tables = new WeakMap()))
  let table = tables.get(definition)
  if (!table) tables.set(definition, (table = workOut(commons, facts, definition)))
  return table
}

function workOut({ measures, places }: Pick<Commons, 'measures' | 'places'>, facts: Records<Fact>, definition: TableDefinition): Table {
  const chosen = definition.measures.map((id) => measures.get(id)!)
  const known = chosen.flatMap((measure) => factsOfMeasure(facts, measure.id)).filter(fits(definition))
  const byPlace = new Map(known.map((fact) => [spotKey(fact.measure.id, fact.place, fact.period, fact.part), fact]))
  const columns = columnsOf(definition, chosen, known)
  const rows = linesOf(definition, chosen, known, places).map((line) => ({ ...line, cells: columns.map((column) => cellAt({ ...definition, ...line, place: line.place?.id ?? definition.place, ...column }, byPlace)) }))
  const whole = definition.rate ? rateColumns(definition.rate, columns, rows) : { columns, rows }
  const shown = new Set(whole.rows.flatMap((row) => row.cells).flatMap((cell) => (typeof cell === 'object' && cell.fact ? [cell.fact] : [])))
  return { definition, ...whole, facts: [...shown] }
}

const spotKey = (...parts: readonly (string | undefined)[]): string => parts.join('|')

/** Whether a fact can stand in the table at all. */
const fits = ({ place, period, periods, rows }: TableDefinition) => (fact: Fact): boolean =>
  (!place || fact.place === place) && (!period || fact.period === period) && (!periods || periods.includes(fact.period)) && (rows !== 'period' || !!periods || SINGLE_YEAR.test(fact.period))

const SINGLE_YEAR = /^\d{4}$/

function cellAt({ measure, place, period, part }: Spot, facts: ReadonlyMap<string, Fact>): Cell {
  const fact = facts.get(spotKey(measure.id, place, period, part))
  if (fact) return { value: fact.value, fact }
  const held = measure.values[place!]?.[period!]
  return held === WITHHELD || (part && (held as Record<string, unknown> | undefined)?.[part] === WITHHELD) ? WITHHELD : undefined
}

function columnsOf(definition: TableDefinition, measures: readonly Measure[], known: readonly Fact[]): readonly Column[] {
  const [measure] = measures as [Measure]
  switch (definition.columns) {
    case 'measure': return measures.map((one) => ({ id: one.id, kind: 'measure', measure: one }))
    case 'part': return Object.keys(measure.parts ?? {}).map((part) => ({ id: part, kind: 'measure', measure, part }))
    case 'period': return yearsOf(definition, measures, known).map((period) => ({ id: `${measure.id}-${period.replace('/', '-to-')}`, kind: 'measure', measure, period }))
  }
}

function linesOf(definition: TableDefinition, measures: readonly Measure[], known: readonly Fact[], places: Records<Place>): readonly Line[] {
  switch (definition.rows) {
    case 'period': return yearsOf(definition, measures, known).map((period) => ({ id: period, period }))
    case 'part': return Object.keys(measures[0]!.parts ?? {}).map((part) => ({ id: part, part }))
    case 'place': {
      const there = new Set([...known.map((fact) => fact.place), ...measures.flatMap((measure) => Object.keys(measure.values))])
      return [...places.values()].filter(({ id, kind }) => there.has(id) && (kind === 'state' || kind === 'territory')).map((place) => ({ id: place.id, place }))
    }
  }
}

/** The chosen periods; or every year from the first to the last, also those of which nothing is known. */
function yearsOf({ periods, place }: TableDefinition, measures: readonly Measure[], known: readonly Fact[]): readonly string[] {
  if (periods) return periods
  const withheld = measures.flatMap((measure) => Object.entries(measure.values).flatMap(([at, values]) => (!place || at === place ? Object.keys(values) : [])))
  const years = [...known.map((fact) => fact.period), ...withheld].filter((period) => SINGLE_YEAR.test(period)).map(Number)
  if (!years.length) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index))
}

/** The rows in another order: by a column from the highest value down, and by name where values are equal or missing. */
export function ordered(table: Table, column: Column | undefined): readonly Row[] {
  if (!column) return table.rows
  const at = table.columns.indexOf(column)
  return table.rows.toSorted((a, b) => (numberIn(b.cells[at]) ?? -1) - (numberIn(a.cells[at]) ?? -1))
}
