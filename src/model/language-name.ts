/** A language by its own name, and by its English one for those who look after it. */
import { z } from 'zod'
import { phrase } from './phrase.ts'

export const languageNameSchema = z.strictObject({
  /** In the language itself and its own script. */
  name: phrase('record'),
  english: phrase('record'),
})
export type LanguageName = Readonly<z.infer<typeof languageNameSchema>>
