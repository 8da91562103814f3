/** One whole page as a single answer: style and the exit script inline, nothing to fetch. */
import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'
import { ifDraft } from '../../language/marks.ts'
import type { Edition } from '../../library/library.ts'
import { SOURCE } from '../../library/wording.ts'
import type { Page } from '../../model/page.ts'
import { Foot, HelpBar, Masthead, SafetyNotice } from './chrome.tsx'
import { inline } from './inline.ts'
import { editionStyle } from './look.ts'
import { alternatesOf, DraftNotice, isReviewed, LanguageLinks } from './languages.tsx'
import { addressOf, type Scene } from './scene.ts'
import { Inline, textOf } from './text.tsx'
import { say } from './words.ts'

export type Crumb = Readonly<{ address: string; title: Child }>

export type Sheet = Readonly<{
  /** Id of the page in the menu. */
  current: string
  /** Its path below the language; absent where an error stands. */
  address?: string
  /** Title in the browser's tab and history. */
  tabTitle: string
  title: Child
  lead?: Child
  crumbs: readonly Crumb[]
  exit: Page['exit']
  body: Child
  /** A picture above the title. */
  picture?: Child
  /** Whether charts stand in it, which bring their own style. */
  charts?: boolean
  /** What programs can read of it, as JSON-LD. */
  data?: string
  /** Scripts besides Exit that this page needs, by name. */
  scripts?: readonly ('search')[]
  noindex?: boolean
}>

/** No picture at all: says nothing to someone who looks at the tabs, and asks for nothing. */
const ICON = 'data:,'

const made = new WeakMap<Edition, Map<string, ReturnType<typeof raw>>>()

/** What stands around every page, rendered once for an edition in a language. */
function around({ edition, language }: Scene, part: string, render: () => Child): ReturnType<typeof raw> {
  let parts = made.get(edition)
  if (!parts) made.set(edition, (parts = new Map()))
  const key = `${language.tag} ${part}`
  let html = parts.get(key)
  if (!html) parts.set(key, (html = raw(String(render()))))
  return html
}

export function document(scene: Scene, sheet: Sheet): string {
  const { language, edition } = scene
  const html = (
    <html lang={language.tag} dir={language.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{sheet.tabTitle}</title>
        <meta name="color-scheme" content="light dark" />
        {(sheet.noindex || !isReviewed(scene, sheet.address)) && <meta name="robots" content="noindex" />}
        {sheet.address !== undefined && alternatesOf(scene, sheet.address).map(({ tag, address }) => <link rel="alternate" hreflang={tag} href={address} />)}
        <link rel="icon" href={ICON} />
        <style>{raw(inline.first)}</style>
        {sheet.scripts?.map((name) => <style>{raw(inline[`${name}Style`])}</style>)}
        <style>{raw(editionStyle(edition.look))}</style>
      </head>
      <body>
        {around(scene, `help ${sheet.exit}`, () => <HelpBar scene={scene} exit={sheet.exit} />)}
        <style>{raw(inline.rest)}</style>
        {sheet.charts && <style>{raw(inline.charts)}</style>}
        <div class="wrap">
          {around(scene, `mast ${sheet.current}`, () => <Masthead scene={scene} current={sheet.current} />)}
          <LanguageLinks scene={scene} path={sheet.address} />
          {around(scene, 'safety', () => <SafetyNotice scene={scene} />)}
          <main id="main" tabindex={-1}>
            {sheet.crumbs.length > 0 && (
              <nav class="crumb" aria-label={say(scene, 'crumbs')}>
                <ol>{sheet.crumbs.map(({ address, title }) => <li><a href={address}>{title}</a></li>)}</ol>
              </nav>
            )}
            {language.tag !== SOURCE && raw(ifDraft(String(<DraftNotice scene={scene} />)))}
            {sheet.picture}
            <h1>{sheet.title}</h1>
            {sheet.lead && <p class="lead">{sheet.lead}</p>}
            {sheet.body}
          </main>
          {around(scene, 'foot', () => <Foot scene={scene} />)}
        </div>
        <script>{raw(inline.exit)}</script>
        {sheet.data && <script type="application/ld+json">{raw(sheet.data)}</script>}
        {sheet.scripts?.map((name) => <script>{raw(inline[name])}</script>)}
      </body>
    </html>
  )
  return `<!doctype html>${html}`
}

/** The way back: home, and the pages between. */
export function crumbsTo(scene: Scene, under?: string): Crumb[] {
  const crumb = (id: string): Crumb => {
    const page = scene.edition.pageById.get(id)!
    return { address: addressOf(scene, id), title: <Inline scene={scene} of={page.menu ?? page.title} /> }
  }
  const above: Crumb[] = []
  for (let id = under; id && scene.edition.pageById.has(id); id = scene.edition.pageById.get(id)!.under) above.unshift(crumb(id))
  return [{ address: addressOf(scene, 'home'), title: say(scene, 'home') }, ...above]
}

/** The tab's title: the page and the edition, or the dull word that a sensitive page asks for. */
export const tabTitle = (scene: Scene, page: string, dull?: string): string =>
  dull ?? say(scene, 'tab-title', { page, edition: textOf(scene, scene.edition.name) })
