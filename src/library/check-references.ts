/** Finds ids and references that lead nowhere in one record. */
import { type Block, kindOf } from '../model/block.ts'
import type { Fact } from '../model/fact.ts'
import type { Page } from '../model/page.ts'
import { Phrase } from '../model/phrase.ts'
import type { Commons, Records } from './library.ts'
import { nearest, type Problem } from './problem.ts'
import type { RawRecord } from './read-file.ts'
import { phrasesIn, referencesOf } from './references.ts'

/** The fields whose values are ids of other records, by the name of the field. */
const ID_FIELDS: Readonly<Record<string, keyof Commons>> = {
  source: 'sources', sources: 'sources', claims: 'claims', facts: 'facts', conflicts: 'claims', place: 'places', within: 'places',
}

/** Adds a problem for every id and reference of a record that leads nowhere among the pages and facts it can reach. */
export function checkRecord(record: RawRecord, commons: Commons, pages: Records<Page>, facts: Records<Fact>, problems: Problem[]): void {
  const targets: Record<string, ReadonlyMap<string, unknown>> = { fact: facts, line: commons.helpLines, claim: commons.claims, law: commons.law }
  for (const phrase of phrasesIn(record.value))
    for (const { kind, id } of referencesOf(phrase)) {
      const map = kind === 'page' ? undefined : targets[kind]
      const exists = map ? map.has(id) : pages.has(id) || commons.pages.has(id) || id.startsWith('signs/')
      if (!exists) problems.push(unknown({ file: phrase.file, line: phrase.line }, kind, id, (map ?? pages).keys()))
    }
  if (/\/pages\//.test(record.file)) for (const block of (record.value as Page).blocks) checkBlock(block, record, commons, pages, facts, problems)
  else checkIds(record.value, record, commons, problems)
}

function checkIds(value: unknown, record: RawRecord, commons: Commons, problems: Problem[]): void {
  if (!value || typeof value !== 'object' || value instanceof Phrase) return
  for (const [key, child] of Object.entries(value)) {
    const target = ID_FIELDS[key]
    if (target && (typeof child === 'string' || (Array.isArray(child) && child.every((one) => typeof one === 'string')))) {
      const map = commons[target] as ReadonlyMap<string, unknown>
      for (const id of [child].flat()) if (!map.has(id)) problems.push(unknown(record, key.replace(/s$/, ''), id, map.keys()))
    } else if (key === 'values' && /facts\/[^/]+\.yaml$/.test(record.file)) {
      for (const place of Object.keys(child as object)) if (!commons.places.has(place)) problems.push(unknown(record, 'place', place, commons.places.keys()))
      checkIds(child, record, commons, problems)
    } else checkIds(child, record, commons, problems)
  }
}

/** The collection from which a kind of block names records. */
function blockIds(block: Block, commons: Commons, pages: Records<Page>, facts: Records<Fact>): [string, readonly string[], ReadonlyMap<string, unknown>][] {
  const chosen = (selection: 'all' | readonly string[] | undefined) => (Array.isArray(selection) ? selection : [])
  const kind = kindOf(block)
  switch (kind) {
    case 'topic': return [['topic', [block.topic!.of], commons.topics]]
    case 'tips': return [['list of tips', [block.tips!], commons.tips]]
    case 'facts': return [['fact', block.facts!, facts]]
    case 'by-year': return [['measure', block[kind]!.measures, commons.measures], ['place', [block[kind]!.place], commons.places]]
    case 'states': return [['measure', block.states!.measures, commons.measures]]
    case 'parts': return [['measure', [block.parts!.measure], commons.measures], ['place', [block.parts!.place], commons.places]]
    case 'myths': return [['myth', chosen(block.myths), commons.myths]]
    case 'signs': case 'settings': return [['setting', chosen(block[kind]), commons.settings]]
    case 'law': return [['law', chosen(block.law as 'all'), commons.law]]
    case 'faqs': return [['question', chosen(block.faqs), commons.faqs]]
    case 'help-lines': return [['help line', chosen(block[kind]), commons.helpLines]]
    case 'pages': return [['page', block.pages!, new Map([...commons.pages, ...pages])]]
    case 'call': return [['page', [block.call!.page], new Map([...commons.pages, ...pages])]]
    default: return []
  }
}

function checkBlock(block: Block, record: RawRecord, commons: Commons, pages: Records<Page>, facts: Records<Fact>, problems: Problem[]): void {
  for (const [what, wanted, map] of blockIds(block, commons, pages, facts))
    for (const id of wanted) if (!map.has(id)) problems.push(unknown(record, what, id, map.keys()))
  const { topic } = block
  for (const section of topic?.sections ?? []) {
    const known = commons.topics.get(topic!.of)?.sections ?? {}
    if (!(section in known)) problems.push(unknown(record, `section of ${topic!.of}`, section, Object.keys(known)))
  }
}

/** The problem of an id that is not there, with the nearest one that is. */
export function unknown(at: { file: string; line: number }, what: string, id: string, known: Iterable<string>): Problem {
  const list = [...known]
  const meant = nearest(id, list)
  return {
    severity: 'error', rule: 'dead-reference', file: at.file, line: at.line,
    message: `There is no ${what} "${id}".`,
    fix: meant ? `Did you mean "${meant}"?` : list.length ? `Known are, among others: ${list.slice(0, 8).join(', ')}.` : 'Remove the reference.',
  }
}
