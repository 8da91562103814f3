/** Pictures stand in blocks, where they have words beside them; in a sentence they would not be shown. */
import { placeOf, type Rule } from './rule.ts'
import { textsOf } from './texts.ts'

const IN_TEXT = /!\[[^\]]*\]\(([^)\s]*)[^)]*\)/

/** No text holds a picture in Markdown. */
export const pictureInText: Rule = function* (library) {
  for (const { phrase } of textsOf(library)) {
    const file = IN_TEXT.exec(phrase.source)?.[1]
    if (file !== undefined)
      yield {
        severity: 'error', rule: 'picture-in-text', ...placeOf(phrase),
        message: `The picture ${file} stands in a text, where it is not shown.`,
        fix: "Put the file into the edition's pictures/ folder and write a block: picture: {file: …, alt: what it shows}.",
      }
  }
}
