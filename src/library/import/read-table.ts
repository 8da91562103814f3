/** Reads a table from a CSV file, row by row: any of three delimiters, either line ending, with or without a byte order mark. */
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { RefusedTable } from './refusal.ts'

/** One row. `number` counts as a spreadsheet does: the header is row 1, and empty rows count too. */
export type TableRow = Readonly<{ number: number; fields: readonly string[] }>

export type OpenTable = Readonly<{ header: readonly string[]; rows: AsyncIterable<TableRow> }>

const DELIMITERS = [',', ';', '\t'] as const
/** A record longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1_000_000

/**
 * Opens a table and reads its header.
 * @throws RefusedTable when it is not a table; also while its rows are read
 */
export async function openTable(file: string): Promise<OpenTable> {
  const texts = decoded(createReadStream(file))
  const first = await texts.next()
  if (first.done) throw new RefusedTable({ message: 'The file is empty.', fix: 'Save the table again, with its header in the first row.' })
  const parser = parse({ delimiter: delimiterOf(first.value), relax_column_count: true, max_record_size: LONGEST_ROW })
  Readable.from(joined(first.value, texts)).on('error', (fault) => parser.destroy(fault)).pipe(parser)
  const records = inOrder(parser)
  const header = await records.next()
  if (header.done) throw new RefusedTable({ row: 1, message: 'There is no header.', fix: 'Write the names of the columns into the first row.' })
  return { header: header.value.fields.map((name) => name.trim()), rows: fitting(records, header.value.fields.length) }
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}

/** The bytes as text; what stands in another encoding would turn names into other names. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let row = 1
  for await (const chunk of bytes) {
    try {
      const text = decoder.decode(chunk, { stream: true })
      row += text.split('\n').length - 1
      if (text) yield text
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw fault
      throw notText(row + Math.max(0, chunk.toString('latin1').split('\n').findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))))
    }
  }
}

const notText = (row: number): RefusedTable =>
  new RefusedTable({ row, message: 'From about here the file is not text in UTF-8.', fix: 'In your spreadsheet choose "Save as" and the form "CSV UTF-8", then import that file.' })

/** The delimiter that stands most often in the first row, outside quotation marks. */
function delimiterOf(text: string): string {
  const [row] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1) as [string]
  const count = (mark: string): number => row.split(mark).length
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

async function* inOrder(parser: AsyncIterable<string[]>): AsyncGenerator<TableRow> {
  let number = 0
  try {
    for await (const fields of parser) yield { number: ++number, fields }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw new RefusedTable({ row: number + 1, message: 'From this row on the quotation marks do not pair up.', fix: 'Look for a " that is missing, or that stands alone inside a field. Inside a quoted field write it twice.' })
  }
}

/** The rows that hold something, each as long as the header. Empty fields too many at the end do no harm. */
async function* fitting(rows: AsyncIterable<TableRow>, width: number): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    const { number, fields } = row
    if (fields.every((field) => field.trim() === '')) continue
    if (fields.length < width || fields.slice(width).some((field) => field.trim() !== ''))
      throw new RefusedTable({ row: number, message: `This row has ${fields.length} fields, and the header has ${width}.`, fix: 'Look for a missing or an extra delimiter, or for a note below the table, and mend or remove the row.' })
    yield row
  }
}
