/** Small multiples: a time line for each column, one below the other on the same years, each on a scale of its own. */
import type { Draw } from './field.ts'
import { drawKey } from './key.tsx'
import { columnName } from './names.ts'
import { Lines, linesOf } from './lines.tsx'
import { timeLine, timeLineKeys } from './time-line.tsx'

const TITLE = 22
const SIZE = 14
/** What a further line of a title adds. */
const MORE = 18
const PANEL = 160

export const drawMultiples: Draw = (scene, table, rows) => {
  const titles = table.columns.map((column) => linesOf(columnName(scene, table, column), SIZE))
  const title = TITLE + (Math.max(1, ...titles.map((lines) => lines.length)) - 1) * MORE
  const step = title + PANEL + 14
  const panels = titles.map((lines, index) => (
    <>
      <Lines scene={scene} name="t-panel" lines={lines} y={index * step + 16} step={MORE} />
      {timeLine(scene, rows, index, index * step + title, PANEL).marks}
    </>
  ))
  const key = drawKey(scene, timeLineKeys(rows, table.columns.map((_, index) => index)), table.columns.length * step)
  return { height: table.columns.length * step + key.height + 4, marks: <>{panels}{key.marks}</> }
}
