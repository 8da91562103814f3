/** Links what was read into a library: resolves every reference, spreads the facts, joins pages to editions. */
import type { Entry } from '../model/basics.ts'
import { type Block, kindOf } from '../model/block.ts'
import type { EditionRecord } from '../model/edition.ts'
import type { Fact, Measure } from '../model/fact.ts'
import type { Page } from '../model/page.ts'
import { Phrase } from '../model/phrase.ts'
import { factsOf } from './facts.ts'
import type { Commons, Edition, Library, Records } from './library.ts'
import { nearest, type Problem } from './problem.ts'
import type { Content, Folder } from './read-folder.ts'
import type { RawRecord } from './read-file.ts'
import { phrasesIn, referencesOf } from './references.ts'

/** The library, unless something in it cannot be linked; and every problem found. */
export function link(content: Content, root: string): { library?: Library; problems: Problem[] } {
  const problems: Problem[] = [...content.problems]
  const commons = linkCommons(content.commons, problems)
  const editions = new Map<string, Edition>()
  for (const [name, folder] of content.editions) {
    const edition = linkEdition(name, folder, commons, problems)
    if (edition) editions.set(name, edition)
  }
  checkHosts(editions, problems)
  if (!editions.size && !problems.some((p) => p.severity === 'error'))
    problems.push({ severity: 'error', rule: 'no-edition', file: 'editions', line: 1, message: 'There is no edition to publish.', fix: 'Make one with: npx daymark new <name>' })
  if (problems.some((problem) => problem.severity === 'error')) return { problems }
  return { library: deepFreeze({ commons, editions, root, version: content.version }), problems }
}

function linkCommons(folder: Folder, problems: Problem[]): Commons {
  const records = <T>(name: string): Records<T> => byId(folder.byCollection.get(name) ?? [], problems)
  const whole = <T>(name: string, otherwise: T): T => (folder.byCollection.get(name)?.[0]?.value as T | undefined) ?? otherwise
  const measures = records<Measure>('facts')
  const commons: Commons = {
    places: records('places'),
    sources: records('sources'),
    measures,
    facts: spreadFacts(measures, problems),
    claims: records('claims'),
    myths: records('myths'),
    settings: new Map([...records<Entry<{ order: number }>>('signs')].sort(([, a], [, b]) => a.order - b.order)) as unknown as Commons['settings'],
    signRules: whole('sign-rules', undefined as never),
    smuggling: records('smuggling'),
    topics: records('topics'),
    tips: records('tips'),
    faqs: records('faqs'),
    law: records('law'),
    helpLines: records('help-lines'),
    interface: records('interface'),
    terms: records('terms'),
    familiarWords: new Set(whole<string[]>('familiar-words', []).map((word) => word.toLowerCase())),
    exitSites: records('exit-sites'),
    scan: whole('scan', undefined),
    pages: records('pages'),
  }
  for (const needed of ['sign-rules', 'help-lines', 'interface'])
    if (!folder.byCollection.get(needed)?.length && !folder.problems.length)
      problems.push({ severity: 'error', rule: 'missing-file', file: `commons/${needed}.yaml`, line: 1, message: 'Every page needs this file, and it is not there.', fix: 'Bring it back from git.' })
  for (const [, records] of folder.byCollection) for (const record of records) checkRecord(record, commons, commons.pages, commons.facts, problems)
  return commons
}

function linkEdition(name: string, folder: Folder, commons: Commons, problems: Problem[]): Edition | undefined {
  const raw = folder.byCollection.get('edition')?.[0]
  if (!raw) {
    if (!folder.problems.length)
      problems.push({ severity: 'error', rule: 'missing-file', file: `editions/${name}/edition.yaml`, line: 1, message: 'An edition needs an edition.yaml.', fix: 'Copy the one of another edition, or run: npx daymark new <name>' })
    return undefined
  }
  const record = raw.value as Omit<EditionRecord, 'id' | 'at'>
  const ownMeasures = byId<Measure>(folder.byCollection.get('facts') ?? [], problems)
  const ownFacts = spreadFacts(ownMeasures, problems)
  for (const fact of ownFacts.values())
    if (commons.facts.has(fact.id)) problems.push(duplicate(fact.at, `The fact ${fact.id} stands in the commons and here.`))
  const ownPages = byId<Page>(folder.byCollection.get('pages') ?? [], problems)
  const wanted = record.pages === 'all' ? [...commons.pages.keys()] : record.pages
  const pageById = new Map<string, Page>()
  for (const id of wanted) {
    const page = ownPages.get(id) ?? commons.pages.get(id)
    if (page) pageById.set(id, page)
    else problems.push(unknown(raw, 'page', id, commons.pages.keys()))
  }
  for (const [id, page] of ownPages) pageById.set(id, page)
  const factById = ownFacts.size ? new Map([...commons.facts, ...ownFacts]) : commons.facts
  for (const id of record.menu) if (!pageById.has(id)) problems.push(unknown(raw, 'page', id, pageById.keys()))
  if (!pageById.has('home')) problems.push({ severity: 'error', rule: 'dead-reference', file: raw.file, line: raw.line, message: 'This edition has no home page.', fix: 'Write pages/home.yaml, or add "home" to its pages.' })
  if (!commons.exitSites.has(record.exit)) problems.push(unknown(raw, 'exit site', record.exit, commons.exitSites.keys()))
  if (!commons.places.has(record.region)) problems.push(unknown(raw, 'place', record.region, commons.places.keys()))
  const texts = folder.byCollection.get('texts') ?? []
  for (const [, records] of folder.byCollection) for (const one of records) checkRecord(one, commons, pageById, factById, problems)
  return {
    ...record,
    id: name,
    at: { file: raw.file, line: raw.line },
    pageById,
    ownPages: new Set(ownPages.keys()),
    factById,
    ownFacts: new Set(ownFacts.keys()),
    overrides: new Map(texts.map((text) => [text.id, text.value as Phrase])),
    folder: `editions/${name}`,
  }
}

