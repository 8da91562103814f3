/** What no page shows and no record names: most likely forgotten, or left over. */
import type { Entry } from '../../model/basics.ts'
import { Phrase } from '../../model/phrase.ts'
import { recordsDrawn } from '../draws.ts'
import type { Library } from '../library.ts'
import type { Problem } from '../problem.ts'
import { usesOf } from '../uses.ts'
import { allFacts, allPages } from './everything.ts'
import type { Rule } from './rule.ts'

/** Everything in the commons is shown or named somewhere. */
export const unused: Rule = function* (library) {
  const { commons } = library
  const shown = shownRecords(library)
  const cited = citedSources(library)
  const named = namedPlaces(library)
  const measures = new Set([...library.editions.values()].flatMap((edition) => usesOf(library, edition).facts.map((fact) => fact.measure.id)))
  const forgotten = <T extends Entry<unknown>>(records: ReadonlyMap<string, T>, what: string, isUsed: (record: T) => boolean, by: string): Problem[] =>
    [...records.values()].filter((record) => !isUsed(record)).map(({ id, at }) => ({
      severity: 'warning', rule: 'unused', ...at,
      message: `${what} "${id}" is ${by}.`,
      fix: 'Show or name it somewhere, or remove it. If it was renamed, correct the id.',
    }))

  yield* forgotten(commons.sources, 'The source', ({ id }) => cited.has(id), 'cited nowhere')
  yield* forgotten(commons.places, 'The place', ({ id }) => named.has(id), 'named nowhere')
  const tables = new Set([...library.editions.values()].flatMap((edition) => [...usesOf(library, edition).tables.keys()]))
  yield* forgotten(commons.tables, 'The table', ({ id }) => tables.has(id), 'drawn on no page')
  yield* forgotten(commons.measures, 'The measure', ({ id }) => measures.has(id), 'shown in no edition')
  for (const [what, records] of [['The topic', commons.topics], ['The list of tips', commons.tips], ['The myth', commons.myths], ['The question', commons.faqs], ['The setting', commons.settings], ['The help line', commons.helpLines]] as const)
    yield* forgotten<Entry<unknown>>(records, what, (record) => shown.has(record), 'shown in no edition')
}

/** Every record that a page of some edition shows. */
function shownRecords({ commons, editions }: Library): ReadonlySet<object> {
  const shown = new Set<object>()
  for (const { pageById } of editions.values()) {
    // Each setting has a page of its own below the page of signs.
    if (pageById.has('signs')) for (const setting of commons.settings.values()) shown.add(setting)
    for (const page of pageById.values())
      for (const block of page.blocks) {
        if (block.topic) shown.add(commons.topics.get(block.topic.of)!)
        for (const record of recordsDrawn(commons, block)) shown.add(record)
      }
  }
  return shown
}

/** Ids in every `source` and `sources` field of the commons, and those of all facts. */
function citedSources(library: Library): ReadonlySet<string> {
  const { sources: _, facts: __, ...others } = library.commons
  const cited = new Set<string>()
  const walk = (value: unknown): void => {
    if (!value || typeof value !== 'object' || value instanceof Phrase) return
    for (const [key, child] of value instanceof Map ? value : Object.entries(value))
      if (key === 'source' && typeof child === 'string') cited.add(child)
      else if (key === 'sources' && Array.isArray(child)) for (const id of child) cited.add(id)
      else walk(child)
  }
  walk([others, allFacts(library).map(({ history }) => history)])
  return cited
}

/** Places of facts, help lines, editions and tables, and the larger places in which they lie. */
function namedPlaces(library: Library): ReadonlySet<string> {
  const { commons, editions } = library
  const named = new Set<string>()
  const add = (id: string | undefined): void => {
    if (!id || named.has(id)) return
    named.add(id)
    add(commons.places.get(id)?.within)
  }
  for (const edition of editions.values()) add(edition.region)
  for (const fact of allFacts(library)) add(fact.place)
  for (const line of commons.helpLines.values()) add(line.place)
  for (const { blocks } of allPages(library)) for (const block of blocks) add(block.chart && commons.tables.get(block.chart.of)?.place)
  return named
}
