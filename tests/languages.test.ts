/** Every language a reader can choose: honest about what is a draft, in the right direction, with nothing left without its language. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { directionOf } from '../src/language/language.ts'
import { editionIn, languagesOf } from '../src/library/edition-in.ts'
import { readLibrary } from '../src/library/keep.ts'
import { unitsShown } from '../src/library/parity.ts'
import { isSafety, wordingsOf } from '../src/library/wording.ts'
import { addressesOf } from '../src/render/site/answer.ts'
import { ask, eachOf } from './ask.ts'
import { EVERYTHING, readerWithAxe, violations } from './axe.ts'
import { everyLanguageCopy, HOME, type Site, startSite, TODAY } from './site.ts'

const { library } = readLibrary(HOME)
const hub = [...library.editions.values()].find((edition) => edition.default)!
const drafts = languagesOf(hub).filter((tag) => tag !== 'en')

let site: Site
let root: string
beforeAll(async () => {
  root = everyLanguageCopy()
  site = await startSite({ root })
})
const get = async (path: string, headers: Record<string, string> = {}) => ask({ port: site.port, path, headers })

/** What must come through a translation unharmed. */
const MARKS = /\{\$?[a-z]+(?::[a-z0-9.-]+)?\}|\]\([^)]*\)/gi
const marksOf = (text: string) => [...text.matchAll(MARKS)].map(([mark]) => mark).sort()
const digitsOf = (text: string) => [...text.replace(MARKS, '').matchAll(/\d{1,3}(?:[.,\s\u00a0\u202f]\d{3})+(?!\d)|\d+/g)].map(([digits]) => digits.replace(/\D/g, '')).sort()

test.each([...library.commons.locales.values()])('every unit in $tag keeps its placeholders, links and digits', ({ tag, units }) => {
  const sources = new Map([...library.editions.values()].flatMap((edition) => unitsShown(library, edition)).map((phrase) => [phrase.unit, phrase]))
  let compared = 0
  for (const [unit, { phrase, of }] of units) {
    const source = sources.get(unit)
    if (!source || source.hash !== of || phrase.source.startsWith('.')) continue
    compared++
    expect(marksOf(phrase.source), `${tag} ${unit}`).toEqual(marksOf(source.source))
    expect(digitsOf(phrase.source), `${tag} ${unit}`).toEqual(digitsOf(source.source))
    expect(phrase.source, `${tag} ${unit}`).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ue000-\uf8ff]/)
  }
  expect(compared).toBeGreaterThan(100)
})

/** Pieces of a page's text with the language that holds for each. */
function spokenIn(html: string): { tag: string; dir: string; text: string }[] {
  const open: { element: string; tag: string; dir: string }[] = []
  const pieces: { tag: string; dir: string; text: string }[] = []
  for (const [piece, closing, element, attributes] of html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g)) {
    if (element === undefined) {
      const last = open.at(-1)
      if (last && piece.trim()) pieces.push({ tag: last.tag, dir: last.dir, text: piece.trim() })
    } else if (closing) {
      const at = open.findLastIndex((one) => one.element === element)
      if (at >= 0) open.length = at
    } else if (!attributes!.endsWith('/')) {
      const own = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes!)?.[1]
      open.push({ element, tag: own('lang') ?? open.at(-1)?.tag ?? '', dir: own('dir') ?? open.at(-1)?.dir ?? '' })
    }
  }
  return pieces
}

