/** Lists what an edition words differently, and sees that nothing that must be exact gets lost on the way. */
import { nearest, type Problem } from '../problem.ts'
import type { Phrase } from '../../model/phrase.ts'
import { placeOf, type Rule, shorten } from './rule.ts'
import { phrasesOfCommons } from './texts.ts'

/** An edition words only texts that exist, and keeps the facts and help lines that they name. */
export const override: Rule = function* (library) {
  const commons = new Map(phrasesOfCommons(library.commons).map((phrase) => [phrase.unit, phrase]))
  for (const edition of library.editions.values())
    for (const [unit, worded] of edition.overrides) {
      const original = commons.get(unit)
      yield original ? compare(original, worded) : unknownUnit(unit, worded, commons.keys())
    }
}

function compare(original: Phrase, worded: Phrase): Problem {
  const lost = exactIn(original).filter((reference) => !worded.source.includes(reference))
  if (!lost.length)
    return {
      severity: 'note', rule: 'override', ...placeOf(worded),
      message: `This edition words "${original.unit}" differently. The commons say: "${shorten(original.source, 160)}"`,
      fix: 'Nothing to do. Look again when the text of the commons changes.',
    }
  return {
    severity: 'error', rule: 'override', ...placeOf(worded),
    message: `The text of the commons names ${lost.join(' and ')}, and this wording has lost ${lost.length > 1 ? 'them' : 'it'}.`,
    fix: `Put ${lost.join(' and ')} back into the text.`,
  }
}

const unknownUnit = (unit: string, worded: Phrase, units: Iterable<string>): Problem => {
  const meant = nearest(unit, units)
  return {
    severity: 'error', rule: 'override', ...placeOf(worded),
    message: `There is no text "${unit}" in the commons, so this wording is shown nowhere.`,
    fix: meant ? `Did you mean "${meant}"?` : 'Remove it. An id is made of the folder or file, the record and the field, such as myths/kidnapping/truth.',
  }
}

/** Numbers and help lines named in a text, with the channel. */
const exactIn = ({ source }: Phrase): string[] => [...new Set(source.match(/\{(?:fact|line):[a-z0-9.-]+\}/g))]
