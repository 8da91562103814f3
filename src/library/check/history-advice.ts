/** Clearing the history does not help on a phone that is watched. Who reads the one must read the other beside it. */
import { sentencesOf, withoutMarks } from './plain-text.ts'
import { placeOf, type Rule, shorten } from './rule.ts'
import { textsOf } from './texts.ts'

const CLEAR = /\b(?:clear|delet|eras|wip|remov|hid)(?:e|es|ed|ing|s)?\b[^.]{0,60}\bhistory\b|\bhistory\b[^.]{0,40}\b(?:cleared|deleted|erased|wiped|removed)\b/i
const WATCHED = /\b(?:monitor|watch|spyware|spy|spies|track|stalkerware)\w*/i

/** Whoever speaks of clearing the history speaks of watched devices too. */
export const historyAdvice: Rule = function* (library) {
  for (const { phrase, unit, voice } of textsOf(library)) {
    if (voice !== 'ours' && !unit.startsWith('interface/')) continue
    const text = withoutMarks(phrase.source)
    const advice = sentencesOf(text).find((sentence) => CLEAR.test(sentence))
    if (!advice || WATCHED.test(text)) continue
    yield {
      severity: 'error', rule: 'history-advice', ...placeOf(phrase),
      message: `"${shorten(advice)}" speaks of clearing the history, and does not say that a watched phone still shows what was done.`,
      fix: 'Add a sentence to the same text, such as: If someone watches your phone with a hidden app, clearing the history does not help.',
    }
  }
}
