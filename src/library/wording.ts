/** What a text says in a language: the translation there is, how far it can be trusted, and what stands in for it. */
import { standIns } from '../language/tag.ts'
import type { Phrase } from '../model/phrase.ts'
import type { State, Translation } from '../model/translation.ts'
import type { Edition, Library } from './library.ts'
import { wordedIn } from './uses.ts'

/** The language in which the commons are written. */
export const SOURCE = 'en'

/** One way to say a text: the words, the language they are in, and how far they have come. The source itself is `approved`. */
export type Wording = Readonly<{ phrase: Phrase; tag: string; state: State }>

/** A reviewed or approved translation of the present source can stand alone. */
export const isTrusted = (state: State): boolean => state === 'reviewed' || state === 'approved'

/** How far a translation has come, given the source as it is now. */
export const stateOf = (translation: Translation | undefined, source: Phrase): State =>
  !translation ? 'missing' : translation.of === source.hash ? translation.state : 'outdated'

/** Whether a unit's wording keeps people safe: see `commons/core.yaml`. */
export function isSafety({ commons }: Pick<Library, 'commons'>, unit: string): boolean {
  // An edition that words a text in its own way has it under its own name.
  const shared = unit.replace(/^editions\/[^/]+\/(?:texts\/)?/, '')
  return commons.core.safety.some((start) => shared.startsWith(start))
}

const chains = new WeakMap<Library, Map<string, readonly string[]>>()

/** The languages asked for a text, in order: the page's own and its stand-ins. The source comes after all of them. */
function chainOf(library: Library, edition: Edition, tag: string): readonly string[] {
  let known = chains.get(library)
  if (!known) chains.set(library, (known = new Map()))
  const key = `${edition.id} ${tag}`
  let chain = known.get(key)
  if (!chain) known.set(key, (chain = standIns(tag, [...new Set([...edition.locales.keys(), ...library.commons.locales.keys()])])))
  return chain
}

/**
 * How a text is said on a page in a language. Usually one wording; where a safety unit has a translation that nobody
 * has reviewed, the source follows it, so that no one has to rely on the draft.
 */
export function wordingsOf(library: Library, edition: Edition, tag: string, phrase: Phrase): readonly Wording[] {
  const source: Wording = { phrase: wordedIn(edition, phrase), tag: SOURCE, state: 'approved' }
  if (tag === SOURCE) return [source]
  for (const language of chainOf(library, edition, tag)) {
    const { unit } = source.phrase
    const translation = edition.locales.get(language)?.units.get(unit) ?? library.commons.locales.get(language)?.units.get(unit)
    if (!translation) continue
    const state = stateOf(translation, source.phrase)
    const said: Wording = { phrase: translation.phrase, tag: language, state }
    return isTrusted(state) || !isSafety(library, unit) ? [said] : [said, source]
  }
  return [source]
}
