/** What is wrong with a mapping, beside its form: it names what is not there, or adds up what cannot be added. */
import type { ImportMap } from '../../model/import-map.ts'
import type { Measure } from '../../model/fact.ts'
import type { Commons } from '../library.ts'
import { nearest } from '../problem.ts'
import type { Refusal } from './refusal.ts'

/** Everything that keeps a mapping from being used. */
export function* mapFaults(map: ImportMap, { measures, places }: Pick<Commons, 'measures' | 'places'>): Generator<Refusal> {
  const known = (what: string, id: string, ids: Iterable<string>): Refusal => {
    const meant = nearest(id, ids)
    return { message: `The mapping "${map.id}" names the ${what} "${id}", and there is none.`, fix: meant ? `Did you mean "${meant}"?` : `Correct it in commons/imports/${map.id}.yaml.` }
  }
  for (const place of [...(map.total ? [map.total] : []), ...Object.values(map.place.texts)]) if (!places.has(place)) yield known('place', place, places.keys())
  for (const [id, rule] of Object.entries(map.measures)) {
    const measure = measures.get(id)
    if (!measure) yield known('measure', id, measures.keys())
    else yield* measureFaults(map, measure)
    if (rule.atMost && !map.measures[rule.atMost]) yield known('measure', rule.atMost, Object.keys(map.measures))
  }
}

function* measureFaults(map: ImportMap, measure: Measure): Generator<Refusal> {
  const { places } = map.measures[measure.id]!
  const fault = (message: string, fix: string): Refusal => ({ message: `The mapping "${map.id}" does not fit the measure "${measure.id}": ${message}`, fix })
  if ((map.sum || map.total) && measure.format !== 'count' && measure.format !== 'dollars')
    yield fault(`its values are written as ${measure.format}, and these cannot be added up.`, 'Remove "sum" and "total", or give this measure a mapping of its own.')
  if (measure.parts && !map.part) yield fault('it has parts, and no column says them.', 'Add "part" with its column and texts to the mapping.')
  if (measure.parts && map.part)
    for (const part of new Set(Object.values(map.part.texts)))
      if (!measure.parts[part]) yield fault(`it has no part "${part}".`, `Its parts are: ${Object.keys(measure.parts).join(', ')}.`)
  if (!map.withhold) return
  if (measure.withheld?.below !== map.withhold.below)
    yield fault(`the mapping withholds numbers below ${map.withhold.below}, and the measure does not say so.`, `Write "withheld: {below: ${map.withhold.below}, why: …}" into commons/facts/${measure.id}.yaml.`)
  if (measure.format !== 'count') yield fault('only counts can be withheld.', 'Remove "withhold" from the mapping.')
  if (measure.parts && map.total && places === 'both')
    yield fault('where small numbers are withheld, parts can be kept for each place or for the total, not for both: too many sums would cross.', 'Write "places: each" or "places: total" for this measure.')
}
