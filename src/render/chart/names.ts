/** What the rows and columns of a table are called in a language. */
import type { Column, Row, Table } from '../../model/table.ts'
import { writeValue, writeWhen } from '../page/figures.ts'
import type { Scene } from '../page/scene.ts'
import { textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'

/** The name of a column: its measure, period or part, or what was worked out. */
export function columnName(scene: Scene, { definition }: Table, column: Column): string {
  if (column.kind !== 'measure') return say(scene, `column-${column.kind}`, { each: scene.language.formats.number.format(definition.rate!.each), of: textOf(scene, column.measure.unit.other) })
  if (column.part) return textOf(scene, column.measure.parts![column.part]!)
  return column.period ? writeWhen(scene, column.period) : textOf(scene, column.measure.name)
}

/** The name of a row: its place, period or part. */
export function rowName(scene: Scene, table: Table, row: Row): string {
  if (row.place) return textOf(scene, row.place.name)
  return row.part ? textOf(scene, table.columns[0]!.measure.parts![row.part]!) : writeWhen(scene, row.period!)
}

/** A value as its column writes it: ranks as whole numbers, rates with two decimals. */
export function writeIn(scene: Scene, column: Column, value: number): string {
  if (column.kind === 'measure') return writeValue(scene, column, value)
  return scene.language.formats[column.kind.startsWith('rank') ? 'number' : 'rate'].format(value)
}
