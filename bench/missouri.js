/** The edition that shows all there is, in the repository's own content: what charts and pages are measured on. */
import { languageOf } from '../dist/language/language.js'
import { tableDrawn } from '../dist/library/draws.js'
import { readLibrary } from '../dist/library/keep.js'
import { home } from './content.js'

/** @returns the scene its pages are rendered in, and `tableOf(id)` */
export function missouri() {
  const { library } = readLibrary(home)
  const edition = library.editions.get('missouri')
  return {
    scene: { library, edition, language: languageOf(edition.languages[0]), on: new Date().toISOString().slice(0, 10) },
    tableOf: (id) => tableDrawn(library.commons, edition, id),
  }
}
