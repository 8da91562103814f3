/** The rate of all states and territories of a table taken together. */
import { type Row, type Table, numberIn } from '../../model/table.ts'

/** How many there are for each so many people where both counts are known; nothing without a rate or without people. */
export function overallRate({ columns, definition: { rate } }: Table, rows: readonly Row[]): number | undefined {
  if (!rate) return undefined
  const at = (id: string) => columns.findIndex((column) => column.id === id)
  const [of, per] = [at(rate.of), at(rate.per)]
  const known = rows.filter((row) => numberIn(row.cells[of]) !== undefined && numberIn(row.cells[per]))
  const sum = (column: number) => known.reduce((total, row) => total + numberIn(row.cells[column])!, 0)
  return known.length ? (sum(of) / sum(per)) * rate.each : undefined
}
