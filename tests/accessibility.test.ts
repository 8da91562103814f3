/** Everyone can use it: axe at both widths and in both schemes, narrow and magnified screens, keyboard, paper. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { at, blockPages, generatedPages, settingPages } from './addresses.ts'
import { readerWithAxe, violations } from './axe.ts'
import { newReader } from './browser.ts'
import { HOME, type Site, startSite } from './site.ts'

const { library } = readLibrary(HOME)
const editions = [...library.editions.values()]
const hub = editions.find((edition) => edition.default)!
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 1024 }
/** What a 1280 × 1024 screen holds at 400 %. */
const MAGNIFIED = { width: 320, height: 256 }

let site: Site
beforeAll(async () => {
  site = await startSite()
})

test.each(editions)('axe finds nothing on any page of $id, narrow or wide, light or dark, and none scrolls sideways', async (edition) => {
  const reader = await readerWithAxe()
  const page = await reader.newPage()
  const faults: string[] = []
  for (const address of [...blockPages(edition), ...generatedPages(library, edition), at(edition, 'no-such-page')]) {
    await page.goto(site.at(edition.id, address))
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wider > 0) faults.push(`${address} is ${wider} px wider than ${size.width}`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        faults.push(...(await violations(page)).map((violation) => `${address} at ${size.width}, ${colorScheme}: ${violation}`))
      }
    }
  }
  expect(faults).toEqual([])
  await reader.close()
})
