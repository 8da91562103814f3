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
  const usedIn = finder(library.commons.terms.values(), 'text')
  for (const text of textsOf(library)) {
    if (text.voice !== 'ours' && !text.unit.startsWith('interface/')) continue
    const words = plainText(text.phrase, factsFor(library, text)).replace(QUOTED, ' ')
    for (const { used, term } of usedIn(words))
      yield { severity: 'error', rule: 'term', ...placeOf(text.phrase), message: `We do not write "${used}". ${term.why}`, fix: `Use instead: ${term.instead}.` }
  }
}

/** Words that show what a picture should not show. */
export const imageTerm: Rule = function* (library) {
  const usedIn = finder(library.commons.terms.values(), 'image')
  for (const { file, alt, at } of picturesIn(library))
    for (const { used, term } of usedIn(`${alt} ${file.replace(/[-_./]/g, ' ')}`))
      yield { severity: 'error', rule: 'term', ...at, message: `The picture ${shorten(file)} seems to show "${used}". ${term.why}`, fix: `Show instead: ${term.instead}.` }
}

/** Looks for all terms at once, and only then for which one it was: nearly every text has none. */
function finder(all: Iterable<Term>, place: Term['in']): (words: string) => { used: string; term: Term }[] {
  const terms = [...all].filter((term) => term.in === place).map((term) => ({ term, pattern: patternOf(term.avoid) }))
  const any = patternOf(terms.flatMap(({ term }) => term.avoid))
  return (words) => (any.test(words) ? terms.flatMap(({ term, pattern }) => (pattern.exec(words) ?? []).map((used) => ({ used, term }))) : [])
}

/** Whole words in any case; `*` stands for any ending. */
function patternOf(avoid: readonly string[]): RegExp {
  const words = avoid.map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+').replaceAll('*', "[a-z'’]*"))
  return new RegExp(`(?<![a-z\\d])(?:${words.join('|') || '(?!)'})(?![a-z\\d])`, 'i')
}
