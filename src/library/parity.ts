/** How far each language of an edition has come: its units by state. */
import type { Phrase } from '../model/phrase.ts'
import type { State } from '../model/translation.ts'
import { editionIn } from './edition-in.ts'
import type { Edition, Library } from './library.ts'
import { usesOf, wordedIn } from './uses.ts'
import { isSafety, stateOf } from './wording.ts'

export type Parity = Readonly<{
  tag: string
  /** All units that the edition shows in this language, by state. */
  all: Readonly<Record<State, number>>
  /** Those among them that keep people safe. */
  safety: Readonly<Record<State, number>>
  /** Ids of the units whose English has changed since they were translated. */
  outdated: readonly string[]
}>

const NONE: Readonly<Record<State, number>> = { approved: 0, reviewed: 0, human: 0, machine: 0, outdated: 0, missing: 0 }

export function parityOf(library: Library, edition: Edition, tag: string): Parity {
  const all = { ...NONE }
  const safety = { ...NONE }
  const outdated: string[] = []
  for (const phrase of unitsShown(library, editionIn(library, edition, tag))) {
    const { unit } = phrase
    const state = stateOf(edition.locales.get(tag)?.units.get(unit) ?? library.commons.locales.get(tag)?.units.get(unit), phrase)
    all[state]++
    if (isSafety(library, unit)) safety[state]++
    if (state === 'outdated') outdated.push(unit)
  }
  return { tag, all, safety, outdated }
}

/** Every text that an edition shows, in its own wording: that of its pages and the words of the interface. */
export function unitsShown(library: Library, edition: Edition): readonly Phrase[] {
  const pages = [...usesOf(library, edition).byPage.values()].flatMap(({ texts }) => [...texts])
  return [...new Set([...library.commons.interface.values(), ...pages].map((phrase) => wordedIn(edition, phrase)))]
}
