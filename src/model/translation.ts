/** A translation: what one unit says in a language, of which source it was made, and who vouches for it. */
import { z } from 'zod'
import { day } from './basics.ts'
import type { Phrase } from './phrase.ts'

/** How far a translation has come. `outdated` and `missing` are not written down: they follow from the source. */
export const WRITTEN_STATES = ['machine', 'human', 'reviewed', 'approved'] as const
export type WrittenState = (typeof WRITTEN_STATES)[number]
export type State = WrittenState | 'outdated' | 'missing'

/** The hash of a source text: its first eight signs tell one wording of a unit from another. */
const sourceHash = z.string().regex(/^[0-9a-f]{8}$/, 'Write the hash of the English text, eight signs; `daymark language import` writes it.')

const checker = {
  state: z.enum(WRITTEN_STATES).optional(),
  /** Who reviewed or approved it: a role, such as "native reader, nurse", not a name unless the person wishes it. */
  by: z.string().min(1).optional(),
  /** The day on which that was. */
  on: day.optional(),
}

/** One file in `locales/<tag>/`: translations by unit id. What stands at its top holds for every unit that says nothing else. */
export const localeFileSchema = z.strictObject({
  ...checker,
  units: z.record(z.string(), z.strictObject({ of: sourceHash, text: z.string().trim().min(1, 'This translation is empty: write it, or remove the unit.'), ...checker })),
})
export type LocaleFile = z.infer<typeof localeFileSchema>

export type Translation = Readonly<{
  /** The translated text; its `unit` is that of its source. */
  phrase: Phrase
  /** Hash of the source text it was made from. */
  of: string
  state: WrittenState
  by?: string
  on?: string
}>

/** Every translation into one language, by unit id. */
export type Locale = Readonly<{ tag: string; units: ReadonlyMap<string, Translation> }>
