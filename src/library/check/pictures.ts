/** All pictures that the content names. */
import type { Library } from '../library.ts'
import type { Problem } from '../problem.ts'
import { allPages } from './everything.ts'
import { placeOf } from './rule.ts'

/** A picture: its file or address, the words for people who cannot see it, and where it is named. */
export type Picture = Readonly<{ file: string; alt: string; at: Pick<Problem, 'file' | 'line'> }>

/** Pictures of the commons and of all editions. */
export const picturesIn = (library: Library): Picture[] =>
  allPages(library).flatMap(({ blocks, at }) =>
    blocks.flatMap(({ picture, heading }): Picture[] => {
      const words = picture?.caption ?? heading
      return picture ? [{ file: picture.file, alt: picture.alt ?? '', at: words ? placeOf(words) : at }] : []
    }),
  )
