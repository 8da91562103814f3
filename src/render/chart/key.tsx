/** The key under a chart: what a mark means that is not a plain value. Only what the chart shows is explained. */
import type { Child } from 'hono/jsx'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { at, type Drawn } from './field.ts'

export type Key = Readonly<{ word: string; mark: Child }>

const LINE = 20

/** The entries, one below the other, starting at a height. Each mark is drawn around its own origin. */
export const drawKey = (scene: Scene, keys: readonly Key[], top: number): Drawn => ({
  height: keys.length * LINE,
  marks: keys.map(({ word, mark }, index) => (
    <>
      <svg x={at(scene, 0)} y={top + index * LINE + LINE / 2}><g transform={`translate(${scene.language.dir === 'rtl' ? -9 : 9})`}>{mark}</g></svg>
      <text class="t-key" x={at(scene, 0)} dx={scene.language.dir === 'rtl' ? -26 : 26} y={top + index * LINE + LINE / 2 + 4}>{say(scene, word)}</text>
    </>
  )),
})
