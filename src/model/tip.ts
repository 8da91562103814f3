/** A list of tips: what to do, what not to do, what to watch for. One file in `commons/tips/`. */
import { z } from 'zod'
import { type Entry, id, ids } from './basics.ts'
import { phrase } from './phrase.ts'

export const tipsSchema = z.strictObject({
  title: phrase(),
  lead: phrase().optional(),
  /** How the list is marked: things to do, things not to do, steps in order, or plain points. */
  kind: z.enum(['do', 'dont', 'steps', 'points']),
  tips: z.record(id, z.strictObject({ text: phrase(), more: phrase().optional() })),
  sources: ids.default([]),
})
export type Tips = Entry<z.infer<typeof tipsSchema>>
