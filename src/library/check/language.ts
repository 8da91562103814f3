/** A language without texts of its own would show English under its name. */
import type { Rule } from './rule.ts'

/** Languages in which the commons are written. */
const WRITTEN = new Set(['en'])

/** Every language of an edition has texts. */
export const language: Rule = function* ({ editions }) {
  for (const { id, at, languages } of editions.values())
    for (const tag of languages)
      if (!WRITTEN.has(tag))
        yield {
          severity: 'error', rule: 'language', ...at,
          message: `The edition "${id}" offers the language "${tag}", and nothing is written in it yet. Readers would get English marked as "${tag}".`,
          fix: `Write: languages: [${[...WRITTEN].join(', ')}]`,
        }
}
