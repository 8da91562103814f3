/**
 * The pages of numbers in the hub answer for every figure that organizations' own pages print: with its value, place, period and
 * source, and saying which have been superseded. Lists of states are in the order they name, and no state is given a rank.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { addressesOf } from '../src/render/site/answer.ts'
import { ask } from './ask.ts'
import { numberIn } from './drawn.ts'
import { allIn, childrenOf, type Element, readMarkup, wordsOf } from './markup.ts'
import { HOME, type Site, startSite, TODAY } from './site.ts'

const { library } = readLibrary(HOME)
const hub = library.editions.get('missouri')!
const addresses = addressesOf(library, hub, TODAY).filter((path) => /^\/en\/numbers\//.test(path))

let site: Site
/** The main part of every page of numbers, by its address. */
let pages: ReadonlyMap<string, Element>
beforeAll(async () => {
  site = await startSite()
  pages = new Map(await Promise.all(addresses.map(async (path) => [path, await mainOf(path)] as const)))
})

async function mainOf(path: string): Promise<Element> {
  const { status, text } = await ask({ port: site.port, host: 'missouri.localhost', path })
  expect(status, path).toBe(200)
  return allIn(readMarkup(text), 'main')[0]!
}

/** A figure as it is printed elsewhere, and how it stands here: right now, closed and replaced, or revised since. */
type Printed = readonly [value: string, what: string, where: string, standing: 'now' | 'outdated' | 'earlier']
const UNITED_STATES = 'United States, December 2007 to December 2021'
const MISSOURI = 'Missouri, December 2007 to December 2021'

const PRINTED: readonly Printed[] = [
  ['399,494', 'contacts', UNITED_STATES, 'outdated'],
  ['82,301', 'cases', UNITED_STATES, 'outdated'],
  ['10,360', 'cases', 'United States, 2021', 'now'],
  ['6,166', 'contacts', MISSOURI, 'outdated'],
  ['1,524', 'cases', MISSOURI, 'outdated'],
  ['3,160', 'people', MISSOURI, 'outdated'],
  ['1,103', 'contacts', 'Missouri, 2021', 'now'],
  ['240', 'cases', 'Missouri, 2021', 'now'],
  ['327', 'people', 'Missouri, 2021', 'now'],
  ['246', 'cases', 'Missouri, 2023', 'earlier'],
  ['356', 'people', 'Missouri, 2023', 'now'],
  ...([
    ['Sex trafficking', 83], ['Labor trafficking', 5], ['Both', 12],
    ['By an intimate partner', 28], ['Survival sex', 22], ['By a manager', 20], ['By family', 18], ['Other', 12],
    ['Ages 12 to 17', 30], ['Ages 18 to 25', 35], ['Ages 26 to 35', 22], ['Ages 36 and over', 11],
  ] as const).map(([part, share]): Printed => [`${share}%`, 'people', `${part}, Missouri, year not stated`, 'now']),
]

/** Every link of an element to the page of a fact. */
const factLinks = (element: Element): string[] => allIn(element, 'a').flatMap(({ attributes }) => (attributes.href?.startsWith('/en/facts/') && attributes.href !== '/en/facts/' ? [attributes.href] : []))

/** Links to facts beside which a value stands: as the value itself, or as one published earlier. */
const linksBeside = (page: Element, value: string): string[] =>
  [...allIn(page, 'td'), ...allIn(page, 'div.fact'), ...allIn(page, '.cited-value')].flatMap((place) =>
    wordsOf(place).split(/[^\d,%]+/).map((word) => word.replace(/,$/, '')).includes(value) ? factLinks(place) : [],
  )

describe('figures printed elsewhere', () => {
  test.each(PRINTED)('%s %s, %s: %s', async (value, what, where, standing) => {
    const links = new Set([...pages.values()].flatMap((page) => linksBeside(page, value)))
    const found: Element[] = []
    for (const link of links) {
      const page = await mainOf(link)
      const lead = wordsOf(allIn(page, '.lead')[0]!)
      if (lead === where && wordsOf(allIn(page, '.what')[0]!).replace(/^of /, '').startsWith(what)) found.push(page)
    }
    expect(found, [...links].join(' ')).toHaveLength(1)
    const [page] = found as [Element]
    const lines = allIn(allIn(page, 'tbody')[0]!, 'tr')
    const [line, ...more] = lines.filter((one) => wordsOf(allIn(one, '.num')[0]!) === value)
    expect(more).toEqual([])
    const [, , source] = childrenOf(line!)
    expect(wordsOf(source!).length).toBeGreaterThan(10)
    expect(allIn(source!, 'a').map(({ attributes }) => attributes.href).concat(allIn(source!, 'cite').map(wordsOf)).join()).toMatch(/^https:|\w/)
    const current = wordsOf(allIn(allIn(page, '.value')[0]!, 'bdi')[0]!)
    const outdated = allIn(page, 'div.fact').some((fact) => allIn(fact, '.outdated').length > 0)
    expect([current === value ? 'now' : 'earlier', outdated]).toEqual([standing === 'earlier' ? 'earlier' : 'now', standing === 'outdated'])
  })

  test('superseded totals are marked where they stand, and a revised year shows what it was', () => {
    const missouri = pages.get('/en/numbers/missouri/')!
    for (const value of ['6,166', '1,524', '3,160']) {
      const [fact] = allIn(missouri, 'div.fact').filter((one) => wordsOf(one).includes(value))
      expect(wordsOf(allIn(fact!, '.status')[0]!), value).toBe('outdated')
    }
    const [revised] = allIn(missouri, 'td').filter((cell) => wordsOf(cell).startsWith('247'))
    expect(wordsOf(revised!)).toBe('247earlier: 246 and 249')
  })
})

