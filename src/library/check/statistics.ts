/** Finds numbers that state something as evidence: digits, and numbers in words joined to what was counted. */
import { NUMBER_WORDS } from './number-words.ts'

const COUNTED =
  'cases?|victims?|survivors?|people|persons?|child(?:ren)?|kids|minors?|adults?|wom[ae]n|m[ae]n|girls?|boys?|youths?|teens?|teenagers?|workers?|runaways?|traffickers?|calls?|reports?|contacts?|signals?|situations?|arrests?|convictions?|prosecutions?|investigations?|dollars?'
const QUALITY =
  'new|other|more|young|adult|trafficked|reported|identified|confirmed|known|likely|missing|foreign|american|human|trafficking|labor|sex|federal|criminal|hotline'
const counted = `(?: (?:${QUALITY})){0,3} (?:${COUNTED})`
const fraction = 'half|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)'
const number = `(?:(?:a dozen|${NUMBER_WORDS})(?: (?:million|billion))?|a (?:million|billion))`
const outOf = '(?:in|out of|of every|in every|out of every)'

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, 'giu')

/** In this order, so that "two in three people" is found as one. "One" alone counts nothing: "one person's control". */
const IN_WORDS: readonly RegExp[] = [
  words(`${number}[ -]per ?cent`),
  words(`${NUMBER_WORDS} ${outOf} (?!one\\b)${NUMBER_WORDS}`),
  words(`(?!one(?! (?:hundred|thousand|million|billion)))${number}${counted}`),
  words(`(?:${fraction}|dozens|hundreds|thousands|millions|billions)(?: of)?(?: all| the| these| those)?${counted}`),
  words(`(?:more|less|fewer|over|about|around|nearly|almost|roughly) (?:than )?(?:${fraction})`),
  words(`${NUMBER_WORDS} times (?:more|as|higher|likelier)|twice as`),
  words(`(?!a )${NUMBER_WORDS} (?:million|billion)|(?!a )${NUMBER_WORDS}(?<=hundred|thousand)`),
  words(`${NUMBER_WORDS}[ -]years?[ -]old`),
  words(`(?:age|aged|under|over) (?:of )?(?:ten|eleven|twelve|\\p{L}+teen|twenty(?:-\\p{L}+)?)`),
]

/** Codes such as H-2A, T-1 or COVID-19 are names. */
const DIGITS =
  /(?<![\p{L}\p{N}_]|\p{Lu}-)(?:[$€£#] ?)?\d[\d,.]*(?: \d{3}(?!\d))*(?:(?:\s?[/:–-]\s?| in | out of | of every )\d[\d,.]*)*(?:st|nd|rd|th|k)?(?:\s?%|[ -](?:per ?cent|hundred|thousand|million|billion)\b)?/gu
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = /^(?:19\d\d|20\d\d|2100)$/
const NOT_A_DATE = new RegExp(`^${counted}\\b`, 'i')
const DATE_BEFORE = /(?:\b(?:the|in|since|by|until|through|from|to|for|of|and|during|before|after|between)|[–,(-])\s*$/i

/** Most texts have none of these, and need no closer look. */
const HINT = /\d|\b(?:a (?:hundred|thousand|million|billion)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds|thousands|millions|billions|dozens?|half|twice|thirds?|quarter)\b/i

/** The numbers in a text that state something, as they are typed. */
export function statisticsIn(text: string): string[] {
  if (!HINT.test(text)) return []
  const found: string[] = []
  const take = (rest: string, pattern: RegExp): string =>
    rest.replace(pattern, (typed: string) => {
      found.push(typed)
      return ' '.repeat(typed.length)
    })
  const rest = IN_WORDS.reduce(take, text)
  for (const { 0: run, index } of rest.matchAll(DIGITS)) {
    const typed = run.replace(/[.,:]+$/, '')
    if (!isName(typed, rest.slice(0, index), rest.slice(index + run.length))) found.push(typed)
  }
  return found
}

/** Years and spans of years, days of a date, and ordinals that are part of a name, such as the 13th Amendment. */
function isName(typed: string, before: string, after: string): boolean {
  const years = typed.split(/\s?[/–-]\s?| in | out of | of every /)
  if (YEAR.test(years[0]!) && years.slice(1).every((part) => YEAR.test(part) || /^\d\d$/.test(part)))
    return !NOT_A_DATE.test(after) || DATE_BEFORE.test(before)
  if (/^\d+(?:st|nd|rd|th)$/.test(typed) && /^ (?:\p{Lu}\p{Ll}|century)/u.test(after)) return true
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(typed) && (new RegExp(`${MONTH} $`).test(before) || new RegExp(`^ ${MONTH}`).test(after))
}
