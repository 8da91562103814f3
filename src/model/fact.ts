/** A fact: one sourced value, with what it counts, where, when, and every value ever published for it. */
import { z } from 'zod'
import { type Entry, type Origin, day, id } from './basics.ts'
import { phrase, Phrase } from './phrase.ts'

/** How far a value or a claim can be relied on. */
export const STATUSES = ['verified', 'estimate', 'contested', 'outdated', 'unverifiable'] as const
export type Status = (typeof STATUSES)[number]

/** How a value is written: a count, a share in percent, an amount of money, `1 in N`, or years of age. */
export const FORMATS = ['count', 'percent', 'dollars', 'one-in', 'years'] as const

/** A bare year in YAML arrives as a number. */
const published = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(
      /^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/,
      'Write the day of publication as YYYY, YYYY-MM or YYYY-MM-DD, or "undated".',
    ),
)

const number = z.number({ error: 'Write a plain number without separators, such as 10360.' }).nonnegative()

/** One published value. None is ever deleted; a revision is a new vintage below the old one. */
export const vintageSchema = z.strictObject({
  value: number,
  published,
  source: id,
  /** The day on which this value was read, where it is not that of the whole file. */
  readOn: day.optional(),
  /** Needed when the order of publication cannot be told from the dates. */
  current: z.literal(true).optional(),
  note: phrase().optional(),
})
export type Vintage = Readonly<z.infer<typeof vintageSchema>>

/** Stands where a number was withheld, because it was small or would have told a small one. */
export const WITHHELD = 'withheld'

/** What the value of one place and period may say when it is more than a number. */
const valueSchema = z.union([
  number,
  z.literal(WITHHELD),
  z.strictObject({
    value: number.optional(),
    history: z.array(vintageSchema).min(1).readonly().optional(),
    published: published.optional(),
    source: id.optional(),
    status: z.enum(STATUSES).optional(),
    readOn: day.optional(),
    reviewBy: day.optional(),
    note: phrase().optional(),
  }),
])
export type Value = z.infer<typeof valueSchema>

/** A span of time: `2024`, `2007-12/2021-12`, or `not-stated` when the source does not say. */
export const period = z
  .string()
  .regex(
    /^(not-stated|\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?)$/,
    'Write a period as 2024, 2024-07-01, 2007-12/2021-12, or not-stated.',
  )

/** Every number below a value, and the way to it. */
function* numbersIn(value: unknown, path: readonly PropertyKey[]): Generator<[value: number, path: readonly PropertyKey[]]> {
  if (typeof value === 'number') yield [value, path]
  else if (value && typeof value === 'object' && !(value instanceof Phrase)) for (const [key, child] of Object.entries(value)) yield* numbersIn(child, [...path, key])
}

/** One measure and all its values: a file in `commons/facts/`. */
export const measureSchema = z.strictObject({
  /** What was measured, as a title. */
  name: phrase(),
  /** The word after the number: one case, other cases. `{$value}` marks the number where it is not first. */
  unit: z.strictObject({ one: phrase(), other: phrase() }),
  format: z.enum(FORMATS).default('count'),
  /** What exactly was counted, and by whom. */
  counts: phrase(),
  /** What this number cannot tell. Shown wherever the number is shown. */
  cannotTell: phrase(),
  source: id.optional(),
  published: published.optional(),
  status: z.enum(STATUSES).optional(),
  readOn: day.optional(),
  reviewBy: day.optional(),
  /** Claims whose story this measure tells. */
  claims: z.array(id).readonly().default([]),
  /** The parts into which each value is broken down. */
  parts: z.record(id, phrase()).optional(),
  /** What the parts add up to, and a gap that is known and explained. */
  whole: z
    .strictObject({
      total: z.number().positive(),
      gap: z.strictObject({ value: z.number(), why: phrase() }).optional(),
    })
    .optional(),
  /** Why some numbers are withheld, and below which count. */
  withheld: z.strictObject({ below: z.int().positive(), why: phrase() }).optional(),
  values: z.record(id, z.record(period, z.union([valueSchema, z.record(id, valueSchema)]))),
}).superRefine(({ format, values }, context) => {
  for (const [value, path] of numbersIn(values, ['values'])) {
    const message =
      format === 'percent' && value > 100 ? `${value} is more than a hundred percent.`
      : format === 'count' && !Number.isInteger(value) ? `${value} is not a whole number, and this measure counts.`
      : undefined
    if (message) context.addIssue({ code: 'custom', path: [...path], message })
  }
})
export type Measure = Entry<z.infer<typeof measureSchema>> &
  Readonly<{
    /** The line of each value in the file, by `place|period` and `place|period|part`. */
    lines: Readonly<Record<string, number>>
  }>

/** One sourced value with its whole history. The last vintage is the current one. */
export type Fact = Readonly<{
  id: string
  at: Origin
  measure: Measure
  place: string
  period: string
  part?: string
  status: Status
  readOn: string
  reviewBy: string
  /** The current value: that of the newest vintage. */
  value: number
  /** Every published value, oldest first. */
  history: readonly Vintage[]
  note?: Phrase
}>
