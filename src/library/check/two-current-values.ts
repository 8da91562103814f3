/** Two facts that say different things about the same: one page would contradict another. */
import type { Fact } from '../../model/fact.ts'
import { allFacts } from './everything.ts'
import type { Rule } from './rule.ts'

/** Facts about the same thing agree, also those of an edition with those of the commons. */
export const twoCurrentValues: Rule = function* (library) {
  for (const facts of Map.groupBy(allFacts(library), sameThing).values()) {
    const [first, ...others] = facts as [Fact, ...Fact[]]
    for (const fact of others) {
      if (fact.value === first.value) continue
      yield {
        severity: 'error', rule: 'two-current-values', ...fact.at,
        message: `The facts ${first.id} (${first.value}) and ${fact.id} (${fact.value}) say different things about the same place, time and measure. The other is in ${first.at.file}.`,
        fix: 'Keep one of them, with the other value in its history. If they count different things, give the measures different names.',
      }
    }
  }
}

/** What a fact is about, apart from its id. */
const sameThing = ({ measure, place, period, part }: Fact): string =>
  [measure.name.source.toLowerCase().replace(/\s+/g, ' '), place, period, part ?? ''].join('|')
