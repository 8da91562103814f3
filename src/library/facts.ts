/** Spreads a measure's table of values into facts, and says what is missing or adds up wrongly. */
import type { Origin } from '../model/basics.ts'
import { type Fact, type Measure, type Value, type Vintage, WITHHELD } from '../model/fact.ts'
import type { Problem } from './problem.ts'

/** Id of a fact: measure, place, period and part; a period that is not stated is left out. */
export const factId = (measure: string, place: string, period: string, part?: string): string =>
  [measure, place, period === 'not-stated' ? '' : period.replace('/', '-to-'), part ?? ''].filter(Boolean).join('-')

export function factsOf(measure: Measure): { facts: Fact[]; problems: Problem[] } {
  const facts: Fact[] = []
  const problems: Problem[] = []
  for (const [place, periods] of Object.entries(measure.values))
    for (const [period, value] of Object.entries(periods))
      for (const [part, single] of partsOf(measure, value)) {
        if (single === WITHHELD) continue
        const made = factOf(measure, place, period, part, single)
        if ('rule' in made) problems.push(made)
        else facts.push(made)
      }
  return { facts, problems }
}

/** The values below one period: one, or one for each part. */
function partsOf(measure: Measure, value: Value | Record<string, Value>): [string | undefined, Value][] {
  return measure.parts && value !== WITHHELD ? Object.entries(value as Record<string, Value>) : [[undefined, value as Value]]
}

function factOf(measure: Measure, place: string, period: string, part: string | undefined, value: Exclude<Value, typeof WITHHELD>): Fact | Problem {
  const own = typeof value === 'number' ? { value } : value
  const id = factId(measure.id, place, period, part)
  const at = { file: measure.at.file, line: measure.lines[[place, period, ...(part ? [part] : [])].join('|')] ?? measure.at.line }
  const status = own.status ?? measure.status
  const readOn = own.readOn ?? measure.readOn
  const reviewBy = own.reviewBy ?? measure.reviewBy
  const source = own.source ?? measure.source
  const published = own.published ?? measure.published
  const history: readonly Vintage[] | undefined =
    own.history ??
    (own.value !== undefined && source && published ? [{ value: own.value, source, published }] : undefined)
  const lacking = [
    !history && own.value === undefined && 'a value',
    !own.history && !source && 'a source',
    !own.history && !published && 'the day it was published ("published", or "undated")',
    !status && 'a status',
    !readOn && 'the day it was read ("readOn")',
    !reviewBy && 'the day to look again ("reviewBy")',
  ].filter(Boolean)
  if (lacking.length || !history || !status || !readOn || !reviewBy)
    return problem(at, 'fact-incomplete', `The fact ${id} lacks ${lacking.join(' and ')}.`, 'Add it to this value, or at the top of the file for all of them.')
  const current = history.filter((vintage) => vintage.current)
  const last = history.at(-1)!
  const undecided = history.slice(0, -1).some((vintage) => vintage.value !== last.value && !laterThan(last.published, vintage.published))
  if (current.length > 1 || (undecided && !current.length))
    return problem(
      at,
      'two-current-values',
      `The fact ${id} has two values that could both be current.`,
      'Put the newest last, and where the dates do not tell, mark it with "current: true". Mark only one.',
    )
  const chosen = current[0] ?? last
  return {
    id, at, measure, place, period, ...(part && { part }), status, readOn: chosen.readOn ?? readOn, reviewBy,
    value: chosen.value,
    history: chosen === last ? history : [...history.filter((vintage) => vintage !== chosen), chosen],
    ...(own.note && { note: own.note }),
  }
}

/** Whether a day of publication, of whatever precision, is surely later than another. */
export const laterThan = (a: string, b: string): boolean =>
  a !== 'undated' && b !== 'undated' && a.slice(0, Math.min(a.length, b.length)) > b.slice(0, Math.min(a.length, b.length))

const problem = (at: Origin, rule: string, message: string, fix: string): Problem => ({
  severity: 'error', rule, ...at, message, fix,
})