/** Sentences that no other language would write with the same letters. */
const english = [...new Set(unitsShown(library, hub).map(({ source }) => source).filter((source) => /^[A-Z][a-z]+( [a-z']+){3,}\.$/.test(source)))]

test.each(drafts)('in %s nothing English is left unmarked, and every piece runs the right way', async (tag) => {
  const edition = editionIn(library, hub, tag)
  const paths = ['', ...[...edition.pageById.keys()].filter((id) => library.commons.core.pages.includes(id) && id !== 'home'), 'signs/hotel-lodging', 'languages/help']
  await eachOf(paths, 4, async (path) => {
    const address = path ? `/${tag}/${path}/` : `/${tag}/`
    const { status, text } = await get(address)
    expect(status, address).toBe(200)
    expect(text.startsWith(`<!doctype html><html lang="${tag}" dir="${directionOf(tag)}">`), address).toBe(true)
    expect(text, address).toMatch(/<meta name="robots" content="noindex"\/>/)
    expect(text, address).not.toMatch(/[\ue000-\uf8ff]/)
    expect(text, address).not.toContain('rel="alternate"')
    for (const piece of spokenIn(text)) {
      // A number in groups runs from left to right everywhere.
      expect(piece.dir, `${address}: ${piece.text}`).toBe(/^[+(]?\d[\d\s)/A-Z-]+$/.test(piece.text) && piece.dir === 'ltr' ? 'ltr' : directionOf(piece.tag))
      if (piece.tag === tag) expect(english, address).not.toContain(piece.text)
    }
    for (const number of ['911', '1-888-373-7888', '233733']) expect(text.slice(0, text.search(/<h1/)), address).toContain(`>${number}<`)
  })
})

test.each(drafts)('in %s a safety text that nobody has reviewed has the English beside it', (tag) => {
  for (const phrase of unitsShown(library, editionIn(library, hub, tag))) {
    const wordings = wordingsOf(library, hub, tag, phrase)
    if (wordings.length === 1 && wordings[0]!.tag !== 'en' && isSafety(library, phrase.unit)) expect(['reviewed', 'approved'], `${tag} ${phrase.unit}`).toContain(wordings[0]!.state)
    if (wordings.length > 1) expect(wordings.at(-1)!.tag).toBe('en')
  }
})

test('no address of the hub is without an answer in any language', async () => {
  const faults: string[] = []
  await eachOf(addressesOf(library, hub, TODAY).filter((address) => !/^\/(en|es|data|embed)\b/.test(address) && address.endsWith('/') && address !== '/'), 8, async (address) => {
    const { status, text } = await get(address)
    if (status !== 200) faults.push(`${address} answers ${status}`)
    for (const [, link] of text.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)) if (!/^\/(exit|$)/.test(link!) && !known.has(link!)) faults.push(`${address} links to ${link}`)
  })
  expect([...new Set(faults)]).toEqual([])
})
const known = new Set(addressesOf(library, hub, TODAY))

describe('the first page', () => {
  test.each([
    ['es-MX,es;q=0.9,en;q=0.8', '/es/'], ['ar-EG', '/ar/'], ['zh-TW,zh;q=0.9', '/zh-Hant/'], ['zh-CN', '/zh-Hans/'], ['prs', '/fa-AF/'],
    ['xx,*;q=0.1', '/en/'], ['', '/en/'], ['de;q=0.9, km;q=0.4', '/km/'], ['not a tag;;;q=2', '/en/'], ['ar;q=0, en', '/en/'],
  ])('for a browser that asks for "%s" is %s, and nothing is kept', async (accept, location) => {
    const { status, headers } = await get('/', { 'Accept-Language': accept })
    expect([status, headers.location, headers.vary]).toEqual([302, location, 'Accept-Encoding, Accept-Language'])
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe('editing', () => {
  const file = () => join(root, 'commons/tips/if-it-is-you.yaml')

  test('an English safety text makes every translation of it outdated at once, on its page and on the page of all languages', async () => {
    const before = await get('/en/translations/')
    expect(before.text).not.toContain('<code>tips/if-it-is-you')
    const text = readFileSync(file(), 'utf8')
    writeFileSync(file(), text.replace(/If you are in danger now/, 'If you are in danger right now'))
    await vi.waitFor(async () => expect((await get('/en/help/')).text).toContain('in danger right now'), { timeout: 5000, interval: 20 })
    const after = await get('/en/translations/')
    for (const tag of drafts) expect(after.text).toMatch(new RegExp(`id="l-${tag}"`))
    const unit = /<code>(tips\/if-it-is-you[^<]*)/.exec(after.text)![1]!
    expect(after.text.match(/<code>tips\/if-it-is-you/g)).toHaveLength(drafts.filter((tag) => library.commons.locales.get(tag)?.units.has(unit)).length)
    expect((await get('/ar/help/')).text).toMatch(/class="beside" lang="en" dir="ltr">If you are in danger right now/)
  })

  test('a reviewed translation stands alone; a page that is reviewed as a whole says so to search engines, in both directions', async () => {
    const { version } = site.library()
    for (const file of filesOf('es')) writeFileSync(file, readFileSync(file, 'utf8').replace(/^state: machine$/m, 'state: reviewed\nby: native reader\non: 2026-11-22'))
    await vi.waitFor(() => expect(site.library().version).not.toBe(version), { timeout: 5000, interval: 20 })
    const help = await get('/es/help/')
    expect(help.text).not.toContain('class="beside" lang="en" dir="ltr">You can call, text or chat')
  })
})

/** The files of a language in the copy. */
function filesOf(tag: string): string[] {
  const files = new Set([...library.commons.locales.get(tag)!.units.values()].map(({ phrase }) => phrase.file))
  return [...files].map((file) => join(root, file))
}

test('Chinese and Khmer words are found inside a sentence', async () => {
  for (const [tag, word] of [['zh-Hans', '热线'], ['ar', 'مساعدة'], ['km', 'ជំនួយ']] as const) {
    const { text } = await ask({ port: site.port, path: `/${tag}/search/`, method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: `q=${encodeURIComponent(word)}` })
    expect(text, tag).toMatch(/<ol class="hits"><li>/)
  }
})

test('axe finds nothing on the pages of four languages, light or dark, and none scrolls sideways', async () => {
  const reader = await readerWithAxe()
  const page = await reader.newPage()
  const faults: string[] = []
  for (const path of ['ar/help', 'am/help/more', 'km/help', 'ht/signs', 'ar/languages/help', 'es', 'en/translations'])
    for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.goto(site.at(hub.id, `/${path}/`))
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wider > 0) faults.push(`${path} is ${wider} px wider than ${width}`)
      faults.push(...(await violations(page, EVERYTHING)).map((violation) => `${path} at ${width}: ${violation}`))
    }
  expect(faults).toEqual([])
  await reader.close()
})
