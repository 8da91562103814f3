/** What a rule of the check is: it looks at the library and names what breaks it. */
import type { Phrase } from '../../model/phrase.ts'
import type { Library } from '../library.ts'
import type { Problem } from '../problem.ts'

/** One of the project's own source files that writes words into pages. */
export type Template = Readonly<{ file: string; text: string }>

/** What a check may know besides the library. */
export type Options = Readonly<{
  /** The day on which it runs, `YYYY-MM-DD`: decides what is past its review. */
  on: string
  /** The templates to look at; without them their rules stay silent. */
  templates?: readonly Template[]
}>

/** One rule. Rules do not know of each other. */
export type Rule = (library: Library, options: Options) => Iterable<Problem>

/** Where a phrase stands. */
export const placeOf = ({ file, line }: Phrase): Pick<Problem, 'file' | 'line'> => ({ file, line })

/** A text cut to its first words, so that a message stays readable. */
export const shorten = (text: string, length = 90): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, line.lastIndexOf(' ', length))} …`
}
