/** Texts as a reader gets them, without marks: for the rules that look at words. */
import type { Fact } from '../../model/fact.ts'
import type { Phrase } from '../../model/phrase.ts'
import type { Records } from '../library.ts'
import { REFERENCE } from '../references.ts'

/** How a fact is written where the language does not matter: 272, 83%, $236 billion, 1 in 6. */
export function plainValue({ measure, value }: Pick<Fact, 'measure' | 'value'>): string {
  switch (measure.format) {
    case 'percent': return `${value}%`
    case 'one-in': return `1 in ${value}`
    case 'dollars': return value >= 1e9 ? `$${value / 1e9} billion` : `$${value}`
    default: return String(value)
  }
}

/**
 * A text with its facts written out. Claims and laws are left out: their words are not ours. A phone number
 * becomes a space-free word, so that the sentence around it stays one sentence.
 */
export const plainText = ({ source }: Phrase, facts: Records<Fact>): string =>
  withoutMarks(source.replace(REFERENCE, (_, kind: string, id: string) => {
    const fact = kind === 'fact' && facts.get(id)
    if (fact) return plainValue(fact)
    return kind === 'line' ? 'helpline' : ''
  }))

/** A text without link targets, emphasis and headings; paragraphs and list items stay apart. */
export const withoutMarks = (source: string): string => source.replace(/\]\([^)]*\)/g, ']').replace(/[*_[\]`#]/g, ' ')

/** Stands for an end of a shortened word, such as "St." or "U.S.", after which no sentence ends. */
const SHORTENED = /(?<=\b(?:St|Mr|Mrs|Ms|Dr|No|vs|e\.g|i\.e|U\.S|[A-Z]))\.(?=\s)/g

/** The sentences of a text; a blank line and a list item end one, too. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n\s*(?:[-+]|\d+\.)\s+/)
    .flatMap((part) => part.replace(SHORTENED, '\u2024').split(/(?<=[.!?]["”’)]*)\s+/))
    .map((sentence) => sentence.replaceAll('\u2024', '.').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
