/** The version of a table: the day of what is newest in it, and a hash of its rows and their whole history. */
import { createHash } from 'node:crypto'
import type { Fact, Vintage } from '../../model/fact.ts'
import { type Table, numberIn } from '../../model/table.ts'

/** The day on which a value was read: its own, or that of its file. The day of a fact is that of its present value. */
export function readOnOf({ history, readOn, measure }: Fact, vintage: Vintage): string {
  const now = history.at(-1)!
  return vintage.readOn ?? (vintage !== now && now.readOn ? measure.readOn : undefined) ?? readOn
}

/** The newest day on which a value of the table was read or published; nothing when it has none. */
export function newestDay(table: Table): string | undefined {
  const days = table.facts.flatMap((fact) => fact.history.flatMap((vintage) => [readOnOf(fact, vintage), vintage.published]))
  return days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).sort().at(-1)
}

const known = new WeakMap<Table, string>()

/** For instance `2026-11-22.1f3a9c2b`. It changes when a value does, or anything in its history. */
export function versionOf(table: Table): string {
  let version = known.get(table)
  if (!version) {
    const rows = table.rows.map(({ id, cells }) => [id, ...cells.map((cell) => numberIn(cell) ?? cell ?? null)])
    const history = table.facts.map((fact) => [fact.id, fact.status, fact.history.map((vintage) => told(fact, vintage))])
    const hash = createHash('sha256').update(JSON.stringify([table.columns.map(({ id }) => id), rows, history])).digest('hex')
    known.set(table, (version = `${newestDay(table) ?? 'undated'}.${hash.slice(0, 8)}`))
  }
  return version
}

const told = (fact: Fact, vintage: Vintage) => [vintage.value, vintage.published, vintage.source, readOnOf(fact, vintage)]
