/** What the numbers of a measure cannot tell, in plain text: it goes wherever they go. */
import type { Measure } from '../../model/fact.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf } from '../page/text.tsx'

/** What a measure cannot tell, what its parts leave open, and why some of its numbers are withheld. */
export const limitsOf = (scene: Scene, { cannotTell, whole, withheld }: Measure): string =>
  [cannotTell, whole?.gap?.why, withheld?.why].flatMap((phrase) => (phrase ? [plainOf(scene, phrase)] : [])).join(' ')
