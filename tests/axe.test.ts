/**
 * Asks axe about every page made by hand and each kind of generated page, in both widths and both schemes: all its rules
 * on the hub and on pages of an edition's own. The other pages of an edition are the hub's in other colours, so there the
 * rules that look at what is drawn are asked, narrow in the light and wide in the dark. `npm run scan` asks all of all.
 */
import type { RunOptions } from 'axe-core'
import { beforeAll, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { at, blockPages, generatedPages } from './addresses.ts'
import { DRAWN, EVERYTHING, readerWithAxe, violations } from './axe.ts'
import { HOME, type Site, startSite } from './site.ts'

const { library } = readLibrary(HOME)

let site: Site
beforeAll(async () => {
  site = await startSite()
})

type View = readonly [width: number, colorScheme: 'light' | 'dark', rules: RunOptions]
const WHOLE: readonly View[] = [[320, 'light', EVERYTHING], [320, 'dark', DRAWN], [1280, 'dark', DRAWN], [1280, 'light', EVERYTHING]]
const IN_OTHER_COLOURS: readonly View[] = [[320, 'light', DRAWN], [1280, 'dark', DRAWN]]

test.each([...library.editions.values()])('axe finds nothing on any page of $id, narrow or wide, light or dark, and none scrolls sideways', async (edition) => {
  const own = new Set([...edition.ownPages].map((id) => at(edition, id)))
  const reader = await readerWithAxe()
  const page = await reader.newPage()
  const faults: string[] = []
  for (const address of [...blockPages(edition), ...generatedPages(library, edition), at(edition, 'no-such-page')]) {
    await page.goto(site.at(edition.id, address))
    for (const [width, colorScheme, rules] of edition.default || own.has(address) ? WHOLE : IN_OTHER_COLOURS) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wider > 0) faults.push(`${address} is ${wider} px wider than ${width}`)
      faults.push(...(await violations(page, rules)).map((violation) => `${address} at ${width}, ${colorScheme}: ${violation}`))
    }
  }
  expect(faults).toEqual([])
  await reader.close()
})
