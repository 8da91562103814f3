/** The search index of an edition in one language, made from what its pages show. */
import MiniSearch from 'minisearch'
import type { Edition } from '../../library/library.ts'
import { SEARCH_OPTIONS, type SearchDocument } from '../../model/search-index.ts'
import type { Answered } from '../page/blocks/search.tsx'
import { writeWhere } from '../page/figures.ts'
import { textOf } from '../page/text.tsx'
import { pageAt, pagePaths } from '../page/pages.tsx'
import { addressOf, type Scene } from '../page/scene.ts'

export type Hits = Answered['hits']
export type SearchIndex = Readonly<{ json: () => string; search: (query: string) => Hits }>

const MOST_HITS = 20
const LONGEST_TEXT = 6_000
const made = new WeakMap<Edition, Map<string, SearchIndex>>()

/** Made once for an edition of a library; the same index answers on the server and on the reader's device. */
export function searchIndex(scene: Scene): SearchIndex {
  let byLanguage = made.get(scene.edition)
  if (!byLanguage) made.set(scene.edition, (byLanguage = new Map()))
  let index = byLanguage.get(scene.language.tag)
  if (!index) byLanguage.set(scene.language.tag, (index = build(scene)))
  return index
}

/** The same as a file, for readers' devices. It is not kept: a build makes it once and has no more use for it. */
export const searchIndexFile = (scene: Scene): string => build(scene).json()

function build(scene: Scene): SearchIndex {
  const mini = new MiniSearch<SearchDocument>(SEARCH_OPTIONS)
  mini.addAll(pagePaths(scene).filter((path) => path !== 'search').map((path) => documentOf(scene, path)))
  const search = (query: string): Hits =>
    mini.search(query).slice(0, MOST_HITS).map(({ id, title, lead }) => ({ address: id, title, text: lead }))
  return { json: () => JSON.stringify(mini), search }
}

/** What a page says, without its marks. A fact's page is found by its title alone. */
function documentOf(scene: Scene, path: string): SearchDocument {
  const id = addressOf(scene, path)
  const fact = path.startsWith('facts/') ? scene.edition.factById.get(path.slice('facts/'.length)) : undefined
  if (fact) return { id, title: textOf(scene, fact.measure.name), lead: writeWhere(scene, fact), text: '' }
  const page = pageAt(scene, path)!
  const main = page.slice(page.indexOf('<h1>'), page.indexOf('</main>'))
  const title = plain(/<h1>(.*?)<\/h1>/s.exec(main)?.[1] ?? '')
  const lead = plain(/<p class="lead">(.*?)<\/p>/s.exec(main)?.[1] ?? '')
  const text = plain(main.slice(main.indexOf('</h1>'))).slice(0, LONGEST_TEXT)
  return { id, title, lead: lead || text.slice(0, 160), text }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (html: string): string =>
  html.replace(/<[^>]+>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!).replace(/\s+/g, ' ').trim()
