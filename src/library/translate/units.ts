/** The units of the library as a translator meets them: what is to be translated, and how far it has come in a language. */
import { canonical } from '../../language/tag.ts'
import type { Phrase } from '../../model/phrase.ts'
import type { State, Translation } from '../../model/translation.ts'
import { textsOf } from '../check/texts.ts'
import type { Edition, Library } from '../library.ts'
import { usesOf } from '../uses.ts'
import { isSafety, SOURCE, stateOf } from '../wording.ts'

export type Unit = Readonly<{
  id: string
  source: Phrase
  state: State
  translation?: Translation
  /** Whether its wording keeps people safe. */
  safety: boolean
  /** Whether it is part of the core set. */
  core: boolean
  /** The edition whose own text it is; absent for the commons. */
  edition?: string
}>

/** Titles of sources stay as they were printed, names of languages stand in the language itself, and patterns are for the scan. */
const AS_PRINTED = /^(sources|languages|scan)\//

/** Every unit in the order of the library, with its translation into a language. With an edition: the commons and that edition. */
export function unitsOf(library: Library, tag: string, only?: string): readonly Unit[] {
  const inCore = coreOf(library)
  return textsOf(library)
    .filter(({ phrase, edition }) => !AS_PRINTED.test(phrase.unit) && (!only || !edition || edition.id === only))
    .map(({ phrase, unit, edition }) => {
      const translation = edition?.locales.get(tag)?.units.get(phrase.unit) ?? library.commons.locales.get(tag)?.units.get(phrase.unit)
      return {
        id: phrase.unit, source: phrase, state: stateOf(translation, phrase), ...(translation && { translation }),
        safety: isSafety(library, unit), core: inCore(phrase, unit), ...(edition && { edition: edition.id }),
      }
    })
}

/** Units that every page of the core needs, and those of the pages of settings, wherever they are shown. */
const EVERYWHERE = /^(interface|exit-sites|signs)\//

function coreOf(library: Library): (phrase: Phrase, unit: string) => boolean {
  const { core, helpLines } = library.commons
  const editions = [...library.editions.values()]
  const shown = new Set(editions.flatMap((edition) => core.pages.flatMap((page) => [...(usesOf(library, edition).byPage.get(page)?.texts ?? [])])))
  const places = new Set([...editions.map(({ region }) => region), ...[...helpLines.values()].map(({ place }) => place)].map((place) => `places/${place}/name`))
  const pages = new Set(core.pages.map((page) => `pages/${page}`))
  return (phrase, unit) => shown.has(phrase) || EVERYWHERE.test(unit) || places.has(unit) || pages.has(unit.split('/', 2).join('/'))
}

/** Every language that has been begun: translated somewhere, or published by an edition. */
export function languagesBegun({ commons, editions }: Library): readonly string[] {
  const all = [...editions.values()]
  const tags = [...all.flatMap(({ languages, coreLanguages }) => [...languages, ...coreLanguages]), ...commons.locales.keys(), ...all.flatMap(({ locales }) => [...locales.keys()])]
  return [...new Set(tags)].filter((tag) => tag !== SOURCE).sort()
}

/** The tag under which a language stands here, however it is spelled: `fil` finds `tl`. */
export const tagHere = (library: Library, tag: string): string | undefined => {
  const begun = languagesBegun(library)
  return begun.find((one) => one === tag) ?? begun.find((one) => canonical(one) === canonical(tag))
}

/** Translations whose unit is not in the library any more. */
export function strays(library: Library, tag: string): readonly Translation[] {
  const known = new Set(textsOf(library).map(({ phrase }) => phrase.unit))
  const locales = [library.commons, ...library.editions.values()].flatMap(({ locales }: Pick<Edition, 'locales'>) => [...(locales.get(tag)?.units.values() ?? [])])
  return locales.filter(({ phrase }) => !known.has(phrase.unit))
}

/** The group of a unit, by which its file is named: `myths`, `help-lines`; `edition` for an edition's name and lines. */
export function groupOf({ id, edition }: Pick<Unit, 'id' | 'edition'>): string {
  if (!edition) return id.split('/', 1)[0]!
  const [, , part, ...more] = id.split('/')
  return part === 'donate' || !more.length ? 'edition' : part!
}
