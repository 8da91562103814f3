/** A table as a drawing: an SVG without script, styled by class, whose text alternative states the finding. */
import { raw } from 'hono/html'
import type { Drawing, Row, Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf } from '../page/text.tsx'
import { drawBars } from './bars.tsx'
import { drawDots } from './dots.tsx'
import type { Draw } from './field.ts'
import { drawMultiples } from './multiples.tsx'
import { drawStack } from './stack.tsx'
import { drawTiles } from './tiles.tsx'
import { drawTimeLine } from './time-line.tsx'

export const DRAW: Readonly<Record<Drawing, Draw>> = {
  'time-line': drawTimeLine, multiples: drawMultiples, bars: drawBars, stack: drawStack, dots: drawDots, tiles: drawTiles,
}

/** The end of an element that holds nothing: in SVG a slash says the same, and a chart has hundreds. */
const EMPTY = /(<(?:circle|line|path|rect) [^>]*)><\/\w+>/g

/** The chart as it stands in a page: as wide as its place there, coloured by the page's style. */
export const Chart = ({ scene, table, as, rows }: { scene: Scene; table: Table; as: Drawing; rows: readonly Row[] }) => {
  const { marks, height } = DRAW[as](scene, table, rows)
  return (
    <svg class="chart" role="img" aria-label={plainOf(scene, table.definition.finding)} height={height}>
      {raw(String(<>{marks}</>).replace(EMPTY, '$1/>'))}
    </svg>
  )
}
