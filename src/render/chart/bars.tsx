/** Bars: one for each value, its name above it and its number beside it, in a group for each column. */
import { scaleLinear } from 'd3-scale'
import { numberIn } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { at, type Draw, stretch } from './field.ts'
import { drawNothing } from './nothing.tsx'
import { Lines, linesOf } from './lines.tsx'
import { columnName, rowName, writeIn } from './names.ts'

const TITLE = 26
const SIZE = 14
/** What a further line of a title adds. */
const MORE = 18
const STEP = 38
/** Percent of the width that the longest bar takes; the rest is for its number. */
const LONGEST = 84

export const drawBars: Draw = (scene, table, rows) => {
  const grouped = table.columns.length > 1
  const titles = table.columns.map((column) => linesOf(columnName(scene, table, column), SIZE))
  const title = grouped ? TITLE + (Math.max(...titles.map((lines) => lines.length)) - 1) * MORE : 0
  const group = title + rows.length * STEP + (grouped ? 14 : 0)
  const marks = table.columns.map((column, index) => {
    const top = index * group + title
    const most = column.measure.whole?.total ?? Math.max(0, ...rows.map((row) => numberIn(row.cells[index]) ?? 0))
    const length = scaleLinear([0, most || 1], [0, LONGEST])
    return (
      <>
        {grouped && <Lines scene={scene} name="t-panel" lines={titles[index]!} y={index * group + TITLE - 8} step={MORE} />}
        {rows.map((row, line) => {
          const y = top + line * STEP
          const cell = row.cells[index]
          const value = numberIn(cell)
          return (
            <>
              <text class="t-row" x={at(scene, 0)} y={y + 13}>{rowName(scene, table, row)}</text>
              {value === undefined
                ? <text class="t-key" x={at(scene, 0)} y={y + 30}>{say(scene, cell === 'withheld' ? 'withheld' : 'chart-gap')}</text>
                : <Bar scene={scene} length={length(value)} y={y + 19} text={writeIn(scene, column, value)} />}
            </>
          )
        })}
      </>
    )
  })
  return rows.length ? { height: table.columns.length * group, marks } : drawNothing(scene)
}

const Bar = ({ scene, length, y, text }: { scene: Scene; length: number; y: number; text: string }) => (
  <>
    <rect class="c-bar" {...stretch(scene, 0, length)} y={y} height="13" />
    <text class="t-value" x={at(scene, length)} dx={scene.language.dir === 'rtl' ? -6 : 6} y={y + 11}>{text}</text>
  </>
)
