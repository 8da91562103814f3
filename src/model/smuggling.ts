/** Trafficking and smuggling side by side, one question a row. */
import { z } from 'zod'
import { type Entry, ids } from './basics.ts'
import { phrase } from './phrase.ts'

export const smugglingSchema = z.strictObject({
  question: phrase(),
  trafficking: phrase(),
  smuggling: phrase(),
  sources: ids.default([]),
})
export type SmugglingRow = Entry<z.infer<typeof smugglingSchema>>
