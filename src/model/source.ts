/** A source: where something was read, by whom it was published, and how directly we read it. */
import { z } from 'zod'
import { type Entry, day, webAddress } from './basics.ts'
import { phrase } from './phrase.ts'

/** How directly the source was read. */
export const READ_AS = ['primary', 'copy', 'quoted', 'news', 'ngo', 'weak'] as const

export const sourceSchema = z.strictObject({
  /** Title of the page, report or table. */
  title: phrase('record'),
  /** Who published it. */
  publisher: phrase('record'),
  /** Year it was published; absent when the source does not say. */
  year: z.int().min(1900).max(2200).optional(),
  url: webAddress.optional(),
  readAs: z.enum(READ_AS),
  /** Day on which we read it. */
  readOn: day,
  /** What a reader should know about this source, such as that only a copy was read. */
  note: phrase('record').optional(),
})
export type Source = Entry<z.infer<typeof sourceSchema>>
