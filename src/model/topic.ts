/** A topic: a short article in Markdown. Each `## Heading {#id}` begins a section that is a unit of its own. */
import { z } from 'zod'
import { type Entry, ids } from './basics.ts'
import { phrase, type Phrase } from './phrase.ts'

export const topicSchema = z.strictObject({
  title: phrase(),
  lead: phrase(),
  sources: ids.default([]),
  /** Text before the first heading and under each heading; filled from the Markdown below the front matter. */
  sections: z.record(z.string(), z.strictObject({ heading: phrase().optional(), body: phrase() })),
})
export type Topic = Entry<z.infer<typeof topicSchema>>
export type Section = Readonly<{ heading?: Phrase; body: Phrase }>
