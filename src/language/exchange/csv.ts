/** A table for a spreadsheet: one row a unit. */
import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type Incoming, type Outgoing, RefusedFile, STATE_NAMES, tidy } from './exchange.ts'

const ORDER_MARK = '\ufeff'
/** A spreadsheet takes a cell that begins like this for a formula; an apostrophe before it says that it is text. */
const FORMULA = /^'*[=+\-@\t＝＋－＠]/
const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
const bare = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)

/** The mark at the beginning tells a spreadsheet that the table is UTF-8. */
export function writeCsv({ tag, units }: Outgoing): string {
  const rows = units.map(({ id, source, text, state, safety, hash }) => [id, source, text ?? '', STATE_NAMES[state], safety ? 'keeps people safe' : '', `hash ${hash}`].map(guarded))
  return ORDER_MARK + stringify([['unit', 'english', `translation (${tag})`, 'state', 'safety', 'hash'], ...rows], { record_delimiter: '\r\n' })
}

/** @throws RefusedFile when it is no such table */
export function readCsv(text: string): Incoming {
  const [header = [], ...rows] = rowsOf(text)
  const column = (name: string) => header.findIndex((title) => title.trim().toLowerCase().startsWith(name))
  const [unit, english, translation, hash] = ['unit', 'english', 'translation', 'hash'].map(column) as [number, number, number, number]
  for (const [name, at] of Object.entries({ unit, english, translation }))
    if (at < 0) throw new RefusedFile(`The table has no column "${name}".`, 'Keep the first row as "daymark language export --format csv" wrote it.')
  const tag = /\((.+)\)/.exec(header[translation]!)?.[1]
  const units = rows.filter((row) => row.some((cell) => cell.trim())).map((row) => ({
    id: (row[unit] ?? '').trim(),
    source: tidy(bare(row[english] ?? '')),
    hash: /[0-9a-f]{8}/.exec(row[hash] ?? '')?.[0],
    text: tidy(bare(row[translation] ?? '')),
  }))
  return { ...(tag && { tag }), units }
}

function rowsOf(text: string): string[][] {
  const [first] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1) as [string]
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (first.split(mark).length > first.split(best).length ? mark : best))
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw new RefusedFile(`The table cannot be read: the quotation marks do not pair up${'lines' in fault ? ` near line ${fault.lines}` : ''}.`, 'Look for a " that is missing, or that stands alone inside a cell. Inside a quoted cell write it twice.')
  }
}
