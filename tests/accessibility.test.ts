/** Everyone can use it: on narrow and magnified screens, by keyboard, on paper. `axe.test.ts` asks axe. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { at, blockPages, generatedPages, settingPages } from './addresses.ts'
import { newReader } from './browser.ts'
import { HOME, type Site, startSite } from './site.ts'

const { library } = readLibrary(HOME)
const editions = [...library.editions.values()]
const hub = editions.find((edition) => edition.default)!
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 1024 }
/** What a screen of 1280 × 1024 holds at 400 %. */
const MAGNIFIED = { width: 320, height: 256 }

let site: Site
beforeAll(async () => {
  site = await startSite()
})

describe('Exit', () => {
  test.each([['a phone', PHONE], ['a desk', DESK], ['a desk at 400 %', MAGNIFIED]])('can be pressed at the top, middle and end of every page on %s', async (_, viewport) => {
    const reader = await newReader({ viewport })
    const page = await reader.newPage()
    const faults: string[] = []
    const addresses = [...blockPages(hub), ...generatedPages(library, hub), at(hub, 'no-such-page')].map((address) => site.at(hub.id, address))
    for (const address of [...addresses, ...editions.map((edition) => site.at(edition.id, at(edition, 'home')))]) {
      await page.goto(address)
      for (const part of [0, 0.5, 1]) {
        const wrong = await page.evaluate((part) => {
          scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * part, behavior: 'instant' })
          const exit = document.querySelector('.exit')!
          const { left, top, right, bottom, width, height } = exit.getBoundingClientRect()
          const seen = [[left + 4, top + 4], [right - 4, bottom - 4], [(left + right) / 2, (top + bottom) / 2]].every(([x, y]) => exit.contains(document.elementFromPoint(x!, y!)))
          return [
            (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) && 'off the screen',
            !seen && 'covered',
            (width < 44 || height < 44) && `${width} by ${height} px`,
          ].filter(Boolean)
        }, part)
        if (wrong.length) faults.push(`${address} at ${part}: ${wrong.join(', ')}`)
      }
    }
    expect(faults).toEqual([])
    await reader.close()
  })
})

describe('the keyboard', () => {
  const paths = ['home', 'help', 'signs', 'questions', 'search', 'numbers/states', 'facts/hotline-cases-missouri-2023']

  test('leaves with the first link, skips with the second, and both are seen when they are reached', async () => {
    const page = await (await newReader({ viewport: PHONE })).newPage()
    for (const path of [...paths, 'no-such-page']) {
      await page.goto(site.at(hub.id, at(hub, path)))
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({ href: '/exit', seen: true })
      await page.keyboard.press('Tab')
      expect(await focused(page)).toMatchObject({ href: '#main', seen: true })
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    }
    await page.context().close()
  })

  test.each([['a phone', PHONE], ['a desk', DESK], ['a desk at 400 %', MAGNIFIED]])('never comes to something hidden on %s, forwards or backwards', async (_, viewport) => {
    const page = await (await newReader({ viewport })).newPage()
    const faults: string[] = []
    for (const path of paths) {
      await page.goto(site.at(hub.id, at(hub, path)))
      for (const key of ['Tab', 'Shift+Tab']) {
        let steps = 0
        for (; steps < 400; steps++) {
          await page.keyboard.press(key)
          const found = await focused(page)
          if (!found) break
          if (!found.seen) faults.push(`${path}, ${key}: ${found.name}`)
        }
        expect(steps).toBeGreaterThan(20)
      }
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})

/** What the keyboard is on, and whether a reader sees any of it; nothing when it is back at the page itself. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const points = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [0.2, 0.5, 0.8].map((part) => [left + (right - left) * part, top + (bottom - top) * part]))
    return {
      href: element.getAttribute('href'),
      name: `${element.tagName} ${element.textContent?.slice(0, 40)}`,
      seen: points.some(([x, y]) => element.contains(document.elementFromPoint(x!, y!))),
    }
  })

describe('on paper', () => {
  test.each(['light', 'dark'] as const)('the numbers stand first, menus and Exit are gone, and ink is on white, in a %s scheme', async (colorScheme) => {
    const page = await (await newReader({ colorScheme })).newPage()
    await page.emulateMedia({ media: 'print' })
    for (const path of ['home', 'help', 'signs/general', 'questions']) {
      await page.goto(site.at(hub.id, at(hub, path)))
      const numbers = await page.locator('.help .num:visible').allInnerTexts()
      expect(numbers).toEqual(['911', '1-888-373-7888', '233733'])
      for (const gone of ['nav', '.exit', '.skip', 'form', 'footer ul']) expect(await page.locator(`${gone}:visible`).count(), `${gone} on ${path}`).toBe(0)
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe('rgb(0, 0, 0)')
    }
    await page.context().close()
  })

  test('the signs of each setting fit on one sheet, and every answer to a question is printed', async () => {
    const page = await (await newReader()).newPage()
    const sheets: Record<string, number> = {}
    for (const address of settingPages(library, hub)) {
      await page.goto(site.at(hub.id, address))
      const pdf = await page.pdf({ format: 'Letter', margin: { top: '0.4in', bottom: '0.4in', left: '0.4in', right: '0.4in' } })
      sheets[address] = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
    }
    expect(sheets).toEqual(Object.fromEntries(Object.keys(sheets).map((address) => [address, 1])))
    await page.emulateMedia({ media: 'print' })
    await page.goto(site.at(hub.id, at(hub, 'questions')))
    const hidden = await page.locator('.faq .prose').evaluateAll((answers) => answers.filter((answer) => !answer.getBoundingClientRect().height).length)
    expect(hidden).toBe(0)
    await page.context().close()
  })
})
