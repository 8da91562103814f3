/** Charts outside their pages: as pictures to download, and alone for a frame on another site. */
import { raw } from 'hono/html'
import { tableDrawn } from '../../library/draws.ts'
import { usesOf } from '../../library/uses.ts'
import type { Drawing, Table } from '../../model/table.ts'
import { picture } from '../chart/picture.tsx'
import { png } from '../chart/png.ts'
import { ChartOf } from '../page/blocks/chart.tsx'
import { embedAddress, pictureAddress } from '../page/blocks/take-along.tsx'
import { FirstNumbers } from '../page/chrome.tsx'
import { tabTitle } from '../page/document.tsx'
import { inline } from '../page/inline.ts'
import { editionStyle } from '../page/look.ts'
import { addressOf, type Scene } from '../page/scene.ts'
import { Inline, plainOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { originOf } from './origin.ts'

type Drawable = Readonly<{ table: Table; as: Drawing }>

/** Every table of the edition in each of its drawings. */
const drawable = ({ library, edition }: Scene): readonly Drawable[] =>
  [...usesOf(library, edition).tables.values()].flatMap((definition) =>
    definition.drawings.map((as) => ({ table: tableDrawn(library.commons, edition, definition.id), as })),
  )

const ENDINGS = ['svg', 'png'] as const

export const pictureAddresses = (scene: Scene): string[] =>
  drawable(scene).flatMap(({ table, as }) => ENDINGS.map((ending) => `${pictureAddress(scene, table, as)}.${ending}`))

/** The picture at a path, or nothing when there is none. */
export function pictureAt(scene: Scene, path: string): { type: 'svg' | 'png'; body: string | Uint8Array } | undefined {
  const [, address, ending] = /^(.*)\.(svg|png)$/.exec(path) ?? []
  const found = address && drawable(scene).find(({ table, as }) => pictureAddress(scene, table, as) === address)
  if (!found) return undefined
  const svg = picture(scene, found.table, found.as)
  return ending === 'svg' ? { type: 'svg', body: svg } : { type: 'png', body: png(svg) }
}

export const embedAddresses = (scene: Scene): string[] => drawable(scene).map(({ table, as }) => embedAddress(scene, table, as))

/** A chart alone on a page, with help first and a way to the whole. No script, and nothing to fetch. */
export function embedAt(scene: Scene, path: string): string | undefined {
  const found = drawable(scene).find(({ table, as }) => embedAddress(scene, table, as) === path)
  if (!found) return undefined
  const { language, edition } = scene
  const { table, as } = found
  const html = (
    <html lang={language.tag} dir={language.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{tabTitle(scene, plainOf(scene, table.definition.finding))}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <base target="_top" />
        <style>{raw(inline.first)}</style>
        <style>{raw(editionStyle(edition.look))}</style>
        <style>{raw(inline.rest)}</style>
        <style>{raw(inline.charts)}</style>
      </head>
      <body>
        <section class="help" aria-label={say(scene, 'help-now')}>
          <FirstNumbers scene={scene} />
          <a class="exit" href="/exit" rel="nofollow noreferrer">{say(scene, 'exit')}</a>
        </section>
        <div class="wrap">
          <main id="main">
            <ChartOf scene={scene} table={table} as={as} level={1} />
            <p><a href={`${originOf(scene)}${addressOf(scene, `data/${table.definition.id}`)}`} rel="noreferrer">{say(scene, 'embed-whole')}</a>{' '}<Inline scene={scene} of={edition.name} /></p>
          </main>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>${html}`
}
