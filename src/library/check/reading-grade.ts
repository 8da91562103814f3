/**
 * The school grade at which a text can be read: the Flesch-Kincaid grade level, 0.39 × words per sentence +
 * 11.8 × syllables per word − 15.59.
 *
 * Source: Kincaid, J. P., Fishburne, R. P., Rogers, R. L. and Chissom, B. S. (1975), Derivation of New Readability
 * Formulas (Automated Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy Enlisted Personnel,
 * Research Branch Report 8-75, Naval Technical Training, Memphis.
 *
 * A colon or semicolon ends a sentence as a period does, for the reader can pause there. A reference counts as one
 * short word. Words in commons/familiar-words.yaml count as two syllables at most: the formula takes long words for
 * hard ones, and on these pages "trafficking" is not.
 */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What is measured of a text. */
export type Reading = Readonly<{ grade: number; words: readonly string[]; sentences: readonly string[] }>

/** Measures a text as written, with its marks and references. */
export function readingOf(source: string, familiar: ReadonlySet<string>): Reading {
  const text = source
    .replace(/\{\$?(\w+)[^}]*\}/g, (_, kind: string) => (kind === 'claim' ? 'that' : 'ten'))
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[*_[\]`#]/g, ' ')
  const sentences = text.split(/[.!?:;]+(?=\s|$)|\n\s*[-*]\s|\n\n/).filter((sentence) => /[a-z]/i.test(sentence))
  const words = wordsOf(text)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, familiar), 0)
  return { grade: fleschKincaid({ sentence: sentences.length || 1, word: words.length || 1, syllable: syllables }), words, sentences }
}

/** What makes it hard: its longest sentence, and its words of three syllables and more, the longest first. */
export function hardestOf({ words, sentences }: Reading, familiar: ReadonlySet<string>): { sentence: string; words: string[] } {
  const weigh = (word: string): number => syllablesOf(word, familiar)
  const [sentence = ''] = sentences.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)
  return {
    sentence: sentence.replace(/\s+/g, ' ').trim(),
    words: [...new Set(words.filter((word) => weigh(word) > 2))].sort((a, b) => weigh(b) - weigh(a)),
  }
}

/** The words of a text. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []

/** The same few thousand words come again and again. */
const counted = new Map<string, number>()

function syllablesOf(written: string, familiar: ReadonlySet<string>): number {
  const word = written.toLowerCase()
  let count = counted.get(word)
  if (count === undefined) counted.set(word, (count = Math.max(1, syllable(word))))
  return familiar.has(word) ? Math.min(2, count) : count
}
