/** Every reader-facing text of the library, once, with what the rules need to know about it. */
import type { Fact } from '../../model/fact.ts'
import type { Phrase, Voice } from '../../model/phrase.ts'
import type { Commons, Edition, Library, Records } from '../library.ts'
import { phrasesIn } from '../references.ts'

/** One text. */
export type Text = Readonly<{
  phrase: Phrase
  /** Its place in the commons or in an edition without the edition's name: `myths/kidnapping/truth`, `pages/home/title`. */
  unit: string
  /** An edition's own wording speaks in the voice of the text that it replaces. */
  voice: Voice
  /** The edition it belongs to; absent for texts of the commons. */
  edition?: Edition
}>

const known = new WeakMap<Library, readonly Text[]>()

/** All texts: those of the commons, then those of each edition. */
export function textsOf(library: Library): readonly Text[] {
  let texts = known.get(library)
  if (!texts) {
    const commons = phrasesOfCommons(library.commons).map((phrase): Text => ({ phrase, unit: phrase.unit, voice: phrase.voice }))
    const voices = new Map(commons.map(({ unit, voice }) => [unit, voice]))
    const own = [...library.editions.values()].flatMap((edition) => phrasesOfEdition(edition).map((phrase): Text => {
      const unit = phrase.unit.replace(/^editions\/[^/]+\/(texts\/)?/, '')
      return { phrase, unit, voice: edition.overrides.has(unit) ? voices.get(unit) ?? phrase.voice : phrase.voice, edition }
    }))
    texts = [...commons, ...own]
    known.set(library, texts)
  }
  return texts
}

/** The facts that a text may cite. */
export const factsFor = (library: Library, { edition }: Text): Records<Fact> => edition?.factById ?? library.commons.facts

/** Measures hold the texts of their facts, so facts are left out. */
export function phrasesOfCommons({ facts: _, ...commons }: Commons): Phrase[] {
  const records = Object.values(commons).flatMap((part) => (part instanceof Map ? [...part.values()] : [part]))
  return [...new Set(records.flatMap((record) => [...phrasesIn(record)]))]
}

function phrasesOfEdition(edition: Edition): Phrase[] {
  const { name, tagline, about, donate } = edition
  const pages = [...edition.ownPages].map((id) => edition.pageById.get(id))
  const measures = [...edition.ownFacts].map((id) => edition.factById.get(id)!.measure)
  return [...new Set(phrasesIn([name, tagline, about, donate, pages, measures, [...edition.overrides.values()]]))]
}
