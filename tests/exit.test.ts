/** Leaving (rules X1 to X9 of the safety list): with and without scripts, by tap and by key, from everywhere. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FLAGS, newReader } from './browser.ts'
import { browserPath } from './chromium.ts'
import { leadOutTo, type NeutralSite, startNeutralSite } from './neutral-site.ts'
import { contentCopy, type Site, startSite } from './site.ts'

/** One of each kind. The smuggling page lacks a word of its interface here, so making it fails. */
const KINDS = {
  home: '/en/', help: '/en/help/', youth: '/en/youth/', signs: '/en/signs/general/', search: '/en/search/', fact: '/en/facts/hotline-cases-missouri-2023/',
  claim: '/en/claims/hotline-advocate/', sources: '/en/sources/', privacy: '/en/privacy/', 'the page that is not there': '/nowhere', 'the page that failed': '/en/smuggling/',
}

let neutral: NeutralSite
let site: Site
beforeAll(async () => {
  neutral = await startNeutralSite()
  const root = contentCopy()
  leadOutTo(root, neutral)
  const words = join(root, 'commons/interface.yaml')
  writeFileSync(words, readFileSync(words, 'utf8').replace(/^smuggling-caption:.*\n/m, ''))
  site = await startSite({ root })
})

const at = (path: string) => site.at('missouri', path)
let page: Page
beforeEach(async () => {
  page = await (await newReader()).newPage()
  neutral.asked.length = 0
})
afterEach(() => page.context().close())

const gone = (from: Page = page) => from.waitForURL(neutral.url)
const shifts = async (count: number) => {
  for (let press = 0; press < count; press++) await page.keyboard.press('Shift')
}
/** Everything the page does on its own has been done once the page answers. */
const stillThere = async (path: string) => {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(page.url()).toBe(at(path))
  expect(neutral.asked).toHaveLength(0)
  expect(await page.locator('.veil').count()).toBe(0)
}

describe('without scripts', () => {
  test.each(Object.entries(KINDS))('leads out from %s and does not say where from', async (_, path) => {
    const plain = await (await newReader({ javaScriptEnabled: false })).newPage()
    await plain.goto(at(path))
    await plain.click('.exit')
    await gone(plain)
    expect(neutral.asked).toHaveLength(1)
    expect(neutral.asked[0]).not.toHaveProperty('referer')
    expect(neutral.asked[0]).not.toHaveProperty('cookie')
    await plain.context().close()
  })
})

describe('with scripts', () => {
  test.each(Object.entries(KINDS))('takes the place of %s, so that Back does not show it', async (_, path) => {
    await page.goto(at('/en/about/'))
    await page.goto(at(path))
    const before = await page.evaluate(() => history.length)
    await page.click('.exit')
    await gone()
    expect(await page.evaluate(() => history.length)).toBe(before)
    expect(neutral.asked[0]).not.toHaveProperty('referer')
    await page.goBack()
    expect(page.url()).toBe(at('/en/about/'))
    await page.goForward()
    expect(page.url()).toBe(neutral.url)
  })

  test('leaves nothing to go back to when it was the only page', async () => {
    await page.goto(at('/en/help/'))
    await page.click('.exit')
    await gone()
    await page.goBack()
    expect(page.url()).not.toContain('missouri')
  })

  test('blanks the page at once, however long the other site takes', async () => {
    const blank = await (await newReader()).newPage()
    await blank.setContent('')
    const white = await blank.screenshot()
    await blank.context().close()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(at('/en/help/'))
      const release = neutral.hold()
      await page.click('.exit', { noWaitAfter: true })
      expect((await page.screenshot()).equals(white), colorScheme).toBe(true)
      expect(await page.evaluate(() => [document.body.innerText.trim(), document.title.trim()])).toEqual(['', ''])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      expect((await page.evaluate(() => document.body.innerText)).trim()).toBe('')
      release()
      await gone()
    }
  })

  test('stays blank when Back and Forward come before the other site does', async () => {
    const executablePath = await browserPath()
    const remembering = await chromium.launch({ executablePath, args: FLAGS, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    const page = await remembering.newPage()
    await page.goto(at('/en/about/'))
    await page.goto(at('/en/help/'))
    const release = neutral.hold()
    await page.click('.exit', { noWaitAfter: true })
    await page.goBack()
    await page.goForward({ waitUntil: 'commit' })
    console.log(page.url(), await page.evaluate(() => [document.body.innerText.slice(0, 100), document.documentElement.className]))
    release()
    await remembering.close()
  })

  test('asks the browser to forget what this site may have left', async () => {
    await page.goto(at('/en/help/'))
    await page.evaluate(() => {
      localStorage.setItem('left', 'behind')
      document.cookie = 'left=behind'
    })
    await page.click('.exit')
    await gone()
    await page.goto(at('/en/help/'))
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
  })

  test('the first link of the page leaves by keyboard', async () => {
    await page.goto(at('/en/help/'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await gone()
  })
})

describe('Shift three times', () => {
  test.each(Object.entries(KINDS))('leaves %s', async (_, path) => {
    await page.goto(at(path))
    await shifts(3)
    await gone()
  })

  test('shows and says how many presses are left', async () => {
    await page.goto(at('/en/help/'))
    const shown = async () => [await page.innerText('.dots'), await page.innerText('.help [role=status]')]
    await shifts(1)
    expect(await shown()).toEqual(['●', 'Press Shift two more times to leave.'])
    await shifts(1)
    expect(await shown()).toEqual(['●●', 'Press Shift one more time to leave.'])
    await page.keyboard.press('Tab')
    expect(await shown()).toEqual(['', ''])
  })

  test('is not what typing capitals does, in a field or outside', async () => {
    await page.goto(at('/en/search/'))
    for (const letter of 'ABC') await page.keyboard.press(`Shift+${letter}`)
    await page.focus('#q')
    for (const letter of 'ABC') await page.keyboard.press(`Shift+${letter}`)
    expect(await page.inputValue('#q')).toBe('ABC')
    await shifts(3)
    await stillThere('/en/search/')
  })

  test('is not what Shift does together with another key, the mouse, or when it is held', async () => {
    await page.goto(at('/en/about/'))
    for (let time = 0; time < 3; time++) await page.keyboard.press('Shift+Tab')
    for (let time = 0; time < 3; time++) await page.keyboard.press('Control+Shift')
    for (let time = 0; time < 3; time++) await page.click('h1', { modifiers: ['Shift'] })
    for (let time = 0; time < 5; time++) await page.keyboard.down('Shift')
    await page.keyboard.up('Shift')
    expect(await page.innerText('.dots')).toBe('●')
    await stillThere('/en/about/')
  })

  test('has to be within five seconds of each press', async () => {
    await page.clock.install()
    await page.goto(at('/en/help/'))
    await shifts(2)
    await page.clock.runFor(5_100)
    expect(await page.innerText('.dots')).toBe('')
    await shifts(1)
    await page.clock.runFor(4_900)
    await shifts(1)
    expect(await page.innerText('.dots')).toBe('●●')
    await page.clock.runFor(4_900)
    await shifts(1)
    await gone()
  })
})
