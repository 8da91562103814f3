/** Leaving (rules X1 to X9 of the safety list): with and without scripts, by tap and by key, from everywhere. */
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newReader, theBrowser } from './browser.ts'
import { leadOutTo, type NeutralSite, startNeutralSite } from './neutral-site.ts'
import { contentCopy, loseWords, type Site, startSite } from './site.ts'

/** One of each kind. The page with the scan lacks words of its interface here, so it cannot be made. */
const KINDS = {
  home: '/en/', help: '/en/help/', youth: '/en/youth/', signs: '/en/signs/general/', search: '/en/search/', fact: '/en/facts/hotline-cases-missouri-2023/',
  claim: '/en/claims/hotline-advocate/', sources: '/en/sources/', privacy: '/en/privacy/', 'the page that is not there': '/nowhere', 'the page that failed': '/en/privacy-proof/',
}

let neutral: NeutralSite
let site: Site
beforeAll(async () => {
  neutral = await startNeutralSite()
  const root = contentCopy()
  leadOutTo(root, neutral)
  loseWords(root, ['no-scan', 'scan-caption'])
  site = await startSite({ root })
})

const at = (path: string) => site.at('missouri', path)
let page: Page
beforeEach(async () => {
  page = await (await newReader()).newPage()
  neutral.asked.length = 0
  neutral.hold()()
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

/** What is on the screen, asked of the browser: while it is on its way to another site the page itself does not answer. */
async function screenOf(page: Page) {
  const session = await page.context().newCDPSession(page)
  const shot = async () => (await session.send('Page.captureScreenshot')).data
  const goTo = async (steps: number) => {
    const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
    await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex + steps]!.id })
  }
  /** What a page of one colour looks like. */
  const blank = async (colour: string) => {
    await page.goto(`data:text/html,<style>:root{background:${encodeURIComponent(colour)}}</style>`)
    return shot()
  }
  return Object.assign(shot, { session, goTo, blank })
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

  test.each(['light', 'dark'] as const)('blanks the page at once in a %s scheme, however long the other site takes', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    const screen = await screenOf(page)
    await page.goto(at('/en/help/'))
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const [white, empty] = [await screen.blank('#fff'), await screen.blank(paper)]
    await page.goto(at('/en/help/'))
    const release = neutral.hold()
    await page.click('.exit', { noWaitAfter: true })
    expect(await screen()).toBe(white)
    for (const type of ['keyDown', 'keyUp', 'keyDown', 'keyUp'] as const) await screen.session.send('Input.dispatchKeyEvent', { type, key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 })
    expect(await screen()).toBe(empty)
    const titles = await (await (await theBrowser()).newBrowserCDPSession()).send('Target.getTargets')
    expect(titles.targetInfos.map(({ title }) => title)).toContain('…')
    release()
    await gone()
  })

  test('leads out also when Back and Forward come before the other site does', async () => {
    await page.goto(at('/en/about/'))
    await page.goto(at('/en/help/'))
    const screen = await screenOf(page)
    const release = neutral.hold()
    await page.click('.exit', { noWaitAfter: true })
    await screen.goTo(-1)
    await page.waitForURL(at('/en/about/'))
    release()
    await screen.goTo(1)
    await gone()
  })

  test('asks the browser to forget what this site may have left', async () => {
    await page.goto(at('/en/help/'))
    await page.evaluate(() => localStorage.setItem('left', 'behind'))
    await page.context().addCookies([{ name: 'left', value: 'behind', url: at('/') }])
    await page.click('.exit')
    await gone()
    await page.goto(at('/en/help/'))
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await page.context().cookies()).toEqual([])
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
