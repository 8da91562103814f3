/**
 * Small numbers of police offenses are withheld. This takes every file and page of the published hub, as a curious reader
 * would, and tries to work them out: by sums over states and kinds, by what can be at most and at least, and by names of pages.
 */
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { addressesOf, answerAt } from '../src/render/site/answer.ts'
import { HOME, TODAY } from './site.ts'

const { library } = readLibrary(HOME)
const hub = library.editions.get('missouri')!
const COUNTRY = 'united-states'

/** How many values have to stay possible for every withheld number. */
const STAY_POSSIBLE = 5

/** Where a number stands: measure, place, year, and part if it is one of several. */
type Spot = string
const spot = (measure: string, place: string, period: string, part = ''): Spot => [measure, place, period, part].join('|')

/** Every text that is published, by its address. */
let published: ReadonlyMap<string, string>
/** Every number that is published, and every cell that is said to be withheld. */
let known: Map<Spot, number>
let withheld: Set<Spot>
beforeAll(() => {
  const addresses = addressesOf(library, hub, TODAY).filter((path) => !path.endsWith('.png'))
  published = new Map(addresses.map((path) => [path, String(answerAt(library, hub, TODAY, path)!.body)]))
  known = new Map()
  withheld = new Set()
  for (const [path, text] of published) {
    if (path.endsWith('/history.csv')) for (const row of parse(text, { columns: true }) as Record<string, string>[]) if (row.current === 'true') learn(spot(row.measure!, row.place!, row.period!, row.part), Number(row.value))
    const [, id] = /^\/data\/([^/]+)\/\1\.json$/.exec(path) ?? []
    if (id) readTable(text)
  }
})

function learn(at: Spot, value: number): void {
  if (known.has(at)) expect(value, `${at} is published with two values`).toBe(known.get(at))
  known.set(at, value)
}

type Table = { place: string | null; period: string | null; columns: { id: string; kind: string; measure: string; period: string | null; part: string | null }[]; rows: Record<string, unknown>[] }

function readTable(json: string): void {
  const table = JSON.parse(json) as Table
  for (const row of table.rows)
    for (const column of table.columns.filter(({ kind }) => kind === 'measure')) {
      const value = row[column.id]
      const at = spot(column.measure, String(row.place ?? table.place), String(row.period ?? column.period ?? table.period), String(row.part ?? column.part ?? ''))
      if (value === 'withheld') withheld.add(at)
      else if (typeof value === 'number') learn(at, value)
    }
}

/** From each cell's least and most, what the others leave it. */
type Range = { least: number; most: number }
type Sum = Readonly<{ total: Spot; members: readonly Spot[] }>

/** The sums and bounds that the published texts themselves name: states add up to the country, kinds to all, and no more is cleared than known. */
function rules(): { sums: readonly Sum[]; atMost: readonly (readonly [less: Spot, more: Spot])[] } {
  const spots = [...known.keys(), ...withheld]
  const of = (measure: string, year: string, inside: (place: string) => boolean) => spots.filter((at) => at.startsWith(`${measure}|`) && at.split('|')[2] === year && inside(at.split('|')[1]!))
  const years = [...new Set(spots.filter((at) => at.startsWith('fbi-offences|')).map((at) => at.split('|')[2]!))]
  return {
    sums: years.flatMap((year) => [
      ...['fbi-offences', 'fbi-clearances'].map((measure) => ({ total: spot(measure, COUNTRY, year), members: of(measure, year, (place) => place !== COUNTRY) })),
      { total: spot('fbi-offences', COUNTRY, year), members: of('fbi-offences-by-kind', year, (place) => place === COUNTRY) },
    ]).filter(({ members }) => members.length > 0),
    atMost: spots.filter((at) => at.startsWith('fbi-clearances|')).map((at) => [at, at.replace('fbi-clearances', 'fbi-offences')] as const),
  }
}

