/** Tries to work withheld numbers out, with everything that is published and everything that is known of the method. */
import { describe, expect, it } from 'vitest'
import { garden, prepare } from '../../../tests/planting.ts'
import { WITHHELD } from '../../model/fact.ts'
import type { Line } from './bounds.ts'
import { type GuardedCell, LEAST_POSSIBLE, withhold } from './withhold.ts'

prepare()

const BELOW = 10

/** One year: offences and clearances by state, offences by kind. The offences of all states are those of all kinds. */
type Year = Readonly<{ states: readonly Readonly<{ x: number; y: number }>[]; kinds: readonly number[] }>

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const total = (year: Year): { x: number; y: number } => ({ x: sum(year.states.map(({ x }) => x)), y: sum(year.states.map(({ y }) => y)) })

/** The cells and sums of a year, as an import makes them. */
function guarded({ states, kinds }: Year): { cells: GuardedCell[]; lines: Line[] } {
  const all = total({ states, kinds })
  const of = (prefix: string) => states.map((_, i) => `${prefix}${i}`)
  return {
    cells: [
      { id: 'X', value: all.x }, { id: 'Y', value: all.y }, { id: 'REST', value: all.x - all.y, standing: 'derived' },
      ...kinds.map((value, i): GuardedCell => ({ id: `k${i}`, value })),
      ...states.flatMap(({ x, y }, i): GuardedCell[] => [{ id: `x${i}`, value: x }, { id: `y${i}`, value: y }, { id: `rest${i}`, value: x - y, standing: 'derived' }]),
    ],
    lines: [
      { total: 'X', parts: of('x') }, { total: 'Y', parts: of('y') }, { total: 'X', parts: kinds.map((_, i) => `k${i}`) },
      { total: 'X', parts: ['Y', 'REST'] }, { total: 'REST', parts: of('rest') }, ...states.map((_, i) => ({ total: `x${i}`, parts: [`y${i}`, `rest${i}`] })),
    ],
  }
}

type Shown = (id: string) => boolean
type Domain = readonly (readonly [x: number, y: number])[]

/**
 * Somebody who tries every combination that fits what is published: for each withheld number of states and kinds, how
 * many values it can have. They know which of the withheld numbers are small, that a clearance is an offence, and, with
 * `order`, that the others were withheld from the smallest up.
 */
function attack({ states, kinds }: Year, shown: Shown, order: boolean, all = total({ states, kinds })): Map<string, number> {
  const possible = new Map<string, Set<number>>()
  const note = (id: string, value: number): void => {
    if (!shown(id)) possible.set(id, (possible.get(id) ?? new Set()).add(value))
  }
  const known = shown('X') || kinds.every((_, i) => shown(`k${i}`)) || states.every((_, i) => shown(`x${i}`))
  const knownY = shown('Y') || states.every((_, i) => shown(`y${i}`))
  const values = (id: string, value: number, beside: readonly number[], most: number): number[] => {
    if (shown(id)) return [value]
    if (value < BELOW) return range(0, Math.min(BELOW - 1, most))
    const cap = order ? Math.min(...beside.filter((other) => other >= value)) : Infinity
    return range(BELOW, Math.min(most, cap))
  }
  const besideOf = (prefix: string, numbers: readonly number[]): number[] => numbers.filter((_, i) => shown(`${prefix}${i}`))
  const leftOf = (prefix: string, numbers: readonly number[], of: number): number => of - sum(numbers.filter((_, i) => shown(`${prefix}${i}`)))
  const leftY = knownY ? leftOf('y', states.map(({ y }) => y), all.y) : Infinity
  for (const x of known ? [all.x] : range(0, all.x + 12)) {
    const leftX = leftOf('x', states.map((one) => one.x), x)
    const kindDomains = kinds.map((value, i): Domain => values(`k${i}`, value, besideOf('k', kinds), leftOf('k', kinds, x)).map((one) => [one, 0]))
    const stateDomains = states.map((state, i): Domain =>
      values(`x${i}`, state.x, besideOf('x', states.map((one) => one.x)), leftX).flatMap((one) =>
        values(`y${i}`, state.y, besideOf('y', states.map((other) => other.y)), Math.min(one, leftY)).filter((two) => two <= one).map((two) => [one, two] as const)))
    const fitting = [combined(kindDomains, x, 0), combined(stateDomains, x, knownY ? all.y : undefined)]
    if (fitting.some((found) => !found)) continue
    fitting[0]!.forEach((found, i) => found.forEach(([value]) => note(`k${i}`, value)))
    fitting[1]!.forEach((found, i) => found.forEach(([one, two]) => { note(`x${i}`, one); note(`y${i}`, two) }))
  }
  return new Map([...possible].map(([id, found]) => [id, found.size]))
}

