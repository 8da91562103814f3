/**
 * A tile for each state, all of one size, so that no state looks larger than its number. A rate is shown by whether
 * it lies surely above or below that of the country; a count by the quarter it falls into.
 */
import { overallRate } from '../../library/tables/overall-rate.ts'
import { type Row, type Table, numberIn } from '../../model/table.ts'
import { say } from '../page/words.ts'
import { type Draw, tidy } from './field.ts'
import { drawKey, type Key } from './key.tsx'
import { drawNothing } from './nothing.tsx'
import { rowName, writeIn } from './names.ts'

const COLUMNS = 11
const ROWS = 8
const HEIGHT = 46
const WIDTH = 100 / COLUMNS

type Shading = Readonly<{ column: number; shadeOf: (row: Row) => string; keys: readonly Key[] }>

export const drawTiles: Draw = (scene, table, rows) => {
  if (!rows.some((row) => row.place!.tile)) return drawNothing(scene)
  const { column, shadeOf, keys } = table.definition.rate ? byRate(table, rows) : byCount(table, rows)
  const key = drawKey(scene, keys, ROWS * HEIGHT + 8)
  // A map keeps its east and west in every language.
  const marks = rows.flatMap((row) => {
    const { tile, postal } = row.place!
    if (!tile) return []
    const [x, y] = [tile[0]! * WIDTH, tile[1]! * HEIGHT]
    const value = numberIn(row.cells[column])
    const text = value === undefined ? (row.cells[column] === 'withheld' ? '–' : '') : writeIn(scene, table.columns[column]!, value)
    const shade = value === undefined ? (row.cells[column] === 'withheld' ? 'held' : 'gap') : shadeOf(row)
    return [(
      <g class={`tile ${shade}${row.id === scene.edition.region ? ' own' : ''}`}>
        <title>{`${rowName(scene, table, row)}: ${value === undefined ? say(scene, shade === 'held' ? 'chart-held' : 'chart-gap') : text}`}</title>
        <rect x={`${tidy(x + 0.3)}%`} y={y + 1} width={`${tidy(WIDTH - 0.6)}%`} height={HEIGHT - 3} />
        <text class="t-tile" x={`${tidy(x + WIDTH / 2)}%`} y={y + 19} text-anchor="middle">{postal}</text>
        <text class="t-count" x={`${tidy(x + WIDTH / 2)}%`} y={y + 35} text-anchor="middle">{text}</text>
      </g>
    )]
  })
  return { height: ROWS * HEIGHT + key.height + 12, marks: <>{marks}{key.marks}</> }
}

const swatch = (shade: string) => <g class={`tile ${shade}`}><rect x="-8" y="-7" width="16" height="14" /></g>

/** Three shades: the whole interval above the rate of all states together, around it, or below it. */
function byRate(table: Table, rows: readonly Row[]): Shading {
  const [rate, low, high] = (['rate', 'low', 'high'] as const).map((kind) => table.columns.findIndex((column) => column.kind === kind)) as [number, number, number]
  const overall = overallRate(table, rows) ?? 0
  return {
    column: rate,
    shadeOf: (row) => (numberIn(row.cells[low])! > overall ? 's3' : numberIn(row.cells[high])! < overall ? 's0' : 's1'),
    keys: [{ word: 'chart-above', mark: swatch('s3') }, { word: 'chart-near', mark: swatch('s1') }, { word: 'chart-below', mark: swatch('s0') }],
  }
}

/** Four shades, a quarter of the places each, by the last column. */
function byCount({ columns }: Table, rows: readonly Row[]): Shading {
  const column = columns.length - 1
  const values = rows.flatMap((row) => numberIn(row.cells[column]) ?? [])
  // By how many counts are smaller, so that equal counts look equal and none is the highest where all are the same.
  const shadeOf = (row: Row): string => `s${Math.floor((4 * values.filter((value) => value < numberIn(row.cells[column])!).length) / values.length)}`
  const shades = new Set(rows.filter((row) => numberIn(row.cells[column]) !== undefined).map(shadeOf))
  return {
    column,
    shadeOf,
    keys: [
      ...(shades.has('s0') ? [{ word: 'chart-fewest', mark: swatch('s0') }] : []),
      ...(shades.has('s3') ? [{ word: 'chart-most', mark: swatch('s3') }] : []),
      ...(rows.some((row) => row.cells[column] === 'withheld') ? [{ word: 'chart-held', mark: swatch('held') }] : []),
      ...(rows.some((row) => row.cells[column] === undefined) ? [{ word: 'chart-gap', mark: swatch('gap') }] : []),
    ],
  }
}
