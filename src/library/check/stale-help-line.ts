/**
 * A help line that nobody has looked at for long. A wrong number costs more than a wrong fact, so it warns
 * after 90 days and fails after 180, when nothing with that number should be printed any more.
 */
import type { Rule } from './rule.ts'

const WARN_AFTER = 90
const FAIL_AFTER = 180
const DAY = 24 * 60 * 60 * 1000

/** Help lines are checked in time. */
export const staleHelpLine: Rule = function* ({ commons }, { on }) {
  for (const { at, name, checkedOn, checkBy } of commons.helpLines.values()) {
    const days = Math.round((Date.parse(on) - Date.parse(checkedOn)) / DAY)
    if (days < WARN_AFTER && checkBy >= on) continue
    yield {
      severity: days >= FAIL_AFTER ? 'error' : 'warning', rule: 'stale-help-line', ...at,
      message: `The help line "${name.source}" was last checked ${days} days ago, on ${checkedOn}.`,
      fix: 'Call, text and open each of its channels once, correct what changed, and set "checkedOn" and "checkBy".',
    }
  }
}
