/** Writes days, months and periods in a language. */
import type { Language } from './language.ts'

/** A day, month or year as it was recorded: `2026-11-22`, `2026-11`, `2026`. */
export function writeDate({ formats }: Language, date: string): string {
  const [year, month, day] = date.split('-')
  if (!month) return year!
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))
  return (day ? formats.day : formats.month).format(moment)
}

/** The first and last date of a period; one date when it is no span. */
export const datesOf = (language: Language, period: string): string[] => period.split('/').map((date) => writeDate(language, date))
