/** Which file holds what: the table by which the commons and the editions are read. */
import type { z } from 'zod'
import { claimSchema } from '../model/claim.ts'
import { coreSchema } from '../model/core.ts'
import { editionSchema } from '../model/edition.ts'
import { measureSchema } from '../model/fact.ts'
import { faqSchema } from '../model/faq.ts'
import { helpLineSchema } from '../model/help-line.ts'
import { importMapSchema } from '../model/import-map.ts'
import { languageNameSchema } from '../model/language-name.ts'
import { lawSchema } from '../model/law.ts'
import { mythSchema } from '../model/myth.ts'
import { pageSchema } from '../model/page.ts'
import { phrase } from '../model/phrase.ts'
import { placeSchema } from '../model/place.ts'
import { scanSchema } from '../model/scan.ts'
import { settingSchema, signRulesSchema } from '../model/sign.ts'
import { smugglingSchema } from '../model/smuggling.ts'
import { sourceSchema } from '../model/source.ts'
import { tableSchema } from '../model/table.ts'
import { tipsSchema } from '../model/tip.ts'
import { topicSchema } from '../model/topic.ts'
import { localeFileSchema } from '../model/translation.ts'
import { exitSiteSchema, familiarWordsSchema, termSchema } from '../model/wording.ts'

/** `map`: the file holds many records by id. `file`: the file is one record named after it. `whole`: one record of its kind. */
type Shape = 'map' | 'file' | 'whole'

export type Collection = Readonly<{
  name: string
  /** Path below the commons or the edition; `*` stands for the record's id. */
  path: RegExp
  shape: Shape
  schema: z.ZodType
}>

const collection = (name: string, path: RegExp, shape: Shape, schema: z.ZodType): Collection => ({ name, path, shape, schema })

/** Translations: a folder for each language, with as many files as one likes. */
const LOCALES = collection('locales', /^locales\/([^/]+)\/[^/]+\.yaml$/, 'file', localeFileSchema)

export const COMMONS: readonly Collection[] = [
  collection('places', /^places\.yaml$/, 'map', placeSchema),
  collection('sources', /^sources\.yaml$/, 'map', sourceSchema),
  collection('facts', /^facts\/([^/]+)\.yaml$/, 'file', measureSchema),
  collection('imports', /^imports\/([^/]+)\.yaml$/, 'file', importMapSchema),
  collection('tables', /^tables\/([^/]+)\.yaml$/, 'file', tableSchema),
  collection('claims', /^claims(?:\/[^/]+)?\.yaml$/, 'map', claimSchema),
  collection('myths', /^myths\.yaml$/, 'map', mythSchema),
  collection('signs', /^signs\/([^/]+)\.yaml$/, 'file', settingSchema),
  collection('sign-rules', /^sign-rules\.yaml$/, 'whole', signRulesSchema),
  collection('smuggling', /^smuggling\.yaml$/, 'map', smugglingSchema),
  collection('topics', /^topics\/([^/]+)\.md$/, 'file', topicSchema),
  collection('tips', /^tips\/([^/]+)\.yaml$/, 'file', tipsSchema),
  collection('faqs', /^faqs\.yaml$/, 'map', faqSchema),
  collection('law', /^law\.yaml$/, 'map', lawSchema),
  collection('help-lines', /^help-lines\.yaml$/, 'map', helpLineSchema),
  collection('interface', /^interface\.yaml$/, 'map', phrase('record')),
  collection('terms', /^terms\.yaml$/, 'map', termSchema),
  collection('familiar-words', /^familiar-words\.yaml$/, 'whole', familiarWordsSchema),
  collection('exit-sites', /^exit-sites\.yaml$/, 'map', exitSiteSchema),
  collection('scan', /^scan\.yaml$/, 'whole', scanSchema),
  collection('pages', /^pages\/(.+)\.yaml$/, 'file', pageSchema),
  collection('languages', /^languages\.yaml$/, 'map', languageNameSchema),
  collection('core', /^core\.yaml$/, 'whole', coreSchema),
  LOCALES,
]

export const EDITION: readonly Collection[] = [
  collection('edition', /^edition\.yaml$/, 'whole', editionSchema),
  collection('pages', /^pages\/(.+)\.yaml$/, 'file', pageSchema),
  collection('facts', /^facts\/([^/]+)\.yaml$/, 'file', measureSchema),
  collection('texts', /^texts\.yaml$/, 'map', phrase()),
  LOCALES,
]