/** What remains possible for each withheld cell, with everything that is known: rules are applied until none tells more. */
function worksOut(): Map<Spot, Range> {
  const { sums, atMost } = rules()
  const ranges = new Map<Spot, Range>([...known].map(([at, value]) => [at, { least: value, most: value }]))
  const rangeOf = (at: Spot): Range => {
    if (!ranges.has(at)) ranges.set(at, { least: 0, most: Number.POSITIVE_INFINITY })
    return ranges.get(at)!
  }
  let told = true
  const tell = (at: Spot, least: number, most: number) => {
    const range = rangeOf(at)
    if (least > range.least) [range.least, told] = [least, true]
    if (most < range.most) [range.most, told] = [most, true]
    if (range.least > range.most) throw new Error(`What is published about ${at} cannot all be true`)
  }
  while (told) {
    told = false
    for (const { total, members } of sums) {
      const sum = (end: keyof Range, without?: Spot) => members.reduce((all, at) => all + (at === without ? 0 : rangeOf(at)[end]), 0)
      tell(total, sum('least'), sum('most'))
      for (const member of members) tell(member, rangeOf(total).least - sum('most', member), rangeOf(total).most - sum('least', member))
    }
    for (const [less, more] of atMost) {
      tell(less, 0, rangeOf(more).most)
      tell(more, rangeOf(less).least, Number.POSITIVE_INFINITY)
    }
  }
  return new Map([...withheld].map((at) => [at, rangeOf(at)]))
}

describe('what is published', () => {
  test('holds withheld cells and numbers around them', () => {
    expect(withheld.size).toBeGreaterThan(100)
    expect([...known.keys()].filter((at) => at.startsWith('fbi-')).length).toBeGreaterThan(100)
  })

  test('names no number in one place that is withheld in another', () => {
    expect([...withheld].filter((at) => known.has(at))).toEqual([])
  })

  test('names no number so small that it would have to be withheld', () => {
    const limits = [...library.commons.measures.values()].flatMap(({ id, withheld: rule }) => (rule ? [[id, rule.below] as const] : []))
    expect(limits.map(([id]) => id)).toEqual(expect.arrayContaining(['fbi-offences', 'fbi-offences-by-kind', 'fbi-clearances']))
    for (const [measure, below] of limits) expect([...known].filter(([at, value]) => at.startsWith(`${measure}|`) && value < below)).toEqual([])
  })

  test('agrees with its own sums wherever they can be added up', () => {
    for (const { total, members } of rules().sums) {
      const sum = members.reduce((all, at) => all + (known.get(at) ?? 0), 0)
      if (members.every((at) => known.has(at))) expect(sum, total).toBe(known.get(total))
      else expect(sum, total).toBeLessThan(known.get(total)!)
    }
  })

  test('has no page, link, entry or piece of a search index for a withheld number', () => {
    const ids = [...withheld].map((at) => at.split('|').filter(Boolean).join('-'))
    for (const [path, text] of published) {
      expect(ids.filter((id) => path.includes(`/facts/${id}/`)), path).toEqual([])
      const named = new Set(text.match(/fbi-[a-z0-9-]+/g))
      expect(ids.filter((id) => named.has(id)), path).toEqual([])
    }
  })
})

describe('a curious reader', () => {
  test('cannot work out a withheld number, nor come close to it', () => {
    const close = [...worksOut()].filter(([, { least, most }]) => most - least + 1 < STAY_POSSIBLE)
    expect(close).toEqual([])
  })

  test('would succeed if one more number were told', () => {
    const [sum] = rules().sums.filter(({ members }) => members.filter((at) => withheld.has(at)).length === 2)
    const [told, other] = sum!.members.filter((at) => withheld.has(at)) as [Spot, Spot]
    const { least } = worksOut().get(told)!
    known.set(told, least)
    const range = worksOut().get(other)!
    known.delete(told)
    expect([range.least, range.most]).toEqual([range.most, range.most])
  })
})
