/** In which languages a page has been reviewed as a whole. */
import type { Phrase } from '../model/phrase.ts'
import type { Edition, Library } from './library.ts'
import { usesOf } from './uses.ts'
import { isTrusted, SOURCE, wordingsOf } from './wording.ts'

const known = new WeakMap<Edition, Map<string, boolean>>()

/** Whether every text of a page, and every word around it, is trusted in a language. A page without texts of its own is as far as the words around it. */
export function reviewedIn(library: Library, edition: Edition, path: string, tag: string): boolean {
  if (tag === SOURCE) return true
  let pages = known.get(edition)
  if (!pages) known.set(edition, (pages = new Map()))
  const remember = (key: string, texts: () => Iterable<Phrase>): boolean => {
    let reviewed = pages.get(key)
    if (reviewed === undefined) {
      reviewed = [...texts()].every((phrase) => wordingsOf(library, edition, tag, phrase).every((wording) => wording.tag === tag && isTrusted(wording.state)))
      pages.set(key, reviewed)
    }
    return reviewed
  }
  return remember(tag, () => library.commons.interface.values()) && remember(`${tag} ${path}`, () => usesOf(library, edition).byPage.get(path || 'home')?.texts ?? [])
}
