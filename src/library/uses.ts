/** Which page shows which fact and rests on which source: worked out from the blocks, without rendering. */
import type { Claim } from '../model/claim.ts'
import type { Fact } from '../model/fact.ts'
import type { Page } from '../model/page.ts'
import { Phrase } from '../model/phrase.ts'
import { claimsOf, factsDrawn, recordsDrawn } from './draws.ts'
import type { TableDefinition } from '../model/table.ts'
import type { Commons, Edition, Library, Records } from './library.ts'
import { phrasesIn, phrasesOf, referencesOf } from './references.ts'

/** What one page of an edition shows. */
export type PageUse = Readonly<{
  page: Page
  /** Facts shown as figures or in tables. */
  drawn: ReadonlySet<Fact>
  /** Facts named in a sentence. */
  cited: ReadonlySet<Fact>
  /** Ids of the claims named in a sentence or listed. */
  claims: ReadonlySet<string>
  /** Ids of the sources of everything shown. */
  sources: ReadonlySet<string>
  /** Ids of the texts on it that name other records. */
  naming: ReadonlySet<string>
  /** Every text it shows of its own. */
  texts: ReadonlySet<Phrase>
  /** Facts shown or named. */
  facts: readonly Fact[]
}>

export type EditionUse = Readonly<{
  byPage: ReadonlyMap<string, PageUse>
  /** Pages that show a fact, by the fact's id. */
  pagesOfFact: ReadonlyMap<string, readonly Page[]>
  /** Facts that have a page of their own in this edition. */
  facts: readonly Fact[]
  /** Claims that have a page of their own: those that its texts name. */
  claims: ReadonlyMap<string, Claim>
  /** Tables that have a page and files of their own: those that its pages draw. */
  tables: Records<TableDefinition>
  /** Ids of all sources the edition rests on. */
  sources: ReadonlySet<string>
}>

/** The text of a phrase in this edition, which may word it differently. */
export const wordedIn = (edition: Pick<Edition, 'overrides'>, phrase: Phrase): Phrase => edition.overrides.get(phrase.unit) ?? phrase

const known = new WeakMap<Edition, EditionUse>()

/** What each page of an edition shows. Worked out once for an edition of a library. */
export function usesOf({ commons }: Library, edition: Edition): EditionUse {
  let use = known.get(edition)
  if (!use) {
    use = workOut(commons, edition)
    known.set(edition, use)
  }
  return use
}

function workOut(commons: Commons, edition: Edition): EditionUse {
  const byPage = new Map([...edition.pageById].map(([id, page]) => [id, useOf(commons, edition, page)]))
  const pagesOfFact = new Map<string, Page[]>()
  const sources = new Set<string>()
  const claims = new Map<string, Claim>()
  const shown = new Set<string>()
  const addClaim = (id: string): void => {
    if (claims.has(id)) return
    const claim = commons.claims.get(id)!
    claims.set(id, claim)
    for (const phrase of phrasesOf(claim))
      for (const reference of referencesOf(wordedIn(edition, phrase)))
        if (reference.kind === 'claim') addClaim(reference.id)
        else if (reference.kind === 'fact') shown.add(reference.id)
    for (const id of claim.facts) shown.add(id)
    for (const source of claim.sources) sources.add(source)
  }
  for (const use of byPage.values()) {
    for (const claim of use.claims) addClaim(claim)
    for (const { id } of use.facts) {
      const pages = pagesOfFact.get(id)
      if (pages) pages.push(use.page)
      else pagesOfFact.set(id, [use.page])
    }
    for (const source of use.sources) sources.add(source)
  }
  // Each setting has a page of its own below the page of signs.
  if (edition.pageById.has('signs')) {
    const { sources: settled, facts: named } = settingsUse(commons, edition)
    for (const source of settled) sources.add(source)
    for (const id of named) shown.add(id)
  }
  const facts = [...edition.factById.values()].filter(
    (fact) => edition.allFacts || pagesOfFact.has(fact.id) || shown.has(fact.id) || edition.ownFacts.has(fact.id),
  )
  const drawn = new Set([...edition.pageById.values()].flatMap((page) => page.blocks).flatMap((block) => block.chart?.of ?? []))
  const tables = new Map([...commons.tables].filter(([id]) => drawn.has(id)))
  for (const fact of facts) for (const { source } of fact.history) sources.add(source)
  return { byPage, pagesOfFact, facts, claims, tables, sources }
}

