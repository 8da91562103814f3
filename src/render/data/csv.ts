/** A table as CSV, as RFC 4180 and the defaults of Frictionless and CSVW have it: commas, lines that end in CRLF, UTF-8 without a mark. */
import { stringify } from 'csv-stringify/sync'
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { type Entry, entriesOf, fieldsOf } from './fields.ts'

/** The rows of a table below the names of its fields. Empty: nothing was found. `withheld`: there is a number, and it is not told. */
export const tableCsv = (scene: Scene, table: Table): string =>
  writeCsv(fieldsOf(scene, table).map(({ id }) => id), table.rows.map((row) => entriesOf(scene, table, row)))

/** A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay as they are. */
export const writeCsv = (header: readonly string[], lines: readonly (readonly Entry[])[]): string =>
  stringify([[...header], ...lines.map((line) => [...line])], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  })
