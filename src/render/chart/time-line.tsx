/** A time line: one measure by year. A year without a figure is a gap, never zero; values published earlier stay visible. */
import { scaleLinear } from 'd3-scale'
import { type Cell, type Row, numberIn } from '../../model/table.ts'
import { writeValue } from '../page/figures.ts'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { at, type Draw, type Drawn, stretch, tidy } from './field.ts'
import { drawKey, type Key } from './key.tsx'
import { Dot, Earlier, KEY_MARKS } from './marks.tsx'
import { drawNothing } from './nothing.tsx'

const HEAD = 26
const FOOT = 24
/** Percent kept free at both sides, so that the first and last marks are whole. */
const MARGIN = 3
/** Percent that two numbers beside each other need on a narrow phone, and two years. */
const BESIDE = 22
const YEARS_APART = 15.5
/** Percent in which the numbers of the scale stand. */
const EDGE = 18
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100]

type Point = Readonly<{ year: number; cell: Cell; value: number | undefined; earlier: readonly number[] }>

/** The line of one column, standing below `top` on a field of the given height. */
export function timeLine(scene: Scene, rows: readonly Row[], column: number, top: number, height: number): Drawn {
  const points = rows.map((row): Point => {
    const cell = row.cells[column]
    const value = numberIn(cell)
    const history = typeof cell === 'object' ? (cell.fact?.history ?? []) : []
    return { year: Number(row.period), cell, value, earlier: [...new Set(history.map((vintage) => vintage.value))].filter((one) => one !== value) }
  })
  const found = points.filter((point) => point.value !== undefined)
  const sample = found[0]?.cell
  const measure = typeof sample === 'object' ? sample.fact?.measure : undefined
  if (!measure) return drawNothing(scene, points.map((point) => point.cell), top)

  const first = points[0]!.year
  const last = points.at(-1)!.year
  const single = first === last
  const x = scaleLinear([first, last], single ? [50, 50] : [MARGIN, 100 - MARGIN])
  const bottom = top + height - FOOT
  const y = scaleLinear([0, Math.max(1, ...found.flatMap((point) => [point.value!, ...point.earlier]))], [bottom, top + HEAD]).nice(3)
  const half = single ? 4 : (100 - 2 * MARGIN) / (last - first) / 2
  const write = (value: number) => writeValue(scene, { measure }, value)
  const labelled = new Set([found[0]!, found.at(-1)!, found.reduce((most, point) => (point.value! > most.value! ? point : most))])
  const labels = [...labelled].filter((point, index, all) => !all.slice(index + 1).some((other) => Math.abs(x(other.year) - x(point.year)) < BESIDE && Math.abs(y(other.value!) - y(point.value!)) < 14))
  // A number at the edge stands above that of the scale, not on it.
  const clear = (at: number, height: number) => y.ticks(3).reduce((now, tick) => (at < EDGE && tick && Math.abs(y(tick) - 4 - now) < 14 ? y(tick) - 18 : now), height)
  const anchor = (percent: number) => (percent < 12 ? undefined : percent > 88 ? 'end' : 'middle')
  return {
    height,
    marks: (
      <>
        {spans(points).map(({ from, to, held }) => {
          const band = stretch(scene, Math.max(0, x(from) - half), Math.min(100, x(to) + half))
          return (
            <g>
              <title>{`${from === to ? from : say(scene, 'from-to', { from, to })}: ${say(scene, held ? 'chart-held' : 'chart-gap')}`}</title>
              <rect class={held ? 'c-gap held' : 'c-gap'} {...band} y={top + HEAD} height={tidy(bottom - top - HEAD)} />
            </g>
          )
        })}
        {y.ticks(3).map((tick) => (
          <g transform={`translate(0 ${tidy(y(tick))})`}>
            <line class={tick ? 'c-grid' : 'c-base'} x2="100%" />
            {tick > 0 && <text class="t-tick" x={at(scene, 0)} y="-4">{write(tick)}</text>}
          </g>
        ))}
        {found.slice(1).map((point, index) => {
          const before = found[index]!
          return point.year - before.year === 1 && <line class="c-line" x1={at(scene, x(before.year))} y1={tidy(y(before.value!))} x2={at(scene, x(point.year))} y2={tidy(y(point.value!))} />
        })}
        {found.map((point) => (
          <>
            {point.earlier.map((value) => <Earlier scene={scene} x={x(point.year)} y={tidy(y(value))} title={say(scene, 'chart-was', { year: point.year, value: write(value) })} />)}
            <Dot scene={scene} x={x(point.year)} y={tidy(y(point.value!))} sure={isSure(point.cell)} small={points.length > 60} title={`${point.year}: ${write(point.value!)}`} />
          </>
        ))}
        {labels.map((point) => <text class="t-value" x={at(scene, x(point.year))} y={tidy(clear(x(point.year), y(Math.max(point.value!, ...point.earlier)) - 9))} text-anchor={anchor(x(point.year))}>{write(point.value!)}</text>)}
        {yearsNamed(first, last).map((year) => <text class="t-tick" x={at(scene, x(year))} y={bottom + 17} text-anchor={single ? 'middle' : anchor(x(year))}>{year}</text>)}
      </>
    ),
  }
}

/** The years that are written below: round ones, as many as there is room for. */
function yearsNamed(first: number, last: number): readonly number[] {
  const step = YEAR_STEPS.find((years) => (years * (100 - 2 * MARGIN)) / (last - first) >= YEARS_APART) ?? 200
  const named = Math.ceil(first / step) * step
  return first === last ? [first] : Array.from({ length: Math.floor((last - named) / step) + 1 }, (_, index) => named + index * step)
}

const isSure = (cell: Cell): boolean => typeof cell === 'object' && cell.fact?.status === 'verified'

/** Years that follow each other without a figure, as bands. */
function spans(points: readonly Point[]): { from: number; to: number; held: boolean }[] {
  const bands: { from: number; to: number; held: boolean }[] = []
  for (const { year, cell } of points) {
    if (typeof cell === 'object') continue
    const held = cell === 'withheld'
    const before = bands.at(-1)
    if (before && before.to === year - 1 && before.held === held) before.to = year
    else bands.push({ from: year, to: year, held })
  }
  return bands
}

/** What a time line needs explained. */
export function timeLineKeys(rows: readonly Row[], columns: readonly number[]): readonly Key[] {
  const cells = rows.flatMap((row) => columns.map((column) => row.cells[column]))
  const facts = cells.flatMap((cell) => (typeof cell === 'object' && cell.fact ? [cell.fact] : []))
  return [
    facts.some((fact) => fact.history.some(({ value }) => value !== fact.value)) && { word: 'chart-earlier', mark: KEY_MARKS.earlier },
    facts.some((fact) => fact.status !== 'verified') && { word: 'chart-unsure', mark: KEY_MARKS.unsure },
    facts.length > 0 && cells.includes(undefined) && { word: 'chart-gap', mark: KEY_MARKS.gap },
    facts.length > 0 && cells.includes('withheld') && { word: 'chart-held', mark: KEY_MARKS.held },
  ].filter((key) => key !== false)
}

export const drawTimeLine: Draw = (scene, _table, rows) => {
  const line = timeLine(scene, rows, 0, 0, 250)
  const key = drawKey(scene, timeLineKeys(rows, [0]), line.height + 6)
  return { height: line.height + key.height + 8, marks: <>{line.marks}{key.marks}</> }
}
