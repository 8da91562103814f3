/** A language written from right to left: the page is mirrored, and telephone numbers keep their order. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { DRAWN, EVERYTHING, readerWithAxe, violations } from './axe.ts'
import { newReader } from './browser.ts'
import { contentCopy, type Site, startSite } from './site.ts'

let site: Site
beforeAll(async () => {
  const root = contentCopy()
  cpSync(join(root, 'editions/missouri'), join(root, 'editions/hebrew'), { recursive: true })
  const file = join(root, 'editions/hebrew/edition.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^default:.*\n/m, '').replace(/^languages:.*$/m, 'languages: [he]'))
  site = await startSite({ root })
})

const left = (page: Page, selector: string) => page.evaluate((selector) => document.querySelector(selector)!.getBoundingClientRect().left, selector)
const right = (page: Page, selector: string) => page.evaluate((selector) => innerWidth - document.querySelector(selector)!.getBoundingClientRect().right, selector)

test.each([320, 1280])('at %i px the page is the mirror image of the English one', async (width) => {
  const reader = await newReader({ viewport: { width, height: 900 } })
  const [english, arabic] = await Promise.all([reader.newPage(), reader.newPage()])
  await english.goto(site.at('missouri', '/en/help/'))
  await arabic.goto(site.at('hebrew', '/he/help/'))
  expect(await arabic.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['he', 'rtl'])
  for (const part of ['.exit', '.help li', '.brand', '.mark', '.mast nav li', '.safety', 'h1', '.line h3', '.channels li', 'footer'])
    expect(await right(arabic, part), part).toBeCloseTo(await left(english, part), 0)
  await reader.close()
})

test('every telephone number reads as its record has it', async () => {
  const page = await (await newReader({ viewport: { width: 320, height: 640 } })).newPage()
  await page.goto(site.at('hebrew', '/he/help/'))
  const numbers = await page.evaluate(() =>
    [...document.querySelectorAll('.num')].filter((number) => number.checkVisibility()).map((number) => {
      const text = number.firstChild!
      const range = document.createRange()
      const placed = Array.from(text.textContent!, (character, index) => {
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        return { character, left: range.getBoundingClientRect().left }
      })
      const seen = placed.toSorted((a, b) => a.left - b.left).map(({ character }) => character).join('')
      return { written: text.textContent, seen }
    }),
  )
  expect(numbers.slice(0, 3).map(({ written }) => written)).toEqual(['911', '1-888-373-7888', '233733'])
  expect(numbers.map(({ seen }) => seen)).toEqual(numbers.map(({ written }) => written))
  await page.context().close()
})

test('axe finds nothing, and nothing scrolls sideways', async () => {
  const reader = await readerWithAxe()
  const page = await reader.newPage()
  const faults: string[] = []
  for (const path of ['', 'help/', 'signs/', 'signs/general/', 'numbers/', 'numbers/missouri/', 'numbers/states/', 'numbers/services/', 'smuggling/', 'search/', 'facts/hotline-cases-missouri-2023/']) {
    await page.goto(site.at('hebrew', `/he/${path}`))
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wider > 0) faults.push(`${path} is ${wider} px wider than ${width}`)
      faults.push(...(await violations(page, width === 320 ? EVERYTHING : DRAWN)).map((violation) => `${path} at ${width}: ${violation}`))
    }
  }
  expect(faults).toEqual([])
  await reader.close()
})
