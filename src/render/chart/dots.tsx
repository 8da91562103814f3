/** Dot and interval: for each place its rate, what chance alone can do to it, and the range of its rank. */
import { scaleLinear } from 'd3-scale'
import { overallRate } from '../../library/tables/overall-rate.ts'
import { numberIn } from '../../model/table.ts'
import { say } from '../page/words.ts'
import { at, type Draw, tidy } from './field.ts'
import { drawKey } from './key.tsx'
import { columnName, rowName, writeIn } from './names.ts'

const HEAD = 58
const STEP = 20
/** The field across: names, then the scale, then ranks. */
const SCALE = [44, 84] as const

export const drawDots: Draw = (scene, table, rows) => {
  const column = (kind: string) => table.columns.findIndex((one) => one.kind === kind)
  const [rate, low, high, first, last] = [column('rate'), column('low'), column('high'), column('rank-first'), column('rank-last')]
  const most = Math.max(0, ...rows.map((row) => numberIn(row.cells[high]) ?? 0))
  const x = scaleLinear([0, most || 1], [...SCALE]).nice(4)
  const overall = overallRate(table, rows)
  const bottom = HEAD + rows.length * STEP
  const write = (value: number) => writeIn(scene, table.columns[rate]!, value)
  const ticks = x.ticks(4)
  const key = drawKey(scene, overall === undefined ? [] : [{ word: 'chart-overall', mark: <path class="c-all" d="M0-8V8" /> }], bottom + 24)
  return {
    height: bottom + 26 + key.height,
    marks: (
      <>
        <text class="t-tick" x={at(scene, 0)} y="13">{columnName(scene, table, table.columns[rate]!)}</text>
        <text class="t-tick" x={at(scene, 100)} y="29" text-anchor="end">{say(scene, 'chart-rank-head')}</text>
        {ticks.map((tick) => (
          <>
            <line class={tick ? 'c-grid' : 'c-base'} x1={at(scene, x(tick))} x2={at(scene, x(tick))} y1={HEAD - 8} y2={bottom} />
            {[HEAD - 13, bottom + 16].map((y) => <text class="t-tick" x={at(scene, x(tick))} y={y} text-anchor="middle">{scene.language.formats.number.format(tick)}</text>)}
          </>
        ))}
        {overall !== undefined && <line class="c-all" x1={at(scene, x(overall))} x2={at(scene, x(overall))} y1={HEAD - 8} y2={bottom} />}
        {rows.map((row, index) => {
          const y = HEAD + index * STEP + STEP / 2
          const value = numberIn(row.cells[rate])
          const [from, to] = [numberIn(row.cells[low]), numberIn(row.cells[high])]
          const ranks = [numberIn(row.cells[first]), numberIn(row.cells[last])]
          const name = rowName(scene, table, row)
          return (
            <g class={row.id === scene.edition.region ? 'own' : undefined} transform={`translate(0 ${y})`}>
              <text class="t-row" x={at(scene, 0)} y="4">{name}</text>
              {value === undefined || from === undefined || to === undefined
                ? <text class="t-tick" x={at(scene, 100)} y="4" text-anchor="end">{say(scene, 'chart-no-rate')}</text>
                : (
                  <g>
                    <title>{say(scene, 'chart-interval', { place: name, rate: write(value), low: write(from), high: write(to) })}</title>
                    <line class="c-range" x1={at(scene, tidy(x(from)))} x2={at(scene, tidy(x(to)))} />
                    <circle class="c-dot" cx={at(scene, x(value))} r="3.5" />
                  </g>
                )}
              {ranks[0] !== undefined && <text class="t-rank" x={at(scene, 100)} y="4" text-anchor="end">{say(scene, 'chart-ranks', { first: ranks[0], last: ranks[1]! })}</text>}
            </g>
          )
        })}
        {key.marks}
      </>
    ),
  }
}
