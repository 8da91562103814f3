/** Small multiples: a time line for each column, one below the other on the same years, each on a scale of its own. */
import { columnName } from './names.ts'
import { at, type Draw } from './field.ts'
import { drawKey } from './key.tsx'
import { timeLine, timeLineKeys } from './time-line.tsx'

const TITLE = 22
const PANEL = 160

export const drawMultiples: Draw = (scene, table, rows) => {
  const step = TITLE + PANEL + 14
  const panels = table.columns.map((column, index) => (
    <>
      <text class="t-panel" x={at(scene, 0)} y={index * step + 16}>{columnName(scene, table, column)}</text>
      {timeLine(scene, rows, index, index * step + TITLE, PANEL).marks}
    </>
  ))
  const key = drawKey(scene, timeLineKeys(rows, table.columns.map((_, index) => index)), table.columns.length * step)
  return { height: table.columns.length * step + key.height + 4, marks: <>{panels}{key.marks}</> }
}
