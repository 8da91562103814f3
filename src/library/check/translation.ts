/** Translations say what the English says: marks, numbers and links come through, and there is a text to translate. */
import { faultsOf } from '../../language/translation-faults.ts'
import { languagesBegun, strays, unitsOf } from '../translate/units.ts'
import type { Rule } from './rule.ts'

/** Every translation of the present English keeps what must be kept; one of a text that is gone is told. */
export const translation: Rule = function* (library) {
  for (const tag of languagesBegun(library)) {
    for (const { id, source, translation } of unitsOf(library, tag)) {
      if (!translation || translation.of !== source.hash) continue
      const [fault] = faultsOf(source.source, translation.phrase.source)
      if (fault) yield { severity: 'error', rule: 'translation', file: translation.phrase.file, line: 1, message: `The unit "${id}" in ${tag}: ${fault}`, fix: 'Mend the text there, or remove the unit so that readers see the English.' }
    }
    for (const { phrase } of strays(library, tag))
      yield { severity: 'warning', rule: 'translation', file: phrase.file, line: 1, message: `Nothing is called "${phrase.unit}" any more, and it is translated here.`, fix: 'Remove the unit; if it was renamed, give it its new name.' }
  }
}
