/** What stands in the place of a drawing that has nothing to draw. */
import type { Cell } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { at, type Drawn } from './field.ts'

const HEIGHT = 26

/** Says that no figure was found; or, where figures are withheld, says that. */
export const drawNothing = (scene: Scene, cells: readonly Cell[] = [], top = 0): Drawn => ({
  height: HEIGHT,
  marks: <text class="t-key" x={at(scene, 0)} y={top + 16}>{say(scene, cells.includes('withheld') ? 'chart-held' : 'chart-empty')}</text>,
})
