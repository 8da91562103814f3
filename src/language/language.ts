/** A language as a page needs it: its tag, its direction, and how it writes numbers and dates. */

export type Language = Readonly<{ tag: string; dir: 'ltr' | 'rtl'; formats: Formats }>

export type Formats = Readonly<{
  number: Intl.NumberFormat
  percent: Intl.NumberFormat
  /** Rates, with two decimals. */
  rate: Intl.NumberFormat
  /** Large amounts in words: 236 billion. */
  compact: Intl.NumberFormat
  day: Intl.DateTimeFormat
  month: Intl.DateTimeFormat
  list: Intl.ListFormat
  plural: Intl.PluralRules
}>

/** Scripts that are written from right to left (Unicode CLDR script metadata). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr', 'Yezi'])

const made = new Map<string, Language>()

/** The language of a BCP 47 tag. Dates are Gregorian in every language. */
export function languageOf(tag: string): Language {
  let language = made.get(tag)
  if (!language) {
    const script = new Intl.Locale(tag).maximize().script ?? 'Latn'
    const date = { calendar: 'gregory', timeZone: 'UTC' } as const
    language = {
      tag,
      dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr',
      formats: {
        number: new Intl.NumberFormat(tag),
        percent: new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
        rate: new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
        compact: new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long' }),
        day: new Intl.DateTimeFormat(tag, { ...date, dateStyle: 'long' }),
        month: new Intl.DateTimeFormat(tag, { ...date, year: 'numeric', month: 'long' }),
        list: new Intl.ListFormat(tag),
        plural: new Intl.PluralRules(tag),
      },
    }
    made.set(tag, language)
  }
  return language
}