/** The members of each domain that occur in some combination whose sums are right; nothing when there is none. */
function combined(domains: readonly Domain[], x: number, y: number | undefined): Domain[] | undefined {
  // What is the same in every combination only makes the sums larger.
  const fixed = domains.map((domain) => (domain.length ? [Math.min(...domain.map(([one]) => one)), Math.min(...domain.map(([, two]) => two))] as const : undefined))
  if (fixed.some((least) => !least)) return undefined
  const restX = x - sum(fixed.map((least) => least![0]))
  const restY = y === undefined ? undefined : y - sum(fixed.map((least) => least![1]))
  if (restX < 0 || (restY ?? 0) < 0) return undefined
  const width = (restY ?? 0) + 1
  const key = (one: number, two: number): number => one * width + (restY === undefined ? 0 : two)
  const free = domains.map((domain, i) => domain.map(([one, two]) => [one - fixed[i]![0], two - fixed[i]![1]] as const))
  const add = (from: ReadonlySet<number>, domain: Domain): Set<number> => {
    const to = new Set<number>()
    for (const at of from) for (const [one, two] of domain) {
      const [sumX, sumY] = [Math.floor(at / width) + one, (at % width) + two]
      if (sumX <= restX && (restY === undefined || sumY <= restY)) to.add(key(sumX, sumY))
    }
    return to
  }
  const before = [new Set([0])]
  for (const domain of free) before.push(add(before.at(-1)!, domain))
  const after = [new Set([0])]
  for (const domain of free.toReversed()) after.unshift(add(after[0]!, domain))
  if (!before.at(-1)!.has(key(restX, restY ?? 0))) return undefined
  return free.map((domain, i) =>
    domain.filter(([one, two]) => [...before[i]!].some((at) => {
      const [leftX, leftY] = [restX - Math.floor(at / width) - one, restY === undefined ? 0 : restY - (at % width) - two]
      return leftX >= 0 && leftY >= 0 && after[i + 1]!.has(key(leftX, leftY))
    })).map(([one, two]) => [one + fixed[i]![0], two + fixed[i]![1]] as const))
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** The same tables each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const YEARS: readonly Year[] = Array.from({ length: 400 }, (_, index) => {
  const random = seeded(index + 1)
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const states = Array.from({ length: 1 + upTo(6) }, () => {
    const kind = random()
    const x = kind < 0.35 ? upTo(9) : kind < 0.8 ? 10 + upTo(5) : 15 + upTo(25)
    return { x, y: random() < 0.3 ? x : upTo(x) }
  })
  const all = sum(states.map(({ x }) => x))
  const first = random() < 0.5 ? Math.min(all, upTo(9)) : upTo(all)
  return { states, kinds: [first, all - first] }
})

const narrowest = (year: Year, shown: Shown, order: boolean): number => Math.min(Infinity, ...attack(year, shown, order).values())

describe('numbers that are withheld', () => {
  const broken = (withheldOf: (year: Year) => ReadonlySet<string>, order: boolean): number[] =>
    YEARS.flatMap((year, index) => {
      const withheld = withheldOf(year)
      return narrowest(year, (id) => !withheld.has(id), order) < LEAST_POSSIBLE ? [index] : []
    })
  const small = (year: Year): Set<string> => new Set(guarded(year).cells.filter(({ value, standing }) => !standing && value < BELOW).map(({ id }) => id))
  const guard = (year: Year): ReadonlySet<string> => {
    const { cells, lines } = guarded(year)
    const { withheld, exposed } = withhold(cells, lines, BELOW)
    expect(exposed).toEqual([])
    return withheld
  }

  it('are found out when only the small ones are withheld', () => {
    expect(broken(small, false).length).toBeGreaterThan(50)
  })

  it.each([['', false], [', nor by somebody who knows the order', true]])('cannot be worked out, nor nearly%s', (_, order) => {
    expect(broken(guard, order)).toEqual([])
  })

  it('always include the small ones', () => {
    for (const year of YEARS) expect([...small(year)].filter((id) => !guard(year).has(id))).toEqual([])
  })

  it('include the national total only where its parts leave no other way', () => {
    const lost = YEARS.filter((year) => total(year).x >= BELOW && guard(year).has('X'))
    for (const year of lost) {
      const gone = (prefix: string, parts: readonly unknown[]): boolean => parts.every((_, i) => guard(year).has(`${prefix}${i}`))
      expect(gone('x', year.states) || gone('y', year.states) || gone('k', year.kinds)).toBe(true)
    }
    expect(lost.length).toBeLessThan(YEARS.length / 10)
  })

  it('are no more than needed: where small numbers guard each other, nothing else goes', () => {
    const year = { states: [4, 7, 2, 9, 30, 12].map((x) => ({ x, y: x })), kinds: [40, 24] }
    expect(guard(year)).toEqual(new Set(['x0', 'x1', 'x2', 'x3', 'y0', 'y1', 'y2', 'y3']))
  })
})

describe('what was published or withheld before', () => {
  const lines: Line[] = [{ total: 'T', parts: ['a', 'b', 'c'] }]

  it('stays withheld, though it would not need to be', () => {
    const cells: GuardedCell[] = [{ id: 'a', value: 3 }, { id: 'b', value: 4 }, { id: 'c', value: 50, standing: 'withheld' }, { id: 'T', value: 57 }]
    expect(withhold(cells, lines, BELOW).withheld).toEqual(new Set(['a', 'b', 'c']))
  })

  it('is not withheld too late: another number is', () => {
    const cells: GuardedCell[] = [{ id: 'a', value: 3 }, { id: 'b', value: 20, standing: 'published' }, { id: 'c', value: 50 }, { id: 'T', value: 73 }]
    expect(withhold(cells, lines, BELOW)).toEqual({ withheld: new Set(['a', 'c']), exposed: [] })
  })

  it('is told when it gives a number away', () => {
    const cells: GuardedCell[] = [{ id: 'a', value: 3 }, ...['b', 'c', 'T'].map((id, i): GuardedCell => ({ id, value: [20, 50, 73][i]!, standing: 'published' }))]
    expect(withhold(cells, lines, BELOW).exposed).toEqual(['a'])
  })
})

describe('the numbers of the FBI in this repository', () => {
  const at = (measure: string, place: string, period: string): unknown => garden.base.commons.measures.get(measure)!.values[place]?.[period]

  it('do not give a withheld number away, in any year', () => {
    const { values } = garden.base.commons.measures.get('fbi-offences')!
    const years = Object.keys(values['united-states']!)
    expect(years.length).toBeGreaterThan(5)
    for (const year of years) {
      const places = Object.keys(values).filter((place) => place !== 'united-states' && values[place]![year] !== undefined)
      const kinds = Object.values(at('fbi-offences-by-kind', 'united-states', year) as object)
      const totals = { x: at('fbi-offences', 'united-states', year) as number, y: at('fbi-clearances', 'united-states', year) as number }
      const cells = places.map((place) => ({ x: at('fbi-offences', place, year), y: at('fbi-clearances', place, year) }))
      const ids = new Map<string, unknown>([...kinds.map((kind, i) => [`k${i}`, kind] as const), ...cells.flatMap(({ x, y }, i) => [[`x${i}`, x], [`y${i}`, y]] as const), ['X', totals.x], ['Y', totals.y]])
      // A reader of the repository takes every withheld number for a small one. That cannot be for two kinds with a larger sum: one must be large.
      const pretend = (value: unknown): number => (value === WITHHELD ? 0 : (value as number))
      const kindsKnown = kinds.map((kind, i) => (kind !== WITHHELD ? (kind as number) : kinds.filter((one) => one === WITHHELD).length * (BELOW - 1) < totals.x && i === 0 ? totals.x : 0))
      const looked = attack({ states: cells.map(({ x, y }) => ({ x: pretend(x), y: pretend(y) })), kinds: kindsKnown }, (id) => ids.get(id) !== WITHHELD, false, totals)
      const withheld = [...ids].filter(([, value]) => value === WITHHELD).map(([id]) => id)
      expect([...looked.keys()].sort(), year).toEqual(withheld.sort())
      expect(Math.min(Infinity, ...looked.values()), year).toBeGreaterThanOrEqual(LEAST_POSSIBLE)
    }
  })
})
