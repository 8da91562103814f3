/** A law: its citation, what it says in plain words, and how directly it was read. */
import { z } from 'zod'
import { type Entry, day, webAddress } from './basics.ts'
import { phrase } from './phrase.ts'

export const LAW_KINDS = ['act', 'definition', 'crime', 'remedy', 'posting', 'program', 'victim-rights', 'safe-harbor', 'record-relief', 'mandatory-reporting', 'council'] as const

export const lawSchema = z.strictObject({
  jurisdiction: z.enum(['federal', 'missouri']),
  citation: phrase('record'),
  kind: z.enum(LAW_KINDS),
  /** The name of the crime, or the word that is defined. */
  term: phrase('record').optional(),
  plain: phrase('record'),
  /** Words of the statute; only statute text is quoted. */
  quote: phrase('record').optional(),
  penalty: phrase('record').optional(),
  /** What has changed, or what a reader must look up before relying on it. */
  note: phrase('record').optional(),
  /** Places or things the law lists, such as who must show a poster. */
  list: z.record(z.string(), phrase('record')).optional(),
  effective: day.optional(),
  url: webAddress,
  /** Whether the statute itself or only a reliable summary was read. Memory is not enough to publish. */
  readAs: z.enum(['statute', 'summary']),
  readOn: day,
  reviewBy: day,
  /** Where the text or its summary was read. */
  readAt: z.array(webAddress).readonly().default([]),
})
export type Law = Entry<z.infer<typeof lawSchema>>
