/** Finds out where the value of a row belongs: its place, its period, its part. */
import { period as periodSchema } from '../../model/fact.ts'
import type { ImportMap } from '../../model/import-map.ts'
import type { Place } from '../../model/place.ts'
import { laterThan } from '../facts.ts'
import type { Commons } from '../library.ts'
import { nearest } from '../problem.ts'
import type { Refusal } from './refusal.ts'

/** The id that a text stands for; or why it stands for none. */
export type Found = string | Pick<Refusal, 'message' | 'fix'>
export type Finder = (text: string) => Found

/** Capitals, and spaces at the ends, do not matter in names of columns and places. */
export const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** The same few texts stand in thousands of rows: each is looked up once. */
const remembered = (find: Finder): Finder => {
  const known = new Map<string, Found>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) known.set(text, (found = find(text)))
    return found
  }
}

/** By name, postal code or code of the Census Bureau, as the mapping says. */
export function placeFinder({ place: { by, texts }, total }: ImportMap, { places }: Pick<Commons, 'places'>): Finder {
  const key = (place: Place): string | undefined => (by === 'name' ? place.name.source : place[by])
  const known = new Map([...places.values()].flatMap((place) => (key(place) ? [[plain(key(place)!), place.id] as const] : [])))
  for (const [text, id] of Object.entries(texts)) known.set(plain(text), id)
  return remembered((text) => {
    const id = known.get(plain(by === 'fips' ? text.padStart(2, '0') : text))
    if (id && id === total) return { message: `This is the row of the total, "${text}", and the total is made from the other rows.`, fix: `Leave it out: add "${text}" under "leaveOut" in the mapping.` }
    if (id) return id
    const meant = nearest(plain(text), known.keys())
    return { message: `There is no place "${text}".`, fix: `${meant ? `Did you mean "${places.get(known.get(meant)!)!.name.source}"? ` : ''}If this is a row of totals or a note, add "${text}" under "leaveOut" in the mapping.` }
  })
}

/** By the texts in the mapping. */
export function partFinder({ part }: ImportMap): Finder {
  const known = new Map(Object.entries(part?.texts ?? {}).map(([text, id]) => [plain(text), id]))
  return remembered((text) => {
    const id = known.get(plain(text))
    if (id) return id
    const meant = nearest(plain(text), known.keys())
    return { message: `The mapping knows no part "${text}".`, fix: `${meant ? `Did you mean "${meant}"? ` : ''}Add it under "part" in the mapping, or leave such rows out.` }
  })
}

/** A year or a span of time that is not wholly or partly still to come. */
export function periodFinder(on: string): Finder {
  return remembered((text) => {
    if (!periodSchema.safeParse(text).success) return { message: `"${text}" is not a year or a span of time.`, fix: 'Write a year as 2024, a month as 2024-07, a span as 2007-12/2021-12.' }
    if (text.split('/').some((end) => end !== 'not-stated' && laterThan(end, on))) return { message: `${text} has not come yet: today is ${on}.`, fix: 'Correct the year.' }
    return text
  })
}
