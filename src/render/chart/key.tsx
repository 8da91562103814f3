/** The key under a chart: what a mark means that is not a plain value. Only what the chart shows is explained. */
import type { Child } from 'hono/jsx'
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { at, type Drawn } from './field.ts'
import { Lines, linesOf } from './lines.tsx'

export type Key = Readonly<{ word: string; mark: Child }>

const LINE = 20
/** What a further line of the same entry adds. */
const MORE = 15
const SIZE = 12
/** Pixels that the mark takes. */
const MARK = 26

/** The entries, one below the other, starting at a height. Each mark is drawn around its own origin. */
export function drawKey(scene: Scene, keys: readonly Key[], top: number): Drawn {
  let height = 0
  const marks = keys.map(({ word, mark }) => {
    const lines = linesOf(say(scene, word), SIZE, MARK)
    const middle = top + height + LINE / 2
    height += LINE + (lines.length - 1) * MORE
    return (
      <>
        <svg x={at(scene, 0)} y={middle}><g transform={`translate(${scene.language.dir === 'rtl' ? -9 : 9})`}>{mark}</g></svg>
        <Lines scene={scene} name="t-key" lines={lines} y={middle + 4} step={MORE} taken={MARK} />
      </>
    )
  })
  return { height, marks }
}
