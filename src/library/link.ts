/** Links what was read into a library: resolves every reference, spreads the facts, joins pages to editions. */
import type { Entry } from '../model/basics.ts'
import type { EditionRecord } from '../model/edition.ts'
import type { Fact, Measure } from '../model/fact.ts'
import type { Page } from '../model/page.ts'
import { Phrase } from '../model/phrase.ts'
import { deadReferences, unknown } from './check-references.ts'
import { factsOf } from './facts.ts'
import { localesOf } from './locales.ts'
import type { Commons, Edition, Library, Records } from './library.ts'
import type { Problem } from './problem.ts'
import type { Content, Folder } from './read-folder.ts'
import type { RawRecord } from './read-file.ts'

/**
 * The library, unless something in it cannot be linked; and every problem found. What is the same as in
 * `previous` is the same object, so that a publisher can tell what an edit touched.
 */
export function link(content: Content, root: string, previous?: Library): { library?: Library; problems: Problem[] } {
  const problems: Problem[] = [...content.problems]
  // What depends on a broken file would only repeat its problem.
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const commons = share(linkCommons(content.commons, problems), previous?.commons)
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
    imports: records('imports'),
    tables: records('tables'),
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
    languages: records('languages'),
    core: whole('core', { pages: [], safety: [] }),
    locales: localesOf(folder, problems),
  }
  for (const needed of ['sign-rules', 'help-lines', 'interface'])
    if (!folder.byCollection.get(needed)?.length && !folder.problems.length)
      problems.push({ severity: 'error', rule: 'missing-file', file: `commons/${needed}.yaml`, line: 1, message: 'Every page needs this file, and it is not there.', fix: 'Bring it back from git.' })
  const reach = { commons, pages: commons.pages, facts: commons.facts, pictures: folder.pictures }
  for (const [name, records] of folder.byCollection) if (name !== 'locales') for (const record of records) problems.push(...deadReferences(record, reach))
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
  const reach = { commons, pages: pageById, facts: factById, pictures: folder.pictures }
  for (const [name, records] of folder.byCollection) if (name !== 'locales') for (const one of records) problems.push(...deadReferences(one, reach))
  return {
    ...record,
    record,
    id: name,
    at: { file: raw.file, line: raw.line },
    pageById,
    ownPages: new Set(ownPages.keys()),
    factById,
    ownFacts: new Set(ownFacts.keys()),
    locales: localesOf(folder, problems),
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
    made = { ...record.value, id: record.id, at: { file: record.file, line: record.line }, ...(record.lines && { lines: record.lines }) }
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

/** The same record with each list of records that has not changed taken over from the previous one. */
function share(made: Commons, previous: Commons | undefined): Commons {
  if (!previous) return made
  const entries = Object.entries(made).map(([key, value]) => {
    const before = previous[key as keyof Commons]
    return [key, value instanceof Map && before instanceof Map && sameRecords(value, before) ? before : value]
  })
  return Object.fromEntries(entries) as Commons
}

function sameRecords(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  if (a.size !== b.size) return false
  const others = b.entries()
  for (const [id, record] of a) {
    const [otherId, other] = others.next().value!
    if (id !== otherId || record !== other) return false
  }
  return true
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
