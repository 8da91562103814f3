/** Reads one number as people and spreadsheets write it. */
import type { FORMATS } from '../../model/fact.ts'

type Format = (typeof FORMATS)[number]

/** What a field says: a number; that its source withheld it, and below what; that none is given; or why it cannot be read. */
export type ReadNumber = number | Readonly<{ withheld: number | undefined }> | undefined | Readonly<{ refused: string; fix: string }>

const NOT_GIVEN = /^(|-|–|—|\.\.|n\/?a|n\.a\.|null|not (available|given|reported))$/i
const BELOW = /^(<|<=|≤)\s*(\d+)$/
/** Digits in groups of three, parted by commas or by spaces of any width, or not parted at all. */
const NUMBER = /^(\d{1,3}(,\d{3})+|\d{1,3}([ \u00a0\u2009\u202f]\d{3})+|\d+)(\.\d+)?$/

/** @param format how values of the measure are written; only some may have a fraction */
export function readNumber(field: string, format: Format): ReadNumber {
  const text = field.trim()
  if (NOT_GIVEN.test(text)) return undefined
  if (/^(withheld|suppressed)$/i.test(text)) return { withheld: undefined }
  const below = BELOW.exec(text)
  if (below) return { withheld: Number(below[2]) + (below[1] === '<' ? 0 : 1) }
  const sign = /^[-−]\s*(?=\d)/.test(text) ? -1 : 1
  const bare = text.replace(/^[-−]\s*(?=\d)/, '').replace(format === 'percent' ? /\s*%$/ : format === 'dollars' ? /^\$\s*/ : /(?!)/, '')
  if (!NUMBER.test(bare))
    return { refused: `"${shorten(text)}" is not a number.`, fix: 'Write a plain number, such as 1234; "<5" where the source withholds it; or "n/a" where none is given.' }
  const value = sign * Number(bare.replace(/[^\d.]/g, ''))
  if (!Number.isSafeInteger(Math.trunc(value))) return { refused: `"${shorten(text)}" is too large to be right.`, fix: 'Correct the number.' }
  if (format === 'count' && !Number.isInteger(value))
    return { refused: `"${shorten(text)}" is not a whole number, and this measure counts.`, fix: 'If the point or comma parts thousands, write the number without it. If it is a share or a rate, it belongs to another measure.' }
  if (format === 'percent' && value > 100) return { refused: `"${shorten(text)}" is more than a hundred percent.`, fix: 'Correct the number, or look whether this column holds counts.' }
  return value
}

/** Whether the field could be read, and holds no number because the source withheld it. */
export const isWithheld = (read: ReadNumber): read is Readonly<{ withheld: number | undefined }> => typeof read === 'object' && 'withheld' in read

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