type SettingsUse = Readonly<{ sources: ReadonlySet<string>; facts: ReadonlySet<string> }>
const settled = new WeakMap<Commons, SettingsUse>()

/** Sources and facts of the settings' pages, worked out once for all editions that change no words. */
function settingsUse(commons: Commons, edition: Edition): SettingsUse {
  const shared = edition.overrides.size === 0
  const before = shared ? settled.get(commons) : undefined
  if (before) return before
  const sources = new Set<string>()
  const facts = new Set<string>()
  for (const setting of commons.settings.values()) {
    for (const source of sourcesOf(setting)) sources.add(source)
    for (const phrase of phrasesOf(setting)) for (const { kind, id } of referencesOf(wordedIn(edition, phrase))) if (kind === 'fact') facts.add(id)
  }
  const use = { sources, facts }
  if (shared) settled.set(commons, use)
  return use
}

type Wording = Pick<Edition, 'factById' | 'overrides'>

const alike = new WeakMap<Commons, Map<Page, PageUse>>()

/** What a page shows, worked out once for all editions that change nothing in it but words. */
function useOf(commons: Commons, edition: Edition, page: Page): PageUse {
  if (edition.factById !== commons.facts) return pageUse(commons, edition, page)
  let pages = alike.get(commons)
  if (!pages) alike.set(commons, (pages = new Map()))
  let use = pages.get(page)
  if (!use) pages.set(page, (use = pageUse(commons, { factById: commons.facts, overrides: new Map() }, page)))
  for (const [unit, text] of edition.overrides) if (referencesOf(text).length || use.naming.has(unit)) return pageUse(commons, edition, page)
  return use
}

function pageUse(commons: Commons, edition: Wording, page: Page): PageUse {
  const drawn = new Set<Fact>()
  const cited = new Set<Fact>()
  const claims = new Set<string>()
  const sources = new Set<string>()
  const naming = new Set<string>()
  const texts = new Set<Phrase>()
  const read = (value: unknown) => {
    for (const phrase of phrasesIn(value)) {
      texts.add(phrase)
      const references = referencesOf(wordedIn(edition, phrase))
      if (references.length) naming.add(phrase.unit)
      for (const { kind, id } of references) {
        if (kind === 'fact') cited.add(edition.factById.get(id)!)
        if (kind === 'claim') claims.add(id)
      }
    }
    for (const source of sourcesIn(value)) sources.add(source)
  }
  read({ title: page.title, lead: page.lead })
  for (const block of page.blocks) {
    for (const fact of factsDrawn(commons, edition, block)) {
      drawn.add(fact)
      read(fact.measure.counts)
    }
    read([block.heading, block.lead, block.text, block.call?.text, ...recordsDrawn(commons, block)])
  }
  for (const block of page.blocks) if (block.claims) for (const claim of claimsOf(commons, block.claims)) claims.add(claim.id)
  for (const fact of [...drawn, ...cited]) sources.add(fact.history.at(-1)!.source)
  return { page, drawn, cited, claims, sources, naming, texts, facts: [...new Set([...drawn, ...cited])] }
}

const sourcesWithin = new WeakMap<object, readonly string[]>()

/** Ids in every `sources` field of a record, looked for once. */
function sourcesOf(record: object): readonly string[] {
  let found = sourcesWithin.get(record)
  if (!found) sourcesWithin.set(record, (found = [...sourcesIn(record)]))
  return found
}

/** Ids in every `sources` field of a value, however deep. */
function* sourcesIn(value: unknown): Generator<string> {
  if (!value || typeof value !== 'object' || value instanceof Phrase) return
  for (const [key, child] of Object.entries(value))
    if (key === 'sources' && Array.isArray(child)) yield* child
    else yield* sourcesIn(child)
}
