/** The small values that every record is made of: ids, days, addresses. */
import { z } from 'zod'

/** An id: lower-case words joined by hyphens, as they appear in addresses. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write an id in small letters, digits and single hyphens, such as "no-border-needed".')

/** The id of a page: its address below the language, such as `help` or `numbers/states`. */
export const pageId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/, 'Write the address of a page below its language, such as "help" or "numbers/states".')

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date('Write a day as YYYY-MM-DD, such as 2026-11-22.')
export type Day = string

/** A web address. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'Write a full web address that starts with https://.' })

/** Ids of records in another file, in the order in which they are to appear. */
export const ids = z.array(id).readonly()

/** Ids of pages, in order. */
export const pageIds = z.array(pageId).readonly()

/** All records of a kind, or the named ones in the order given. */
export const selection = z.union([z.literal('all'), z.array(id).min(1).readonly()], {
  error: 'Write "all", or a list of ids such as [first-id, second-id].',
})
export type Selection = z.infer<typeof selection>

/** Where a record stands in its file, for messages to its author. */
export type Origin = Readonly<{ file: string; line: number }>

/** What every record carries once it is read: its id and where it stands. */
export type Entry<T> = Readonly<T & { id: string; at: Origin }>