describe('lines that circulate', () => {
  const LINES = [['average age of a sex trafficking victim is 13', 'average-age-13'], ['24,000', 'mo-24000-trafficked-annually'], ['1%', 'one-percent-identified'], ['#17', 'mo-rank-17-shp'], ['top-twenty', 'st-louis-top-20-hub']] as const
  test.each(LINES)('"%s" has its story, and what can be said instead', async (said, claim) => {
    const page = pages.get('/en/numbers/where-claims-come-from/')!
    const quotes = allIn(page, 'a').filter(({ attributes }) => attributes.href === `/en/claims/${claim}/`)
    expect(quotes.map(wordsOf).join().toLowerCase()).toContain(said.toLowerCase())
    const words = wordsOf(page)
    for (const part of ['What is said.', 'Where it comes from.', 'What is known.', 'What you can say.']) expect(words.split(part)).toHaveLength(LINES.length + 1)
    const own = await mainOf(`/en/claims/${claim}/`)
    expect(allIn(own, '.status').map(wordsOf)[0]).toMatch(/^(contested|not verifiable|outdated)$/)
    expect(wordsOf(allIn(own, '.say')[0]!).length).toBeGreaterThan(30)
    expect(allIn(own, 'h2').map(wordsOf)).toEqual(expect.arrayContaining(['What is known', 'What can safely be said', 'Sources']))
  })

  test('none of them is a figure of ours', () => {
    for (const [path, page] of pages) for (const link of allIn(page, 'a').filter(({ attributes }) => attributes.href?.startsWith('/en/facts/'))) expect(wordsOf(link), path).not.toMatch(/^(24,000|1%|#17)$/)
  })
})

describe('states', () => {
  const ORDERS = [['by name', '/en/numbers/states/'], ['by count', '/en/numbers/states-by-count/'], ['by rate', '/en/numbers/states-by-rate/']] as const
  const COLUMN = { 'by count': 2, 'by rate': 4 } as const

  test.each(ORDERS)('%s: rows and dots are in this order', (order, path) => {
    const page = pages.get(path)!
    const rows = allIn(allIn(page, 'table')[0]!, 'tr').slice(1)
    const names = rows.map((row) => wordsOf(childrenOf(row)[0]!))
    expect(names.length).toBeGreaterThan(50)
    expect(allIn(allIn(page, 'svg.chart')[0]!, '.t-row').map(wordsOf)).toEqual(names)
    if (order === 'by name') {
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
      return
    }
    const values = rows.map((row) => {
      const cell = childrenOf(row)[COLUMN[order]]!
      return allIn(cell, '.num').length ? numberIn(wordsOf(allIn(cell, '.num')[0]!)) : -1
    })
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(new Set(values).size).toBeGreaterThan(20)
  })

  test('by name comes first: menus and the pages around lead to that order', () => {
    const doors = allIn(pages.get('/en/numbers/')!, 'a').map(({ attributes }) => attributes.href)
    expect(doors).toContain('/en/numbers/states/')
    expect(doors.filter((href) => /states-by-/.test(href ?? ''))).toEqual([])
  })

  test.each([...ORDERS, ['on a map', '/en/numbers/states-map/'] as const])('%s: the share with no known state stands before the rows', (_, path) => {
    const page = pages.get(path)!
    const blocks = allIn(page, 'section')
    const share = blocks.findIndex((block) => ['27%', '7%'].every((value) => linksBeside(block, value).some((link) => link.includes('hotline-unlocated-united-states-2024'))))
    const chart = blocks.findIndex((block) => allIn(block, 'svg.chart').length)
    expect(share).toBeGreaterThan(-1)
    expect(share).toBeLessThan(chart)
  })

  test('none is given one place: ranks are ranges, and no text names one', async () => {
    const ranks = allIn(pages.get('/en/numbers/states/')!, '.t-rank').map((text) => wordsOf(text).match(/^(\d+) to (\d+)$/)!.slice(1).map(Number) as [number, number])
    expect(ranks.length).toBeGreaterThan(50)
    for (const [first, last] of ranks) expect(last).toBeGreaterThan(first)
    const data = addressesOf(library, hub, TODAY).filter((path) => /^\/en\/data\/|^\/embed\//.test(path))
    for (const path of [...addresses, ...data]) {
      const words = wordsOf(withoutQuotes(pages.get(path) ?? (await mainOf(path))))
      expect(words.match(/.{0,30}(\brank(ed|s|ing)? (number |no\.? ?|#)?\d|#\d|\b\d+(st|nd|rd|th)\b|\btop[ -](\d+|ten|twenty)\b).{0,30}/i)?.[0], path).toBeUndefined()
    }
  })
})

/** What others say is quoted; we say the rest. */
const withoutQuotes = (element: Element): Element => ({
  ...element,
  children: element.children.flatMap((child) => (typeof child === 'string' ? [child] : child.tag === 'q' ? [] : [' ', withoutQuotes(child)])),
})
