/** Templates hold no words and no numbers: words come from interface.yaml, numbers from facts. */
import type { Rule } from './rule.ts'
import { jsxTexts } from './jsx-text.ts'

/** Nothing is typed between the tags of a template. */
export const templateWords: Rule = function* (_, { templates = [] }) {
  for (const { file, text: code } of templates) {
    if (!file.endsWith('.tsx')) continue
    for (const { text, line } of jsxTexts(code)) {
      // Entities such as &nbsp; are punctuation.
      const written = text.replace(/&[a-z]+;/g, ' ')
      if (/\d/.test(written))
        yield {
          severity: 'error', rule: 'template-number', file, line,
          message: `The number in "${text}" is typed in a template.`,
          fix: 'Draw it from a fact or a record, so that it is right in every edition and language.',
        }
      else if (/\p{L}/u.test(written))
        yield {
          severity: 'error', rule: 'template-text', file, line,
          message: `The words "${text}" are typed in a template, where nobody can translate them.`,
          fix: 'Put them in commons/interface.yaml under a key, and write {say(scene, \'the-key\')}.',
        }
    }
  }
}
