/** Signs that someone may be controlled, by setting, and the rules for reading them. */
import { z } from 'zod'
import { type Entry, day, ids, id } from './basics.ts'
import { phrase } from './phrase.ts'

export const signSchema = z.strictObject({
  text: phrase(),
  /** `strong`: points to control or a crime. `some`: means little alone. */
  weight: z.enum(['strong', 'some']),
  /** `direct`: stands in the sources. `adapted`: a general sign that we applied to this setting. */
  basis: z.enum(['direct', 'adapted']),
  /** What else it could be. */
  otherwise: phrase().optional(),
  sources: ids,
})
export type Sign = Readonly<z.infer<typeof signSchema>>

/** One setting: a file in `commons/signs/`. */
export const settingSchema = z.strictObject({
  name: phrase(),
  /** One sentence: for whom this list is. */
  for: phrase(),
  note: phrase().optional(),
  checkedOn: day,
  signs: z.record(id, signSchema),
  /** What to do in this setting. */
  steps: z.record(id, phrase()).default({}),
  order: z.int(),
})
export type Setting = Entry<z.infer<typeof settingSchema>>

/** `commons/sign-rules.yaml`: how to read any list of signs. */
export const signRulesSchema = z.strictObject({
  notProof: phrase(),
  together: phrase(),
  doNotStepIn: phrase(),
  /** Other explanations a sign can have. */
  otherwise: z.record(id, phrase()),
  /** What is never a sign, and why we leave it out. */
  never: z.record(id, z.strictObject({ sign: phrase('quoted'), why: phrase() })),
})
export type SignRules = Readonly<z.infer<typeof signRulesSchema>>
