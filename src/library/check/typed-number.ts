/** A number that is evidence stands once, as a fact with its source. Our own texts cite it and never type it. */
import type { Library } from '../library.ts'
import { REFERENCE } from '../references.ts'
import { citeFor } from './fact-lookup.ts'
import { knownNumbers, phonesIn } from './phones.ts'
import { placeOf, type Rule } from './rule.ts'
import { statisticsIn } from './statistics.ts'
import { factsFor, textsOf, type Text } from './texts.ts'

/** Names of categories, such as "Ages 12 to 17", are what the source called its rows. */
const CATEGORY = /^facts\/[^/]+\/parts\//

/** No text of ours types a number that is evidence. */
export const typedNumber: Rule = function* (library) {
  const phones = knownNumbers(library.commons)
  for (const text of textsOf(library)) {
    if (text.voice !== 'ours' || CATEGORY.test(text.unit)) continue
    for (const typed of statisticsIn(proseOf(text, phones)))
      yield {
        severity: 'error', rule: 'typed-number', ...placeOf(text.phrase),
        message: `The number "${typed}" is typed in a text.`,
        fix: fixFor(typed, text, library),
      }
  }
}

/** The text without references, link targets, list numbers and phone numbers, which another rule looks at. */
function proseOf({ phrase }: Text, phones: ReturnType<typeof knownNumbers>): string {
  let prose = phrase.source
  for (const { written, index } of phonesIn(prose, phones)) prose = prose.slice(0, index) + ' '.repeat(written.length) + prose.slice(index + written.length)
  return prose.replace(REFERENCE, ' ').replace(/\{\$[^}]*\}/g, ' ').replace(/\]\([^)]*\)/g, '] ').replace(/[*_]/g, '').replace(/^\s*\d+[.)]\s/gm, '')
}

function fixFor(typed: string, text: Text, library: Library): string {
  if (typed.startsWith('24') && /24\s*\/\s*7|24[ -]hours?\b/i.test(text.phrase.source)) return 'Write "day and night".'
  return citeFor(typed, text.phrase, factsFor(library, text))
    ?? 'Say it without the number. Or add the number with its source in commons/facts/ and write {fact:…} with its id.'
}
