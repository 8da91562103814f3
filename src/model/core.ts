/** The core set: the pages that every language has first, and the units whose wording keeps people safe. */
import { z } from 'zod'
import { pageIds } from './basics.ts'

export const coreSchema = z.strictObject({
  /** Pages that are published in a language of which only the core is translated. */
  pages: pageIds,
  /** Beginnings of the ids of units that must not be misread: help, leaving, not stepping in, consent. */
  safety: z.array(z.string().min(1)).readonly(),
})
export type Core = Readonly<z.infer<typeof coreSchema>>
