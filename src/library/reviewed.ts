/** In which languages a page has been reviewed as a whole. */
import type { Edition, Library } from './library.ts'
import { usesOf } from './uses.ts'
import { isTrusted, wordingsOf } from './wording.ts'

const known = new WeakMap<Edition, Map<string, boolean>>()

/** Whether every text of a page, and every word around it, is trusted in a language. Pages without texts of their own count as their language's interface. */
export function reviewedIn(library: Library, edition: Edition, path: string, tag: string): boolean {
  let pages = known.get(edition)
  if (!pages) known.set(edition, (pages = new Map()))
  const key = `${tag} ${path}`
  let reviewed = pages.get(key)
  if (reviewed === undefined) {
    const use = usesOf(library, edition).byPage.get(path || 'home')
    const texts = [...library.commons.interface.values(), ...(use?.texts ?? [])]
    reviewed = texts.every((phrase) => wordingsOf(library, edition, tag, phrase).every((wording) => wording.tag === tag && isTrusted(wording.state)))
    pages.set(key, reviewed)
  }
  return reviewed
}
