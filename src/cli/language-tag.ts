/** Language tags as they are typed at a keyboard. */
import { canonical, isTag } from '../language/tag.ts'
import type { Library } from '../library/library.ts'
import { tagHere } from '../library/translate/units.ts'
import { SOURCE } from '../library/wording.ts'
import { UsageError } from './usage-error.ts'

/** @throws UsageError when it is no tag that a language can have */
export function wellFormed(text: string | undefined): string {
  if (!text) throw new UsageError('Name the language by its tag, such as es, pt-BR or zh-Hans.')
  const dashed = text.replaceAll('_', '-')
  if (!isTag(text)) throw new UsageError(`"${text}" is no language tag.${isTag(dashed) ? ` Write it ${canonical(dashed)}.` : ' Write two or three letters for the language, then a script or a region if it needs one, such as es, pt-BR or zh-Hans.'}`)
  if (!/^[a-z]{2,3}(-|$)/i.test(text)) throw new UsageError(`"${text}" is no language tag: it begins with two or three letters for the language, such as es for Spanish.`)
  if (canonical(text) === SOURCE) throw new UsageError('English is the language in which the commons are written. Name another one.')
  return text
}

/** The language of a command as it is written here. @throws UsageError when nobody has begun it */
export function begun(library: Library, text: string | undefined): string {
  const tag = wellFormed(text)
  const here = tagHere(library, tag)
  if (!here) throw new UsageError(`Nobody has begun the language "${tag}" here. Begin it with: npx daymark language new ${tag}`)
  return here
}

/** A language in English, as the content or the platform knows it; nothing when neither does. */
export function englishName(library: Library, tag: string): string | undefined {
  const written = library.commons.languages.get(tag)?.english.source
  return written ?? new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag)
}

/** `1 unit`, `2 units`. */
export const count = (number: number, word: string): string => `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`
