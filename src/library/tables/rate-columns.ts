/** Adds to a table of places: how many there are for each so many people, what chance can do to it, and the range of ranks. */
import { type Cell, type Column, type Row, type TableDefinition, numberIn } from '../../model/table.ts'
import { poissonInterval } from './poisson-interval.ts'
import { jointConfidence, rankRanges } from './rank-range.ts'

/** Rates are rounded here, once, so that every output holds the same number. */
const rounded = (value: number): number => Number(value.toFixed(2))

/**
 * The table with five more columns: the rate, its exact 95 % Poisson interval (Garwood 1936), and the first and last
 * rank that the counts allow (Klein, Wright and Wieczorek 2020), which hold for all places together with 95 %.
 * Only states are ranked; a place without a count or without people has none of the five.
 */
export function rateColumns(rate: NonNullable<TableDefinition['rate']>, columns: readonly Column[], rows: readonly Row[]): { columns: readonly Column[]; rows: readonly Row[] } {
  const of = columns.findIndex((column) => column.id === rate.of)
  const per = columns.findIndex((column) => column.id === rate.per)
  const { measure } = columns[of]!
  const figures = rows.map((row) => {
    const count = numberIn(row.cells[of])
    const people = numberIn(row.cells[per])
    return count === undefined || !people ? undefined : { row, count, scale: rate.each / people }
  })
  const inRank = figures.filter((figure) => figure?.row.place?.kind === 'state').map((figure) => figure!)
  const joint = jointConfidence(inRank.length)
  const ranges = rankRanges(inRank.map(({ count, scale }) => poissonInterval(count, joint).map((limit) => limit * scale) as [number, number]))
  const rankOf = new Map(inRank.map(({ row }, index) => [row, ranges[index]!]))
  const kinds = ['rate', 'low', 'high', 'rank-first', 'rank-last'] as const
  return {
    columns: [...columns, ...kinds.map((kind) => ({ id: kind, kind, measure }))],
    rows: rows.map((row, index) => {
      const figure = figures[index]
      const limits = figure && poissonInterval(figure.count).map((limit) => limit * figure.scale)
      const values = figure && limits ? [figure.count * figure.scale, ...limits].map(rounded) : [undefined, undefined, undefined]
      const added: Cell[] = [...values, ...(rankOf.get(row) ?? [undefined, undefined])].map((value) => (value === undefined ? undefined : { value }))
      return { ...row, cells: [...row.cells, ...added] }
    }),
  }
}
