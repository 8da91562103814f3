/** Words and pictures that the house avoids, with what to use instead. */
import type { Term } from '../../model/wording.ts'
import { plainText } from './plain-text.ts'
import { picturesIn } from './pictures.ts'
import { placeOf, type Rule, shorten } from './rule.ts'
import { factsFor, textsOf } from './texts.ts'

/** What is between quotation marks was said by others; `>` quotes a paragraph. */
const QUOTED = /“[^”]*”|"[^"]*"|^>.*$/gm

/** Words to avoid in our own sentences and in the interface. */
export const term: Rule = function* (library) {
  const terms = patterns(library.commons.terms.values(), 'text')
  for (const text of textsOf(library)) {
    if (text.voice !== 'ours' && !text.unit.startsWith('interface/')) continue
    const words = plainText(text.phrase, factsFor(library, text)).replace(QUOTED, ' ')
    for (const { term, pattern } of terms) {
      const used = pattern.exec(words)?.[0]
      if (used) yield { severity: 'error', rule: 'term', ...placeOf(text.phrase), message: `We do not write "${used}". ${term.why}`, fix: `Use instead: ${term.instead}.` }
    }
  }
}

/** Words that show what a picture should not show. */
export const imageTerm: Rule = function* (library) {
  const terms = patterns(library.commons.terms.values(), 'image')
  for (const { file, alt, at } of picturesIn(library)) {
    const words = `${alt} ${file.replace(/[-_./]/g, ' ')}`
    for (const { term, pattern } of terms) {
      const used = pattern.exec(words)?.[0]
      if (used) yield { severity: 'error', rule: 'term', ...at, message: `The picture ${shorten(file)} seems to show "${used}". ${term.why}`, fix: `Show instead: ${term.instead}.` }
    }
  }
}

/** Whole words in any case; `*` stands for any ending. */
const patterns = (terms: Iterable<Term>, place: Term['in']): { term: Term; pattern: RegExp }[] =>
  [...terms].filter((term) => term.in === place).map((term) => {
    const words = term.avoid.map((avoid) =>
      avoid.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+').replaceAll('*', "[\\p{L}'’]*"))
    return { term, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'iu') }
  })
