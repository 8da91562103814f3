/** Stacked parts: each row of parts as one bar, told apart by lightness and pattern, with the same marks in the key. */
import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { type Cell, type Column, numberIn } from '../../model/table.ts'
import type { Measure } from '../../model/fact.ts'
import { writeValue } from '../page/figures.ts'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { at, type Draw, stretch, tidy } from './field.ts'
import { columnName, rowName } from './names.ts'

const HEAD = 20
const BAR = 26
const STEP = 56
const LINE = 22
/** Shades that can be told apart in grey; further parts begin again with a pattern over them. */
const SHADES = 4

/** One bar: what it is called, and its parts in order. */
type Bar = Readonly<{ name: string; parts: readonly Cell[] }>

export const drawStack: Draw = (scene, table, rows) => {
  // Parts can stand in the rows of a table, or in its columns.
  const inRows = table.definition.rows === 'part'
  const { measure } = table.columns[0] as Column
  const names = inRows ? rows.map((row) => rowName(scene, table, row)) : table.columns.map((column) => columnName(scene, table, column))
  const bars: readonly Bar[] = inRows
    ? table.columns.map((column, index) => ({ name: table.columns.length > 1 ? columnName(scene, table, column) : '', parts: rows.map((row) => row.cells[index]) }))
    : rows.map((row) => ({ name: rowName(scene, table, row), parts: row.cells }))
  const gap = measure.whole?.gap?.value ?? 0
  const totals = bars.map(({ parts }) => parts.reduce<number>((sum, cell) => sum + (numberIn(cell) ?? 0), 0))
  const length = scaleLinear([0, Math.max(1, ...totals) + gap], [0, 100])
  const step = bars.length > 1 ? STEP : STEP - HEAD
  const keyTop = bars.length * step + 8
  const single = bars.length === 1 ? bars[0] : undefined
  return {
    height: keyTop + (names.length + (gap ? 1 : 0)) * LINE,
    marks: (
      <>
        {bars.map((bar, index) => <BarOf scene={scene} measure={measure} bar={bar} total={totals[index]!} gap={gap} top={index * step + (bar.name ? HEAD : 0)} length={length} />)}
        {names.map((name, index) => (
          <KeyLine scene={scene} y={keyTop + index * LINE} shade={index} text={single ? `${name}: ${written(scene, measure, single.parts[index])}` : name} />
        ))}
        {gap > 0 && <KeyLine scene={scene} y={keyTop + names.length * LINE} shade={undefined} text={say(scene, 'chart-unexplained', { value: writeValue(scene, { measure }, gap) })} />}
      </>
    ),
  }
}

const written = (scene: Scene, measure: Measure, cell: Cell): string => {
  const value = numberIn(cell)
  return value === undefined ? say(scene, cell === 'withheld' ? 'withheld' : 'not-found') : writeValue(scene, { measure }, value)
}

type BarProps = Readonly<{ scene: Scene; measure: Measure; bar: Bar; total: number; gap: number; top: number; length: (value: number) => number }>

const BarOf = ({ scene, measure, bar, total, gap, top, length }: BarProps) => {
  const layers = stack<readonly Cell[], number>().keys(bar.parts.map((_, index) => index)).value((parts, index) => numberIn(parts[index]) ?? 0)([bar.parts])
  const none = bar.parts.every((cell) => numberIn(cell) === undefined)
  // What is known is not the whole where a part is missing.
  const missing = new Set(bar.parts.filter((cell) => numberIn(cell) === undefined).map((cell) => written(scene, measure, cell)))
  return (
    <>
      {bar.name && <text class="t-row" x={at(scene, 0)} y={top - 6}>{`${bar.name}: ${[...(none ? [] : [writeValue(scene, { measure }, total)]), ...missing].join(' + ')}`}</text>}
      {none && <rect class={bar.parts.includes('withheld') ? 'c-gap held' : 'c-gap'} x="0%" width="100%" y={top} height={BAR} />}
      {layers.map(([layer], index) => {
        const [from, to] = [length(layer![0]), length(layer![1])]
        if (from === to) return null
        return (
          <>
            <Patch scene={scene} from={from} to={to} y={top} height={BAR} shade={index} />
            {to - from > 14 && <text class={`t-in s${index % SHADES}`} x={at(scene, (from + to) / 2)} y={top + 18} text-anchor="middle">{writeValue(scene, { measure }, layer![1] - layer![0])}</text>}
          </>
        )
      })}
      {gap > 0 && <Patch scene={scene} from={length(total)} to={length(total + gap)} y={top} height={BAR} shade={undefined} />}
    </>
  )
}

/** A patch in the shade of its part; a part that is not explained is empty with a dashed edge. */
const Patch = ({ scene, from, to, y, height, shade }: { scene: Scene; from: number; to: number; y: number; height: number; shade: number | undefined }) => (
  <>
    <rect class={shade === undefined ? 'c-open' : `c-part s${shade % SHADES}`} {...stretch(scene, from, to)} y={y} height={height} />
    {shade !== undefined && shade >= SHADES && <line class="c-stripe" x1={at(scene, from)} x2={at(scene, to)} y1={tidy(y + height / 2)} y2={tidy(y + height / 2)} />}
  </>
)

const KeyLine = ({ scene, y, shade, text }: { scene: Scene; y: number; shade: number | undefined; text: string }) => {
  const rtl = scene.language.dir === 'rtl'
  return (
    <>
      <svg x={at(scene, 0)} y={y + 4}>
        <rect class={shade === undefined ? 'c-open' : `c-part s${shade % SHADES}`} x={rtl ? -18 : 0} width="18" height="13" />
        {shade !== undefined && shade >= SHADES && <line class="c-stripe" x1={rtl ? -18 : 0} x2={rtl ? 0 : 18} y1="6.5" y2="6.5" />}
      </svg>
      <text class="t-row" x={at(scene, 0)} dx={rtl ? -26 : 26} y={y + 15}>{text}</text>
    </>
  )
}
