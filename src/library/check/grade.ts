/** How hard a text may be to read: easiest where someone may be tired, afraid or young. */
import { hardestOf, readingOf, wordsOf } from './reading-grade.ts'
import { placeOf, type Rule, shorten } from './rule.ts'
import { textsOf, type Text } from './texts.ts'

/** A grade means little for a few words. */
const FEWEST_WORDS = 12
/** So far above the limit a text only warns. */
const LEEWAY = 1

/** The highest grade by the place of a text; the first that fits counts. */
const LIMITS: readonly (readonly [place: RegExp, grade: number])[] = [
  [/^law\/[^/]+\/plain$/, 10],
  [/^help-lines\/[^/]+\/(?:for|whoMayLearn)$/, 6],
  [/^(?:tips|signs|sign-rules)\//, 6],
  [/^topics\/(?:grooming|images-online|labor-rights|safe-browsing|supporting-someone|after-the-call)\//, 6],
  [/^pages\/(?:help|youth|images|safe-browsing|supporting|work-rights)\//, 6],
]
const ELSEWHERE = 8

/** Records keep their words, except those that we word ourselves. */
const OUR_RECORDS = /^(?:interface\/|law\/[^/]+\/plain$|help-lines\/[^/]+\/whoMayLearn$)/

/** Every text of ours is within the limit of its place. */
export const grade: Rule = function* (library) {
  const familiar = library.commons.familiarWords
  for (const text of textsOf(library)) {
    if (text.voice !== 'ours' && !OUR_RECORDS.test(text.unit)) continue
    const limit = limitOf(text)
    const reading = readingOf(text.phrase.source, familiar)
    if (reading.words.length < FEWEST_WORDS || reading.grade <= limit) continue
    const { sentence, words } = hardestOf(reading, familiar)
    yield {
      severity: reading.grade > limit + LEEWAY ? 'error' : 'warning', rule: 'grade', ...placeOf(text.phrase),
      message: `This reads at school grade ${reading.grade.toFixed(1)}; the limit here is ${limit}. It begins: "${shorten(text.phrase.source, 50)}"`,
      fix: `Make two of the longest sentence, "${shorten(sentence, 40)}" (${wordsOf(sentence).length} words)${words.length ? `, or find shorter words for: ${words.slice(0, 4).join(', ')}` : ''}.`,
    }
  }
}

const limitOf = ({ unit }: Text): number => LIMITS.find(([place]) => place.test(unit))?.[1] ?? ELSEWHERE
