/** A mapping: how the columns of somebody's table become values of our measures. A file in `commons/imports/`. */
import { z } from 'zod'
import { type Entry, id } from './basics.ts'

/** The name of a column, as it stands in the first row of the table. */
const column = z.string({ error: 'Write the name of a column here.' }).trim().min(1, 'Write the name of a column here.')

/** What a field of the table says. A bare year in YAML arrives as a number. */
const text = z.union([z.string(), z.number()], { error: 'Write a text here.' }).transform((value) => String(value).trim())
const texts = z.array(text).min(1).readonly()

export const importMapSchema = z.strictObject({
  /** Which table this reads, for whoever has to choose. */
  reads: z.string().trim().min(1),
  /** The column that names the place. `texts` gives the place of a spelling that is not in places.yaml. */
  place: z.strictObject({
    column,
    by: z.enum(['name', 'postal', 'fips']).default('name'),
    texts: z.record(z.string(), id).default({}),
  }),
  /** The column that says the year; without it, `--period` is asked for. */
  period: z.strictObject({ column }).optional(),
  /** The column that says the part, and the part that each of its texts means. */
  part: z.strictObject({ column, texts: z.record(z.string(), id) }).optional(),
  /** Rows to leave out, such as rows of totals: those with one of these texts in this column. */
  leaveOut: z.array(z.strictObject({ column, texts })).readonly().default([]),
  /** Several rows belong to one value and are added up. */
  sum: z.boolean().default(false),
  /** The larger place whose value is made by adding up all places of the table. */
  total: id.optional(),
  /** Numbers below this are withheld, and others with them, so that none can be worked out from the sums. */
  withhold: z.strictObject({ below: z.int().positive() }).optional(),
  /** The measures that are filled, and from which column. */
  measures: z.record(
    id,
    z.strictObject({
      column,
      /** Only rows with one of these texts in this column: for a table that names the measure in a column. */
      where: z.strictObject({ column, texts }).optional(),
      /** Which values are taken where `total` is given: those of each place, the total, or both. */
      places: z.enum(['each', 'total', 'both']).default('both'),
      /** A number must be there, and above zero: something is divided by it. */
      positive: z.boolean().default(false),
      /** The measure that is never smaller. Whoever tries to work out a withheld number would use that. */
      atMost: id.optional(),
    }),
  ),
})
export type ImportMap = Entry<z.infer<typeof importMapSchema>>

/** Every column that a mapping needs, each once. */
export const columnsOf = ({ place, period, part, leaveOut, measures }: ImportMap): readonly string[] => [
  ...new Set([
    place.column,
    ...(period ? [period.column] : []),
    ...(part ? [part.column] : []),
    ...leaveOut.map((rows) => rows.column),
    ...Object.values(measures).flatMap((measure) => [measure.column, ...(measure.where ? [measure.where.column] : [])]),
  ]),
]
