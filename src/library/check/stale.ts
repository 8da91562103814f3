/** What is past the day on which somebody wanted to look at it again. Pages show it as such until it is read again. */
import type { Problem } from '../problem.ts'
import { allFacts } from './everything.ts'
import type { Rule } from './rule.ts'

/** Facts, laws and editions are looked at again in time. */
export const stale: Rule = function* (library, { on }) {
  const warn = (at: Pick<Problem, 'file' | 'line'>, message: string, fix: string): Problem => ({ severity: 'warning', rule: 'stale', file: at.file, line: at.line, message, fix })
  const due = allFacts(library).filter((fact) => fact.reviewBy < on)
  for (const [measure, facts] of Map.groupBy(due, (fact) => fact.measure)) {
    const days = facts.map((fact) => fact.reviewBy).sort()
    yield warn(
      measure.at,
      `${facts.length === 1 ? `The fact ${facts[0]!.id} was` : `${facts.length} facts of this file, such as ${facts[0]!.id}, were`} to be read again by ${days[0]}. Pages now show that.`,
      'Read the source again. Add a new value to the history if there is one, and set "readOn" and "reviewBy".',
    )
  }
  for (const law of library.commons.law.values())
    if (law.reviewBy < on) yield warn(law.at, `The law "${law.citation.source}" was to be read again by ${law.reviewBy}.`, 'Read the statute at its address, correct the text if it changed, and set "readOn" and "reviewBy".')
  for (const edition of library.editions.values())
    if (edition.reviewBy < on) yield warn(edition.at, `The edition "${edition.name.source}" was to be looked at again by ${edition.reviewBy}.`, 'Read its pages once, then set "checkedOn" and "reviewBy" in edition.yaml.')
}
