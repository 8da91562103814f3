/** All pictures that the content names, in blocks and in texts. */
import type { Library } from '../library.ts'
import type { Problem } from '../problem.ts'
import { allPages } from './everything.ts'
import { placeOf } from './rule.ts'
import { textsOf } from './texts.ts'

/** A picture: its file or address, the words for people who cannot see it, and where it is named. */
export type Picture = Readonly<{ file: string; alt: string; at: Pick<Problem, 'file' | 'line'> }>

const IN_TEXT = /!\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g

/** Pictures of the commons and of all editions. */
export function picturesIn(library: Library): Picture[] {
  const inBlocks = allPages(library).flatMap(({ blocks, at }) => blocks.flatMap(({ picture, heading }): Picture[] =>
    picture ? [{ file: picture.file, alt: picture.alt ?? '', at: picture.caption ?? heading ? placeOf((picture.caption ?? heading)!) : at }] : []))
  const inTexts = textsOf(library).flatMap(({ phrase }) =>
    Array.from(phrase.source.matchAll(IN_TEXT), ([, alt, file]): Picture => ({ file: file!, alt: alt!, at: placeOf(phrase) })))
  return [...inBlocks, ...inTexts]
}
