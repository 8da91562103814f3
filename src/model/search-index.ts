/** How the search index of an edition is made and asked; the same on the server and on the reader's device. */
import type { Options } from 'minisearch'

/** One page in the index. `id` is its address. */
export type SearchDocument = Readonly<{ id: string; title: string; lead: string; text: string }>

export const SEARCH_OPTIONS: Options<SearchDocument> = {
  fields: ['title', 'lead', 'text'],
  storeFields: ['title', 'lead'],
  searchOptions: { boost: { title: 4, lead: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
}
