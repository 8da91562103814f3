/**
 * Asks axe about every page made by hand and each kind of generated page: all its rules on the hub in both widths and on
 * the other editions in the narrow one, and everywhere else the rules that look at what is drawn. `npm run scan` asks all
 * rules of all pages.
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

test.each([...library.editions.values()])('axe finds nothing on any page of $id, narrow or wide, light or dark, and none scrolls sideways', async (edition) => {
  const views: [width: number, colorScheme: 'light' | 'dark', rules: RunOptions][] = [
    [320, 'light', EVERYTHING], [320, 'dark', DRAWN], [1280, 'dark', DRAWN], [1280, 'light', edition.default ? EVERYTHING : DRAWN],
  ]
  const reader = await readerWithAxe()
  const page = await reader.newPage()
  const faults: string[] = []
  for (const address of [...blockPages(edition), ...generatedPages(library, edition), at(edition, 'no-such-page')]) {
    await page.goto(site.at(edition.id, address))
    for (const [width, colorScheme, rules] of views) {
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
