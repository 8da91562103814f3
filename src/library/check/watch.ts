/** Finds a claim again in a sentence, also when it is reworded. */
import { wordsToDigits } from './number-words.ts'

/** Ready to look for: every group must occur; a group is one pattern of all its alternatives. */
export type Watch = readonly RegExp[]

/** Text and wording in one spelling: small letters, digits without separators, straight quotes, no hyphen before a number. */
export const respell = (text: string): string =>
  wordsToDigits(text.toLowerCase().replace(/’/g, "'").replace(/(?<=\d),(?=\d{3})/g, '').replace(/(?<=\d)k\b/g, ' thousand'))
    .replace(/(?<=\p{L})-(?=\d)|(?<=\d)-(?=per ?cent)/gu, ' ')

/** One wording of a claim as patterns. */
export const watchOf = (groups: readonly string[]): Watch => groups.map((group) => new RegExp(group.split('|').map(alternative).join('|'), 'gu'))

/** An alternative counts at the start of a word; one that ends in a digit must end there, so that 13 is not found in 130. */
function alternative(words: string): string {
  const literal = respell(words).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return `(?<![\\p{L}\\d])${literal}${/\d$/.test(literal) ? '(?![\\d]|[.,]\\d)' : ''}`
}

/** "Not", "never" and their like up to three words before, unless it is "not only". */
const DENIED = /(?:\b(?:not|never|no|nobody|cannot)|n't)(?! (?:only|just))(?:[\s"“]+[^\s.,;:]+){0,2}[\s"“]*$/

/** Whether every group of a wording occurs in a respelled sentence and is not denied there. */
export const occursIn = (watch: Watch, sentence: string): boolean =>
  watch.every((group) => sentence.search(group) >= 0) &&
  watch.every((group) => Array.from(sentence.matchAll(group)).some(({ index }) => !DENIED.test(sentence.slice(0, index))))
