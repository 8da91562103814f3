/** A place that facts and help lines belong to. */
import { z } from 'zod'
import { type Entry, id } from './basics.ts'
import { phrase } from './phrase.ts'

export const placeSchema = z.strictObject({
  name: phrase('record'),
  kind: z.enum(['world', 'country', 'state', 'territory', 'city']),
  /** The larger place it lies in. */
  within: id.optional(),
  /** Two-letter postal code. */
  postal: z.string().length(2).optional(),
  /** Its column and row on a map of equal tiles, counted from the top left. */
  tile: z.tuple([z.int().min(0).max(10), z.int().min(0).max(7)]).readonly().optional(),
  /** Two-digit code of the Census Bureau. */
  fips: z.string().length(2).optional(),
})
export type Place = Entry<z.infer<typeof placeSchema>>
