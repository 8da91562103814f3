/** The parts of a whole must add up to it, unless the source itself leaves a gap and we say why. */
import type { Fact } from '../../model/fact.ts'
import type { Problem } from '../problem.ts'
import { allFacts } from './everything.ts'
import type { Rule } from './rule.ts'

/** Parts add up to their whole, for each place and period. */
export const sum: Rule = function* (library) {
  const parts = allFacts(library).filter((fact) => fact.part && fact.measure.whole)
  const groups = Map.groupBy(parts, (fact) => `${fact.measure.id}/${fact.place}/${fact.period}`)
  for (const facts of groups.values()) {
    const problem = judge(facts)
    if (problem) yield problem
  }
}

function judge(facts: readonly Fact[]): Problem | undefined {
  const [{ measure, place, period }] = facts as [Fact]
  const { total, gap } = measure.whole!
  const reached = tidy(facts.reduce((all, { value }) => all + value, 0))
  const missing = tidy(total - reached)
  const stated = gap?.value ?? 0
  const where = `The parts of "${measure.name.source}" (${place}, ${period}) add up to ${reached}, not ${total}.`
  if (missing === stated)
    return missing ? { severity: 'note', rule: 'sum', ...measure.at, message: `${where} The gap of ${missing} is explained: ${gap!.why.source}`, fix: 'Nothing to do.' } : undefined
  return {
    severity: 'error', rule: 'sum', ...measure.at,
    message: gap ? `${where} The gap is ${missing}, and "gap" explains one of ${stated}.` : where,
    fix: missing
      ? 'Correct the part that was mistyped. If the source itself leaves a gap, add "gap" below "whole" with its value and why.'
      : 'Remove "gap" below "whole": nothing is missing any more.',
  }
}

/** Decimal fractions without the dust of binary ones. */
const tidy = (value: number): number => Number(value.toFixed(6))