/** Records by id, each carrying its id and place. */
function byId<T>(records: readonly RawRecord[], problems: Problem[]): Records<T> {
  const map = new Map<string, T>()
  for (const record of records) {
    if (map.has(record.id)) problems.push(duplicate(record, `The id "${record.id}" stands twice.`))
    map.set(record.id, entry<T>(record))
  }
  return map
}

const entries = new WeakMap<RawRecord, unknown>()

/** The same record gives the same object each time, so that what is unchanged stays identical. */
function entry<T>(record: RawRecord): T {
  if (!record.value || typeof record.value !== 'object' || record.value instanceof Phrase) return record.value as T
  let made = entries.get(record)
  if (!made) {
    made = { ...record.value, id: record.id, at: { file: record.file, line: record.line } }
    entries.set(record, made)
  }
  return made as T
}

const spread = new WeakMap<Measure, ReturnType<typeof factsOf>>()

function spreadFacts(measures: Records<Measure>, problems: Problem[]): Records<Fact> {
  const facts = new Map<string, Fact>()
  for (const measure of measures.values()) {
    const made = spread.get(measure) ?? factsOf(measure)
    spread.set(measure, made)
    problems.push(...made.problems)
    for (const fact of made.facts) {
      if (facts.has(fact.id)) problems.push(duplicate(fact.at, `The fact ${fact.id} stands twice.`))
      facts.set(fact.id, fact)
    }
  }
  return facts
}

/** The fields whose values are ids of other records, by the name of the field. */
const ID_FIELDS: Readonly<Record<string, keyof Commons>> = {
  source: 'sources', sources: 'sources', claims: 'claims', facts: 'facts', conflicts: 'claims', place: 'places', within: 'places',
}

/** Finds ids and references that lead nowhere in one record. */
function checkRecord(record: RawRecord, commons: Commons, pages: Records<Page>, facts: Records<Fact>, problems: Problem[]): void {
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

function checkHosts(editions: Records<Edition>, problems: Problem[]): void {
  const claimed = new Map<string, Edition>()
  for (const edition of editions.values())
    for (const host of [...edition.hosts, ...(edition.default ? ['every other host (default: true)'] : [])]) {
      const first = claimed.get(host)
      if (first)
        problems.push({ severity: 'error', rule: 'host-twice', ...edition.at, message: `The editions ${first.id} and ${edition.id} both claim ${host}.`, fix: `Remove it from one of the two edition.yaml files.` })
      claimed.set(host, edition)
    }
}

const duplicate = (at: { file: string; line: number }, message: string): Problem => ({
  severity: 'error', rule: 'duplicate-id', file: at.file, line: at.line, message, fix: 'Give one of the two another id, or remove one.',
})

function unknown(at: { file: string; line: number }, what: string, id: string, known: Iterable<string>): Problem {
  const list = [...known]
  const meant = nearest(id, list)
  return {
    severity: 'error', rule: 'dead-reference', file: at.file, line: at.line,
    message: `There is no ${what} "${id}".`,
    fix: meant ? `Did you mean "${meant}"?` : list.length ? `Known are, among others: ${list.slice(0, 8).join(', ')}.` : 'Remove the reference.',
  }
}

const frozen = new WeakSet<object>()

/** Freezes a value and everything in it, once. */
function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object' && !frozen.has(value)) {
    frozen.add(value)
    for (const child of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(child)
    Object.freeze(value)
  }
  return value
}
