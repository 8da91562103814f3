/** No page asks a third party for anything: a picture from elsewhere would tell its owner who reads this. */
import { picturesIn } from './pictures.ts'
import type { Rule } from './rule.ts'

/** Every picture comes from the edition itself. */
export const foreignPicture: Rule = function* (library) {
  for (const { file, at } of picturesIn(library))
    if (/^(?:[a-z]+:)?\/\//i.test(file))
      yield {
        severity: 'error', rule: 'foreign-picture', ...at,
        message: `The picture ${file} would be fetched from another site, which could then see who reads this page.`,
        fix: "Put the picture into the edition's pictures/ folder and name the file.",
      }
}
