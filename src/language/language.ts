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

/** Scripts that are written from right to left (Unicode CLDR 48, script metadata, `rtl: YES`). `Intl` tells some of them wrong. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Armi', 'Avst', 'Chrs', 'Cprt', 'Elym', 'Hatr', 'Hebr', 'Hung', 'Khar', 'Lydi', 'Mand', 'Mani', 'Mend', 'Merc', 'Mero', 'Narb', 'Nbat', 'Nkoo', 'Orkh', 'Ougr', 'Palm', 'Phli', 'Phlp', 'Phnx', 'Prti', 'Rohg', 'Samr', 'Sarb', 'Sogd', 'Sogo', 'Syrc', 'Thaa', 'Yezi'])

export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? 'Latn') ? 'rtl' : 'ltr')

const made = new Map<string, Language>()

/**
 * The language of a BCP 47 tag. Dates are Gregorian and digits are 0 to 9 in every language, so that a year, a phone
 * number and a number to dial look alike on every page. Where the platform does not know a language, English forms serve.
 */
export function languageOf(tag: string): Language {
  let language = made.get(tag)
  if (!language) {
    const known = Intl.NumberFormat.supportedLocalesOf([tag])[0] ?? 'en'
    const digits = { numberingSystem: 'latn' } as const
    const date = { calendar: 'gregory', timeZone: 'UTC', ...digits } as const
    language = {
      tag,
      dir: directionOf(tag),
      formats: {
        number: new Intl.NumberFormat(known, digits),
        percent: new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 1, ...digits }),
        rate: new Intl.NumberFormat(known, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...digits }),
        compact: new Intl.NumberFormat(known, { notation: 'compact', compactDisplay: 'long', ...digits }),
        day: new Intl.DateTimeFormat(known, { ...date, dateStyle: 'long' }),
        month: new Intl.DateTimeFormat(known, { ...date, year: 'numeric', month: 'long' }),
        list: new Intl.ListFormat(known),
        plural: new Intl.PluralRules(known),
      },
    }
    made.set(tag, language)
  }
  return language
}
