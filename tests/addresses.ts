/** Which addresses of an edition a browser opens: all pages made by hand, and of the generated ones each kind that differs. */
import type { Edition, Library } from '../src/library/library.ts'
import { usesOf } from '../src/library/uses.ts'

const firstOfEach = <T>(records: Iterable<T>, by: (record: T) => string): T[] => [...Map.groupBy(records, by).values()].map((group) => group[0]!)

/** The address of a page in the edition's first language. */
export const at = ({ languages }: Edition, page: string): string => (page === 'home' ? `/${languages[0]}/` : `/${languages[0]}/${page}/`)

/** Pages made of blocks. */
export const blockPages = (edition: Edition): string[] => [...edition.pageById.keys()].map((id) => at(edition, id))

/** Of the generated pages, one a status or a way of reading, and the first setting. */
export function generatedPages(library: Library, edition: Edition): string[] {
  const use = usesOf(library, edition)
  return [
    ...firstOfEach(use.facts, (fact) => fact.status).map((fact) => at(edition, `facts/${fact.id}`)),
    ...firstOfEach(use.claims.values(), (claim) => claim.status).map((claim) => at(edition, `claims/${claim.id}`)),
    ...firstOfEach([...use.sources].map((id) => library.commons.sources.get(id)!), (source) => source.readAs).map((source) => at(edition, `sources/${source.id}`)),
    ...settingPages(library, edition).slice(0, 1),
  ]
}

export const settingPages = (library: Library, edition: Edition): string[] =>
  edition.pageById.has('signs') ? [...library.commons.settings.keys()].map((id) => at(edition, `signs/${id}`)) : []
