/** A myth: something many people believe, and what is true instead. */
import { z } from 'zod'
import { type Entry, ids } from './basics.ts'
import { phrase } from './phrase.ts'

export const mythSchema = z.strictObject({
  said: phrase('quoted'),
  truth: phrase(),
  claims: ids.default([]),
  sources: ids.default([]),
})
export type Myth = Entry<z.infer<typeof mythSchema>>
