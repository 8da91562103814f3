/** What stands in the place of a drawing that has nothing to draw. */
import type { Cell } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import type { Drawn } from './field.ts'
import { Lines, linesOf } from './lines.tsx'

const SIZE = 12
const STEP = 15

/** Says that no figure was found; or, where figures are withheld, says that. */
export function drawNothing(scene: Scene, cells: readonly Cell[] = [], top = 0): Drawn {
  const lines = linesOf(say(scene, cells.includes('withheld') ? 'chart-held' : 'chart-empty'), SIZE)
  return { height: 26 + (lines.length - 1) * STEP, marks: <Lines scene={scene} name="t-key" lines={lines} y={top + 16} step={STEP} /> }
}
