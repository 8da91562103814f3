/** A language that an edition offers has a name, so that its readers can find it. */
import { nearest } from '../problem.ts'
import { languagesOf } from '../edition-in.ts'
import type { Rule } from './rule.ts'

/** Every language of an edition stands in `commons/languages.yaml`. */
export const language: Rule = function* ({ commons, editions }) {
  for (const edition of editions.values()) {
    const tags = languagesOf(edition)
    for (const tag of tags)
      if (!commons.languages.has(tag)) {
        const meant = nearest(tag, commons.languages.keys())
        yield {
          severity: 'warning', rule: 'language', ...edition.at,
          message: `The edition "${edition.id}" offers the language "${tag}", and commons/languages.yaml does not say what it is called. Readers see the tag instead.`,
          fix: `Add a line "${tag}: {name: …, english: …}" there, with its name in the language itself.${meant ? ` Or did you mean "${meant}"?` : ''}`,
        }
      }
    for (const tag of new Set(tags))
      if (tags.filter((one) => one === tag).length > 1)
        yield { severity: 'error', rule: 'language', ...edition.at, message: `The edition "${edition.id}" names the language "${tag}" twice.`, fix: 'Keep it in languages or in coreLanguages, not in both.' }
  }
}
