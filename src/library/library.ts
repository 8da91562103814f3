/** The library: commons and editions, linked and frozen. What every renderer receives. */
import type { Claim } from '../model/claim.ts'
import type { Core } from '../model/core.ts'
import type { EditionRecord } from '../model/edition.ts'
import type { Fact, Measure } from '../model/fact.ts'
import type { Faq } from '../model/faq.ts'
import type { HelpLine } from '../model/help-line.ts'
import type { ImportMap } from '../model/import-map.ts'
import type { LanguageName } from '../model/language-name.ts'
import type { Law } from '../model/law.ts'
import type { Myth } from '../model/myth.ts'
import type { Page } from '../model/page.ts'
import type { Phrase } from '../model/phrase.ts'
import type { Place } from '../model/place.ts'
import type { Scan } from '../model/scan.ts'
import type { Setting, SignRules } from '../model/sign.ts'
import type { SmugglingRow } from '../model/smuggling.ts'
import type { Source } from '../model/source.ts'
import type { TableDefinition } from '../model/table.ts'
import type { Tips } from '../model/tip.ts'
import type { Topic } from '../model/topic.ts'
import type { Locale } from '../model/translation.ts'
import type { ExitSite, Term } from '../model/wording.ts'

/** Records of one kind by id, in the order of their files. */
export type Records<T> = ReadonlyMap<string, T>

/** What is true, kept once. */
export type Commons = Readonly<{
  places: Records<Place>
  sources: Records<Source>
  measures: Records<Measure>
  facts: Records<Fact>
  /** How tables of others are read. */
  imports: Records<ImportMap>
  tables: Records<TableDefinition>
  claims: Records<Claim>
  myths: Records<Myth>
  settings: Records<Setting>
  signRules: SignRules
  smuggling: Records<SmugglingRow>
  topics: Records<Topic>
  tips: Records<Tips>
  faqs: Records<Faq>
  law: Records<Law>
  helpLines: Records<HelpLine>
  interface: Records<Phrase>
  terms: Records<Term>
  familiarWords: ReadonlySet<string>
  exitSites: Records<ExitSite>
  scan?: Scan
  pages: Records<Page>
  core: Core
  languages: Records<LanguageName>
  /** Translations by language tag. */
  locales: Records<Locale>
}>

/** One organisation's publication: its record, its pages, and what it says differently. */
export type Edition = Readonly<
  EditionRecord & {
    /** Its edition.yaml as read: the same object as long as the file is the same. */
    record: object
    /** All pages it publishes: its own, and those it takes from the commons. */
    pageById: Records<Page>
    /** Ids of the pages that stand in its own folder. */
    ownPages: ReadonlySet<string>
    /** Facts of the commons and its own. */
    factById: Records<Fact>
    /** Ids of the facts that only this edition keeps. */
    ownFacts: ReadonlySet<string>
    /** Texts of the commons that this edition words differently, by unit id. */
    overrides: Records<Phrase>
    /** Translations of its own texts, by language tag. */
    locales: Records<Locale>
    /** Of an edition in a language with the core alone: the edition as it is in its first language. */
    whole?: Edition
    /** Folder with its pictures, relative to the content folder. */
    folder: string
  }
>

export type Library = Readonly<{
  commons: Commons
  editions: Records<Edition>
  /** Folder that holds `commons/` and `editions/`. */
  root: string
  /** Hash of every file read: the same content has the same version. */
  version: string
}>
