/** A claim: a statement that circulates, what is known about it, and what to say instead. */
import { z } from 'zod'
import { type Entry, ids } from './basics.ts'
import { STATUSES } from './fact.ts'
import { phrase } from './phrase.ts'

export const CLAIM_KINDS = ['statistic', 'definition', 'legal', 'myth', 'practice', 'contact', 'provenance'] as const

/**
 * Words by which the check finds the claim again, also reworded: each entry is one wording, a list of
 * groups that must all occur in one sentence; a group lists alternatives split by `|`.
 */
const wording = z.array(z.string().min(1)).min(2).readonly()

export const claimSchema = z.strictObject({
  /** The claim as it circulates, in our words. */
  said: phrase('quoted'),
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(STATUSES),
  /** Why it has that status. */
  why: phrase(),
  /** What can safely be said. */
  sayInstead: phrase(),
  /** Pages where it was found: the seed editions by name. */
  seenIn: ids.default([]),
  sources: ids.default([]),
  /** Facts that carry its figures. */
  facts: ids.default([]),
  /** Other claims that it contradicts. */
  conflicts: ids.default([]),
  watch: z.array(wording).readonly().default([]),
})
export type Claim = Entry<z.infer<typeof claimSchema>>
