/** Every page of an edition by its address: those made of blocks, and those generated from what they show. */
import { tableDrawn } from '../../library/draws.ts'
import { type EditionUse, usesOf } from '../../library/uses.ts'
import type { Page } from '../../model/page.ts'
import { BlockView } from './blocks/index.tsx'
import { type Answered, SearchBlock } from './blocks/search.tsx'
import { CitedFacts } from './cited-facts.tsx'
import { Landscape } from './daymark.tsx'
import { crumbsTo, document, tabTitle } from './document.tsx'
import { claimPage, factPage, settingPage, sourcePage } from './generated.tsx'
import { hasManyLanguages } from './languages.tsx'
import { languagesPage, parityPage } from './languages-page.tsx'
import type { Scene } from './scene.ts'
import { tablePage } from './table-page.tsx'
import { Inline, textOf } from './text.tsx'
import { say } from './words.ts'

/** Paths of all pages of the edition, below its language: `''`, `help`, `facts/…`. */
export function pagePaths(scene: Scene): string[] {
  const { edition, library } = scene
  const use = usesOf(library, edition)
  return [
    ...[...edition.pageById.keys()].map((id) => (id === 'home' ? '' : id)),
    ...(edition.pageById.has('signs') ? [...library.commons.settings.keys()].map((id) => `signs/${id}`) : []),
    ...languagePaths(scene),
    ...(edition.whole ? [] : recordPaths(use)),
  ]
}

/** Where an edition has many languages: for each page the one that leads to it in all of them, and once how far they have come. */
function languagePaths({ edition }: Scene): string[] {
  if (!hasManyLanguages(edition)) return []
  const pages = [...edition.pageById.keys()].filter((id) => id !== 'home').map((id) => `languages/${id}`)
  return ['languages', ...pages, ...(edition.whole ? [] : ['translations'])]
}

/** Paths of the pages that single records have. */
const recordPaths = (use: EditionUse): string[] => [
  ...use.facts.map((fact) => `facts/${fact.id}`),
  ...[...use.tables.keys()].map((id) => `data/${id}`),
  ...[...use.claims.keys()].map((id) => `claims/${id}`),
  ...[...use.sources].map((id) => `sources/${id}`),
]

/** The page at a path, or nothing when the edition has none there. */
export function pageAt(scene: Scene, path: string): string | undefined {
  const { edition, library } = scene
  const page = edition.pageById.get(path || 'home')
  if (page && path !== 'home') return blockPage(scene, page)
  if (hasManyLanguages(edition)) {
    const of = /^languages(?:\/(.+))?$/.exec(path)
    if (of && (!of[1] || edition.pageById.has(of[1]))) return languagesPage(scene, of[1] ?? '')
    if (path === 'translations' && !edition.whole) return parityPage(scene)
  }
  const [folder, id, ...more] = path.split('/')
  if (!id || more.length) return undefined
  const use = usesOf(library, edition)
  if (folder === 'signs' && edition.pageById.has('signs')) {
    const setting = library.commons.settings.get(id)
    return setting && settingPage(scene, setting)
  }
  if (edition.whole) return undefined
  if (folder === 'facts') {
    const fact = edition.factById.get(id)
    return fact && use.facts.includes(fact) ? factPage(scene, fact) : undefined
  }
  if (folder === 'claims') {
    const claim = use.claims.get(id)
    return claim && claimPage(scene, claim)
  }
  if (folder === 'data') return use.tables.has(id) ? tablePage(scene, tableDrawn(library.commons, edition, id)) : undefined
  if (folder === 'sources') return use.sources.has(id) ? sourcePage(scene, library.commons.sources.get(id)!) : undefined
  return undefined
}

/** A page made of blocks. `answered` fills in what a search found. */
export function blockPage(scene: Scene, page: Page, answered?: Answered): string {
  const home = page.id === 'home'
  const { edition } = scene
  const use = usesOf(scene.library, edition).byPage.get(page.id)!
  const cited = [...use.cited].filter((fact) => !use.drawn.has(fact))
  return document(scene, {
    current: page.id,
    address: page.id === 'home' ? '' : page.id,
    tabTitle: tabTitle(scene, textOf(scene, page.title), page.tabTitle && textOf(scene, page.tabTitle)),
    title: <Inline scene={scene} of={page.title} />,
    lead: page.lead && <Inline scene={scene} of={page.lead} />,
    crumbs: home ? [] : crumbsTo(scene, page.under),
    exit: page.exit,
    picture: home ? <Landscape look={edition.look} label={say(scene, `scene-${edition.look.scene}`)} /> : undefined,
    charts: page.blocks.some((block) => block.chart),
    scripts: page.blocks.some((block) => block.search) ? ['search'] : [],
    body: (
      <>
        {page.blocks.map((block, index) =>
          block.search ? <SearchBlock scene={scene} block={block} answered={answered} /> : <BlockView scene={scene} block={block} index={index} />,
        )}
        <CitedFacts scene={scene} facts={cited} />
      </>
    ),
  })
}
