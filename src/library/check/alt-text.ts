/** A picture without words is nothing to a person who cannot see it. */
import type { Problem } from '../problem.ts'
import { picturesIn } from './pictures.ts'
import type { Rule } from './rule.ts'

/** Every picture has a description. */
export const altText: Rule = function* (library) {
  for (const { file, alt, at } of picturesIn(library)) {
    if (!alt.trim())
      yield {
        severity: 'error', rule: 'alt-text', ...at,
        message: `The picture ${file} has no words for people who cannot see it.`,
        fix: 'Describe in one sentence what it shows: "alt: …" in the picture block.',
      } satisfies Problem
  }
}
