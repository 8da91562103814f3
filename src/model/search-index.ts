/** How the search index of an edition is made and asked; the same on the server and on the reader's device. */
import type { Options } from 'minisearch'

/** One page in the index. `id` is its address. */
export type SearchDocument = Readonly<{ id: string; title: string; lead: string; text: string }>

/** Words as the script divides them, so that Thai, Khmer, Chinese and the like are found inside a sentence. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const wordsOf = (text: string): string[] =>
  UNSPACED.test(text) ? Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike ? segment : [])) : text.split(/[\n\r\p{Z}\p{P}]+/u)

export const SEARCH_OPTIONS: Options<SearchDocument> = {
  tokenize: wordsOf,
  fields: ['title', 'lead', 'text'],
  storeFields: ['title', 'lead'],
  searchOptions: { boost: { title: 4, lead: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
}
