/** An edition as it is in one language: whole, or only its core where no more is translated. */
import type { Edition, Library } from './library.ts'

const made = new WeakMap<Edition, Edition>()

/** Every language of an edition, those with the whole site first. */
export const languagesOf = ({ languages, coreLanguages }: Edition): readonly string[] => [...languages, ...coreLanguages]

/** The edition with the pages it has in a language. Links from a core page to a page outside the core lead to the first language. */
export function editionIn({ commons }: Library, edition: Edition, tag: string): Edition {
  if (edition.languages.includes(tag)) return edition
  let core = made.get(edition)
  if (!core) {
    const pageById = new Map([...edition.pageById].filter(([id]) => commons.core.pages.includes(id)))
    core = { ...edition, pageById, menu: edition.menu.filter((id) => pageById.has(id)), allFacts: false, whole: edition }
    made.set(edition, core)
  }
  return core
}
