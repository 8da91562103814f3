/** Finds numbers that state something as evidence: digits, and numbers in words joined to what was counted. */
import { NUMBER_WORDS } from './number-words.ts'

const COUNTED =
  'cases?|victims?|survivors?|people|persons?|child(?:ren)?|kids|minors?|adults?|wom[ae]n|m[ae]n|girls?|boys?|youths?|teens?|teenagers?|workers?|runaways?|traffickers?|calls?|reports?|contacts?|signals?|situations?|arrests?|convictions?|prosecutions?|investigations?|dollars?'
const QUALITY =
  'new|other|more|young|adult|trafficked|reported|identified|confirmed|known|likely|missing|foreign|american|human|trafficking|labor|sex|federal|criminal|hotline|million|billion'
const counted = `(?: (?:${QUALITY})){0,3} (?:${COUNTED})`
const severalOf = 'half|a third|two thirds|two-thirds|a quarter|three quarters|three-quarters|dozens|hundreds|thousands|millions|billions'

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d-])${pattern}(?![\\p{L}\\d])`, 'giu')

/** "One" alone counts nothing: "one person's control over another". */
const IN_WORDS: readonly RegExp[] = [
  words(`${NUMBER_WORDS}[ -]per ?cent`),
  words(`${NUMBER_WORDS} (?:in|out of|of every|in every|out of every) ${NUMBER_WORDS}`),
  words(`(?!one (?!hundred|thousand|million|billion))${NUMBER_WORDS}${counted}`),
  words(`(?:${severalOf}) of (?:all |the |these |those )?(?:${counted.slice(1)}|${COUNTED})`),
  words(`(?:${NUMBER_WORDS} times (?:more|as|higher|likelier)|twice as)`),
  words(`${NUMBER_WORDS}[ -]years?[ -]old`),
  words(`(?:age|aged|under|over) (?:of )?(?:(?:ten|eleven|twelve|\\p{L}+teen|twenty)(?:-\\p{L}+)?)`),
]

/** Codes such as H-2A, T-1 or COVID-19 are names; a digit at the start of a line numbers a list. */
const DIGITS = /(?<![\p{L}\p{N}_]|\p{Lu}-)(?:[$€£#] ?)?\d[\d,.]*(?:\s?[/:–-]\s?\d[\d,.]*)*(?:st|nd|rd|th|k)?(?:\s?%|[ -](?:per ?cent|hundred|thousand|million|billion)\b)?/gu
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = /^(?:19\d\d|20\d\d|2100)$/
const NOT_A_DATE = new RegExp(`^(?: (?:${QUALITY})){0,3} (?:${COUNTED})\\b`, 'i')
const DATE_BEFORE = /(?:\b(?:the|in|since|by|until|through|from|to|for|of|and|during|before|after|between)|[–,(-])\s*$/i

/** The numbers in a text that state something, as they are typed. */
export function statisticsIn(text: string): string[] {
  const spelled = IN_WORDS.flatMap((pattern) => text.match(pattern) ?? [])
  const digits = Array.from(text.matchAll(DIGITS))
    .map(({ 0: typed, index }) => ({ typed: typed.replace(/[.,:]+$/, ''), before: text.slice(0, index), after: text.slice(index + typed.length) }))
    .filter(({ typed, before, after }) => !standsForADay(typed, before, after) && !/(?:^|\n)\s*$/.test(before.slice(-8) + (/^\d+$/.test(typed) && /^[.)]?\s/.test(after) && before.trim() ? '' : 'x')))
  return [...digits.map(({ typed }) => typed), ...spelled]
}

/** Years, spans of years, and the day of a date. */
function standsForADay(typed: string, before: string, after: string): boolean {
  const years = typed.split(/\s?[/–-]\s?/)
  if (YEAR.test(years[0]!) && years.slice(1).every((part) => YEAR.test(part) || /^\d\d$/.test(part)))
    return !NOT_A_DATE.test(after) || DATE_BEFORE.test(before)
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(typed)) return false
  return new RegExp(`${MONTH} $`).test(before) || new RegExp(`^ ${MONTH}`).test(after) || /^ century/.test(after)
}
