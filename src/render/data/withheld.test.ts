/** Tries to work out withheld numbers by subtraction, as a curious reader would: from whatever is published. */
import { expect, test } from 'vitest'
import { plantedLibrary } from '../../../tests/tables.ts'
import { HOME } from '../../../tests/site.ts'
import { readLibrary } from '../../library/keep.ts'
import type { Library } from '../../library/library.ts'
import { type Fact, WITHHELD } from '../../model/fact.ts'

/** A number that is the sum of others, at one place and time. */
type Sum = Readonly<{ total: string; members: readonly string[] }>

const spot = (measure: string, place: string, period: string, part = ''): string => [measure, place, period, part].join('|')
const spotOf = ({ measure, place, period, part }: Fact): string => spot(measure.id, place, period, part)

function withheldSpots({ commons }: Library): string[] {
  return [...commons.measures.values()].flatMap(({ id, values, parts }) =>
    Object.entries(values).flatMap(([place, periods]) =>
      Object.entries(periods).flatMap(([period, value]) => {
        if (value === WITHHELD) return Object.keys(parts ?? { '': '' }).map((part) => spot(id, place, period, part))
        return parts ? Object.entries(value).filter(([, one]) => one === WITHHELD).map(([part]) => spot(id, place, period, part)) : []
      }),
    ),
  )
}

/** Sums of parts and of places: whatever could be one, as long as nothing that is published speaks against it. */
function sumsOf({ commons }: Library, known: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): Sum[] {
  const measures = [...commons.measures.values()]
  const there = (key: string): boolean => known.has(key) || hidden.has(key)
  const contradicted = ({ total, members }: Sum): boolean => {
    if (!known.has(total) || !members.length) return false
    const told = members.reduce((sum, member) => sum + (known.get(member) ?? 0), 0)
    return told > known.get(total)! || (told < known.get(total)! && members.every((member) => known.has(member)))
  }
  const states = [...commons.places.values()].filter(({ within }) => within === 'united-states')
  const families: Sum[][] = []
  for (const { id, parts, values, unit } of measures) {
    const spots = Object.entries(values).flatMap(([place, periods]) => Object.keys(periods).map((period) => [place, period] as const))
    for (const whole of parts ? measures.filter((other) => !other.parts && other.unit.one.source === unit.one.source) : [])
      families.push(spots.map(([place, period]) => ({
        total: spot(whole.id, place, period),
        members: Object.keys(parts!).map((part) => spot(id, place, period, part)).filter(there),
      })))
    for (const part of Object.keys(parts ?? { '': '' }))
      families.push([...new Set(spots.map(([, period]) => period))].map((period) => ({
        total: spot(id, 'united-states', period, part),
        members: states.map((state) => spot(id, state.id, period, part)).filter(there),
      })))
  }
  return families.filter((family) => !family.some(contradicted)).flat()
}

/** The withheld spots whose number follows from what is published. */
function workedOut(library: Library): string[] {
  const hidden = new Set(withheldSpots(library))
  const known = new Map([...library.commons.facts.values()].map((fact) => [spotOf(fact), fact.value]))
  const sums = sumsOf(library, known, hidden)
  const found: string[] = []
  const learn = (key: string, value: number): void => {
    known.set(key, value)
    if (hidden.has(key)) found.push(key)
  }
  for (let before = -1; before < known.size;) {
    before = known.size
    for (const { total, members } of sums) {
      const open = members.filter((member) => !known.has(member))
      const told = members.reduce((sum, member) => sum + (known.get(member) ?? 0), 0)
      const rest = known.has(total) ? known.get(total)! - told : undefined
      if (rest !== undefined && (open.length === 1 || rest === 0)) for (const member of open) learn(member, rest)
      else if (rest === undefined && hidden.has(total) && members.length && !open.length) learn(total, told)
    }
  }
  return found.sort()
}

test('no withheld number of the repository follows from the others', () => {
  expect(workedOut(readLibrary(HOME).library)).toEqual([])
})

const MEASURE = `unit: {one: person, other: people}
source: fourstateshomepage-local-national-battle-2020
published: "2020"
status: verified
readOn: 2026-11-22
reviewBy: 2027-11-22
counts: People.
cannotTell: Much.
`

test('the test itself finds a number that can be worked out, through parts and through places', () => {
  const library = plantedLibrary({
    'facts/planted.yaml': `name: Whole
${MEASURE}values:
  united-states: {"2019": 37, "2020": 25}
  missouri: {"2019": 10, "2020": withheld}
  vermont: {"2019": 20, "2020": 22}
  kansas: {"2019": withheld}
`,
    'facts/planted-parts.yaml': `name: Parts
${MEASURE}parts: {a: A, b: B, c: C}
values:
  missouri: {"2019": {a: 5, b: 4, c: 1}, "2020": {a: 1, b: withheld, c: 1}}
  vermont: {"2020": {a: 20, b: withheld, c: withheld}}
  kansas: {"2019": {a: 7, b: 0, c: 0}}
`,
  })
  expect(workedOut(library)).toEqual(['planted-parts|missouri|2020|b', 'planted|kansas|2019|', 'planted|missouri|2020|'])
})
