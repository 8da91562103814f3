/** A question that people ask, and its answer. */
import { z } from 'zod'
import { type Entry, ids } from './basics.ts'
import { phrase } from './phrase.ts'

export const faqSchema = z.strictObject({
  question: phrase(),
  answer: phrase(),
  sources: ids.default([]),
  claims: ids.default([]),
})
export type Faq = Entry<z.infer<typeof faqSchema>>
