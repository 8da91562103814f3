/** Why a table is not imported: what is wrong, in which row and column, and what to do. */
export type Refusal = Readonly<{
  /** Row as a spreadsheet counts it: the header is row 1. */
  row?: number
  column?: string
  message: string
  /** What to change, in the table, in the mapping or in the command. */
  fix: string
}>

/** Thrown where it makes no sense to read on. */
export class RefusedTable extends Error {
  override readonly name = 'RefusedTable'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** One refusal as two lines of plain text: where and what, then what to do. */
export const formatRefusal = (file: string, { row, column, message, fix }: Refusal): string =>
  `${[file, row && `row ${row}`, column && `column "${column}"`].filter(Boolean).join(', ')}: ${message}\n    ${fix}`
