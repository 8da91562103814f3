/** What an edition answers at each of its addresses: the one renderer behind `serve` and `build`. */
import { languageOf } from '../../language/language.ts'
import { settled, unmarked } from '../../language/marks.ts'
import { preferred } from '../../language/tag.ts'
import { editionIn, languagesOf } from '../../library/edition-in.ts'
import type { Edition, Library } from '../../library/library.ts'
import { dataAddresses, dataFileAt } from '../data/addresses.ts'
import { blockPage, pageAt, pagePaths } from '../page/pages.tsx'
import { addressOf, type Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'
import { embedAddresses, embedAt, pictureAddresses, pictureAt } from './charts.tsx'
import { errorPage } from './error-page.tsx'
import { forwardPage } from './forward-page.tsx'
import { type Hits, searchIndex, searchIndexFile } from './search-index.ts'
import { robots, securityText, sitemap } from './for-machines.ts'

/** One answer, complete but for the headers that every answer carries. */
export type Answer = Readonly<{
  status: number
  type: 'html' | 'json' | 'text' | 'xml' | 'csv' | 'jsonld' | 'atom' | 'bibtex' | 'svg' | 'png'
  body: string | Uint8Array
  /** Where the reader is sent, for 302, 303 and 308. */
  location?: string
}>

export const sceneOf = (library: Library, edition: Edition, on: string, tag = edition.languages[0]!): Scene => ({
  library, edition: editionIn(library, edition, tag), language: languageOf(tag), on,
})

const html = (body: string, status = 200): Answer => ({ status, type: 'html', body: settled(body) })

/** Addresses that are not pages in a language. */
const FIXED: Readonly<Record<string, (scene: Scene) => Answer | undefined>> = {
  '/': (scene) => forward(scene, 302, addressOf(scene, 'home'), say(scene, 'home')),
  '/exit': (scene) => {
    const site = scene.library.commons.exitSites.get(scene.edition.exit)!
    return forward(scene, 303, site.url, say(scene, 'exit-go'))
  },
  '/privacy/proof': (scene) => forward(scene, 302, addressOf(scene, scene.edition.pageById.has('privacy-proof') ? 'privacy-proof' : 'privacy'), say(scene, 'home')),
  '/data/': (scene) => (scene.edition.pageById.has('data') ? forward(scene, 302, addressOf(scene, 'data'), say(scene, 'home')) : undefined),
  '/robots.txt': (scene) => ({ status: 200, type: 'text', body: robots(scene) }),
  '/sitemap.xml': (scene) => ({ status: 200, type: 'xml', body: sitemap(scene) }),
  '/.well-known/security.txt': (scene) => ({ status: 200, type: 'text', body: securityText(scene) }),
}

const forward = (scene: Scene, status: 302 | 303, location: string, words: string): Answer => ({
  ...html(forwardPage(scene, location, words), status), location,
})

/** The way to the first page in the language that a browser asks for; nothing is kept of what it asked. */
export function firstPageAnswer(library: Library, edition: Edition, on: string, acceptLanguage: string | undefined): Answer {
  const scene = sceneOf(library, edition, on, preferred(acceptLanguage, languagesOf(edition)))
  return forward(scene, 302, addressOf(scene, 'home'), say(scene, 'home'))
}

/** An address that was written without its last slash leads to the one with it. */
const withSlash = (scene: Scene, path: string): Answer => ({ ...forward(scene, 302, `${path}/`, say(scene, 'home')), status: 308 })

/** The answer at a path, or nothing when the edition has none there. */
export function answerAt(library: Library, edition: Edition, on: string, path: string): Answer | undefined {
  const fixed = Object.hasOwn(FIXED, path) ? FIXED[path] : undefined
  if (fixed) return fixed(sceneOf(library, edition, on))
  if (path.startsWith('/data/')) return fileAt(library, edition, on, path)
  const [, embedded, tag, rest] = /^(\/embed)?\/([A-Za-z0-9-]+)(?:\/(.*))?$/.exec(path) ?? []
  if (!tag || !languagesOf(edition).includes(tag)) return undefined
  const scene = sceneOf(library, edition, on, tag)
  if (embedded) return htmlOrNothing(embedAt(scene, path))
  if (rest === 'search/index.json' && edition.pageById.has('search')) return { status: 200, type: 'json', body: unmarked(searchIndexFile(scene)) }
  if (rest === undefined || (rest && !rest.endsWith('/'))) return pageAt(scene, rest ?? '') ? withSlash(scene, path) : undefined
  return htmlOrNothing(pageAt(scene, rest.replace(/\/$/, '')))
}

const htmlOrNothing = (body: string | undefined): Answer | undefined => (body === undefined ? undefined : html(body))

/** A file of data, which is the same in every language, or a picture of a chart, which names its own. */
function fileAt(library: Library, edition: Edition, on: string, path: string): Answer | undefined {
  const tag = /\.([A-Za-z0-9-]+)\.(?:svg|png)$/.exec(path)?.[1]
  if (tag && !edition.languages.includes(tag)) return undefined
  const scene = sceneOf(library, edition, on, tag)
  const file = tag ? pictureAt(scene, path) : dataFileAt(scene, path)
  return file && { status: 200, ...file, body: typeof file.body === 'string' ? unmarked(file.body) : file.body }
}

/** Every address at which an edition has an answer, for `build` and for crawlers of our own. */
export function addressesOf(library: Library, edition: Edition, on: string): string[] {
  const scene = sceneOf(library, edition, on)
  return [
    ...Object.keys(FIXED).filter((path) => FIXED[path]!(scene)),
    ...dataAddresses(scene),
    ...languagesOf(edition).flatMap((tag) => {
      const inLanguage = sceneOf(library, edition, on, tag)
      const pages = pagePaths(inLanguage).map((path) => addressOf(inLanguage, path))
      const index = edition.pageById.has('search') ? [`${addressOf(inLanguage, 'search')}index.json`] : []
      return inLanguage.edition.whole ? [...pages, ...index] : [...pages, ...index, ...pictureAddresses(inLanguage), ...embedAddresses(inLanguage)]
    }),
  ]
}

/** The search page with what was found for a query. */
export function searchAnswer(library: Library, edition: Edition, on: string, tag: string, query: string): Answer | undefined {
  const page = edition.pageById.get('search')
  if (!page || !languagesOf(edition).includes(tag)) return undefined
  const scene = sceneOf(library, edition, on, tag)
  const hits: Hits = query ? searchIndex(scene).search(query) : []
  return html(blockPage(scene, page, { query, hits }))
}

/** The page for an address that is not there, a method that is not answered, or a fault of ours. Help stands on it. */
export const errorAnswer = (library: Library, edition: Edition, on: string, status: 400 | 404 | 405 | 413 | 500, tag?: string): Answer =>
  html(errorPage(sceneOf(library, edition, on, tag), status), status)

/** The language that an address names, also one at which there is nothing; the first of the edition when it names none. */
export const languageNamed = (edition: Edition, path: string): string => {
  const named = path.split('/')[1]
  return languagesOf(edition).find((tag) => tag === named) ?? edition.languages[0]!
}
