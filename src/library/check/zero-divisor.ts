/** A number that others are divided by, such as the people of a state, cannot be zero. */
import { allFacts } from './everything.ts'
import type { Rule } from './rule.ts'

/** Measures that a rate is worked out from, or that a mapping calls positive, have no zero in them. */
export const zeroDivisor: Rule = function* (library) {
  const { tables, imports } = library.commons
  const divisors = new Set([
    ...[...tables.values()].flatMap(({ rate }) => (rate ? [rate.per] : [])),
    ...[...imports.values()].flatMap(({ measures }) => Object.entries(measures).flatMap(([id, { positive }]) => (positive ? [id] : []))),
  ])
  for (const fact of allFacts(library))
    if (fact.value === 0 && divisors.has(fact.measure.id))
      yield { severity: 'error', rule: 'zero-divisor', ...fact.at, message: `The fact ${fact.id} is zero, and rates are divided by it.`, fix: 'Find the right number, or remove the value: what is missing is shown as missing.' }
}
