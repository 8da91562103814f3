/** Two help lines whose numbers differ by a digit or two: most likely one of them is mistyped. */
import { editDistance } from '../problem.ts'
import { knownNumbers } from './phones.ts'
import type { Rule } from './rule.ts'

/** The numbers of different help lines are clearly different. */
export const phoneTwin: Rule = function* ({ commons }) {
  const long = knownNumbers(commons).filter(({ digits }) => digits.length > 5)
  for (const [index, number] of long.entries())
    for (const earlier of long.slice(0, index)) {
      // The numbers of one line often follow each other: voice 6196, text phone 6199.
      if (earlier.line === number.line || earlier.digits === number.digits || editDistance(earlier.digits, number.digits) > 2) continue
      yield {
        severity: 'warning', rule: 'phone-twin', ...commons.helpLines.get(number.line)!.at,
        message: `The number ${number.shown} of "${number.line}" is almost that of "${earlier.line}", ${earlier.shown}.`,
        fix: 'Look both up at their sources, and correct the one that is wrong.',
      }
    }
}
