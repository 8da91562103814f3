/** Finds ids and references that lead nowhere in one record. */
import { type Block, kindOf } from '../model/block.ts'
import type { Fact } from '../model/fact.ts'
import type { Page } from '../model/page.ts'
import { Phrase } from '../model/phrase.ts'
import type { TableDefinition } from '../model/table.ts'
import type { Commons, Records } from './library.ts'
import { nearest, type Problem } from './problem.ts'
import type { RawRecord } from './read-file.ts'
import { phrasesIn, referencesOf } from './references.ts'

/** What a record can name: the commons, the pages and facts of its edition, and the files in its pictures folder. */
export type Reach = Readonly<{ commons: Commons; pages: Records<Page>; facts: Records<Fact>; pictures: ReadonlySet<string> }>

type Known = Readonly<{ has: (id: string) => boolean; keys: () => Iterable<string> }>

/** The fields whose values are ids of other records, by the name of the field. */
const ID_FIELDS: Readonly<Record<string, keyof Commons>> = {
  source: 'sources', sources: 'sources', claims: 'claims', facts: 'facts', conflicts: 'claims', place: 'places', within: 'places', measures: 'measures',
}

/** A problem for every id and reference of a record that leads nowhere. */
export function* deadReferences(record: RawRecord, reach: Reach): Generator<Problem> {
  for (const phrase of phrasesIn(record.value)) yield* inPhrase(phrase, reach)
  if (/\/pages\//.test(record.file)) for (const block of (record.value as Page).blocks) yield* inBlock(block, record, reach)
  else yield* inFields(record.value, record, reach)
  if (/\/tables\//.test(record.file)) yield* inTable(record.value as TableDefinition, record, reach)
}

function* inPhrase(phrase: Phrase, { commons, pages, facts }: Reach): Generator<Problem> {
  const targets = { fact: facts, line: commons.helpLines, claim: commons.claims, law: commons.law, page: pages }
  for (const { kind, id } of referencesOf(phrase)) {
    const elsewhere = kind === 'page' && (commons.pages.has(id) || commons.settings.has(id.replace(/^signs\//, '')))
    if (!targets[kind].has(id) && !elsewhere) yield unknown(phrase, kind, id, targets[kind].keys())
  }
}

function* inFields(value: unknown, record: RawRecord, reach: Reach): Generator<Problem> {
  if (!value || typeof value !== 'object' || value instanceof Phrase) return
  for (const [key, child] of Object.entries(value)) {
    const target = ID_FIELDS[key]
    if (target && (typeof child === 'string' || (Array.isArray(child) && child.every((one) => typeof one === 'string'))))
      yield* missing([child].flat(), reach.commons[target] as Known, key.replace(/s$/, ''), record)
    else {
      if (key === 'values' && /facts\/[^/]+\.yaml$/.test(record.file)) yield* missing(Object.keys(child as object), reach.commons.places, 'place', record)
      yield* inFields(child, record, reach)
    }
  }
}

/** A table that is spread over parts needs a measure that has them. */
function* inTable({ measures, rows, columns }: TableDefinition, record: RawRecord, { commons }: Reach): Generator<Problem> {
  const without = measures.find((id) => commons.measures.has(id) && !commons.measures.get(id)!.parts)
  if (without && (rows === 'part' || columns === 'part'))
    yield {
      severity: 'error', rule: 'table-parts', file: record.file, line: lineNaming(record, without),
      message: `The measure "${without}" has no parts, and this table is spread over them.`,
      fix: 'Name a measure that has parts, or make rows and columns of something else.',
    }
}

function* inBlock(block: Block, record: RawRecord, reach: Reach): Generator<Problem> {
  for (const [what, wanted, known] of blockIds(block, reach)) yield* missing(wanted, known, what, record)
  const table = block.chart && reach.commons.tables.get(block.chart.of)
  if (table && block.chart!.as && !table.drawings.includes(block.chart!.as)) yield unknown({ file: record.file, line: lineNaming(record, table.id) }, `drawing of ${table.id}`, block.chart!.as, table.drawings)
  const topic = block.topic && reach.commons.topics.get(block.topic.of)
  if (topic) yield* missing(block.topic!.sections ?? [], new Map(Object.entries(topic.sections)), `section of ${topic.id}`, record)
}

function* missing(wanted: readonly string[], known: Known, what: string, record: RawRecord): Generator<Problem> {
  for (const id of wanted) if (!known.has(id)) yield unknown({ file: record.file, line: lineNaming(record, id) }, what, id, known.keys())
}

/** The first line of a record that names an id. */
function lineNaming(record: RawRecord, id: string): number {
  const named = new RegExp(`(?<![a-z0-9-])${id.replace(/[.\\]/g, '\\$&')}(?![a-z0-9-])`)
  const index = record.text.split('\n').findIndex((line, at) => at >= record.line - 1 && named.test(line))
  return index < 0 ? record.line : index + 1
}

/** The collection from which a kind of block names records. */
function blockIds(block: Block, { commons, pages, facts, pictures }: Reach): [string, readonly string[], Known][] {
  const chosen = (selection: 'all' | readonly string[] | undefined) => (Array.isArray(selection) ? selection : [])
  const kind = kindOf(block)
  switch (kind) {
    case 'topic': return [['topic', [block.topic!.of], commons.topics]]
    case 'tips': return [['list of tips', [block.tips!], commons.tips]]
    case 'facts': return [['fact', block.facts!, facts]]
    case 'chart': return [['table', [block.chart!.of], commons.tables]]
    case 'myths': return [['myth', chosen(block.myths), commons.myths]]
    case 'signs': case 'settings': return [['setting', chosen(block[kind]), commons.settings]]
    case 'law': return [['law', chosen(block.law as 'all'), commons.law]]
    case 'faqs': return [['question', chosen(block.faqs), commons.faqs]]
    case 'help-lines': return [['help line', chosen(block[kind]), commons.helpLines]]
    case 'pages': return [['page', block.pages!, new Map([...commons.pages, ...pages])]]
    case 'call': return [['page', [block.call!.page], new Map([...commons.pages, ...pages])]]
    case 'picture': return [['picture in the pictures/ folder', [block.picture!.file], pictures]]
    default: return []
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
