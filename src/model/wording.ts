/** Words the house uses: the interface, terms to avoid, and names that do not count as hard words. */
import { z } from 'zod'
import type { Entry } from './basics.ts'
import { phrase } from './phrase.ts'

/** `commons/interface.yaml`: labels and notices. `{$name}` marks what is filled in. */
export const interfaceSchema = z.record(z.string(), phrase('record'))

/** `commons/terms.yaml`: words and pictures to avoid, with what to use instead. */
export const termSchema = z.strictObject({
  /** What to look for: whole words, `*` at the end for any ending. Alternatives are separate entries. */
  avoid: z.array(z.string().min(2)).min(1).readonly(),
  /** Where it is looked for: in sentences, or in the description and file name of a picture. */
  in: z.enum(['text', 'image']).default('text'),
  instead: z.string().min(1),
  why: z.string().min(1),
})
export type Term = Entry<z.infer<typeof termSchema>>

/** `commons/familiar-words.yaml`: words every reader of these pages has met; they count as two syllables. */
export const familiarWordsSchema = z.array(z.string().min(1)).readonly()

/** `commons/exit-sites.yaml`: plain, fast, not personalised places that Exit may lead to. */
export const exitSiteSchema = z.strictObject({ name: phrase('record'), url: z.url() })
export type ExitSite = Entry<z.infer<typeof exitSiteSchema>>
