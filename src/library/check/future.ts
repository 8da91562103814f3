/** What has not come yet cannot have been counted or published: the year was mistyped. */
import type { Measure } from '../../model/fact.ts'
import { laterThan } from '../facts.ts'
import type { Problem } from '../problem.ts'
import { allFacts } from './everything.ts'
import type { Rule } from './rule.ts'

/** No value is of a time to come, and none was published in it. */
export const future: Rule = function* (library, { on }) {
  const error = (at: Pick<Problem, 'file' | 'line'>, message: string): Problem => ({ severity: 'error', rule: 'future', file: at.file, line: at.line, message, fix: 'Correct the year.' })
  const facts = allFacts(library)
  const measures = new Set<Measure>([...library.commons.measures.values(), ...facts.map(({ measure }) => measure)])
  for (const { at, values, lines } of measures)
    for (const [place, periods] of Object.entries(values))
      for (const period of Object.keys(periods))
        if (period !== 'not-stated' && period.split('/').some((end) => laterThan(end, on)))
          yield error({ file: at.file, line: lines[`${place}|${period}`] ?? at.line }, `The period ${period} (${place}) has not come yet.`)
  for (const { id, at, history } of facts)
    for (const { published } of history) if (laterThan(published, on)) yield error(at, `The fact ${id} has a value published ${published}, which has not come yet.`)
}
