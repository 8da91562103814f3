/** A help line: who answers, how to reach them, in which languages, and who may learn of it. */
import { z } from 'zod'
import { type Entry, day, id, webAddress } from './basics.ts'
import { phrase } from './phrase.ts'

export const channelSchema = z
  .strictObject({
    kind: z.enum(['phone', 'text', 'chat', 'web', 'tty', 'outside']),
    /** The number exactly as it is to be shown. */
    number: z
      .string()
      .regex(/^[*+\d][\d -]*$/, 'Write a number with digits, spaces and hyphens only, such as 1-888-373-7888.')
      .optional(),
    url: webAddress.optional(),
    /** Languages in which people answer without an interpreter, as language tags. */
    languages: z.array(z.string()).readonly().default([]),
    /** What is said of interpreters, such as "200+ languages through interpreters". */
    interpreters: phrase('record').optional(),
    note: phrase('record').optional(),
  })
  .refine((channel) => channel.number || channel.url, 'A channel needs a number or a url.')
export type Channel = Readonly<z.infer<typeof channelSchema>>

export const helpLineSchema = z.strictObject({
  name: phrase('record'),
  /** A few words that fit beside the number in the bar at the top of every page. */
  short: phrase(),
  for: phrase(),
  /** Position in the bar at the top of every page; absent for lines that are only on the help page. */
  first: z.int().optional(),
  place: id,
  topic: z.enum(['emergency', 'trafficking', 'children', 'violence', 'crisis', 'report', 'other']),
  channels: z.array(channelSchema).min(1).readonly(),
  hours: phrase('record'),
  operator: phrase('record').optional(),
  /** Whether the police or another authority answers. */
  lawEnforcement: z.boolean(),
  /** Who may learn that somebody called or wrote. */
  whoMayLearn: phrase('record'),
  caution: phrase('record').optional(),
  checkedOn: day,
  checkBy: day,
  sources: z.array(id).min(1).readonly(),
})
export type HelpLine = Entry<z.infer<typeof helpLineSchema>>
