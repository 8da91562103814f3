/** Finds the facts whose value someone typed, so that the check can say what to write instead. */
import type { Fact } from '../../model/fact.ts'
import type { Phrase } from '../../model/phrase.ts'
import type { Records } from '../library.ts'
import { wordsToDigits } from './number-words.ts'

type Amount = Readonly<{ value: number; format: Fact['measure']['format'] | 'plain' }>

const SIZES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, k: 1000, million: 1e6, billion: 1e9 }

/** What was typed, as a value: "thirty percent", "$236 billion", "1 in 6", "10,360". */
export function amountOf(typed: string): Amount | undefined {
  const text = wordsToDigits(typed.toLowerCase()).replace(/(?<=\d),(?=\d{3})/g, '')
  const share = /^1 (?:in|out of|of every|in every|out of every) (\d+)/.exec(text)
  if (share) return { value: Number(share[1]), format: 'one-in' }
  const [, dollars, digits, size] = /^([$])? ?(\d+(?:\.\d+)?)[ -]?(hundred|thousand|million|billion|k)?/.exec(text) ?? []
  if (!digits) return undefined
  const value = Number(digits) * (size ? SIZES[size]! : 1)
  return { value, format: /%|per ?cent/.test(text) ? 'percent' : dollars || /dollar/.test(text) ? 'dollars' : 'plain' }
}

/** Advice naming the facts that have the typed value, or had it once; nothing when none does. */
export function citeFor(typed: string, phrase: Phrase, facts: Records<Fact>): string | undefined {
  const amount = amountOf(typed)
  if (!amount) return undefined
  const same = [...facts.values()].filter((fact) => fits(fact, amount) && fact.history.some(({ value }) => value === amount.value))
  const near = (fact: Fact): number => closeness(fact, phrase)
  const [best, ...others] = same.sort((a, b) => near(b) - near(a))
  if (!best) return undefined
  const now = best.value === amount.value ? '' : ` It is an earlier value; the present one is ${best.value}.`
  const more = others.slice(0, 2).map(({ id }) => `{fact:${id}}`)
  return `Write {fact:${best.id}} instead.${now}${more.length ? ` If that is not meant: ${more.join(' or ')}.` : ''}`
}

/** A bare number may be any count or age; one with a sign or a unit is only of that kind. */
const fits = ({ measure }: Fact, { format }: Amount): boolean =>
  format === 'plain' ? measure.format !== 'one-in' : measure.format === format

/** How many words of the fact's id occur in the text. */
const closeness = (fact: Fact, { source }: Phrase): number => {
  const text = source.toLowerCase()
  return fact.id.split('-').filter((word) => word.length > 3 && text.includes(word)).length
}
