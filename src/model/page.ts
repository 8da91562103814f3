/** A page made of blocks: one file in `commons/pages/` or in an edition's `pages/`. */
import { z } from 'zod'
import type { Entry } from './basics.ts'
import { blockSchema } from './block.ts'
import { phrase } from './phrase.ts'

export const pageSchema = z.strictObject({
  title: phrase(),
  /** The word for it in the menu. */
  menu: phrase().optional(),
  /** What the browser's history will show instead of the title: a dull word for pages that can give someone away. */
  tabTitle: phrase().optional(),
  lead: phrase().optional(),
  /** How loudly Exit speaks on this page. */
  exit: z.enum(['quiet', 'strong']).default('quiet'),
  /** The page this one lies under, in the way back to the home page. */
  under: z.string().optional(),
  blocks: z.array(blockSchema).readonly(),
})
export type Page = Entry<z.infer<typeof pageSchema>>
