/** Phone numbers stand once, in commons/help-lines.yaml. One wrong digit can send a call for help to a stranger. */
import type { Problem } from '../problem.ts'
import { knownNumbers, type Phone, phonesIn } from './phones.ts'
import { placeOf, type Rule } from './rule.ts'
import { textsOf, type Text } from './texts.ts'

/** Every phone number in a text is cited from its record, or at least agrees with it. */
export const phoneNumber: Rule = function* (library) {
  const known = knownNumbers(library.commons)
  for (const text of textsOf(library)) {
    if (text.unit.startsWith('help-lines/') && text.voice === 'record') continue
    for (const phone of phonesIn(text.phrase.source, known)) {
      const problem = judge(text, phone)
      if (problem) yield problem
    }
  }
}

function judge({ phrase, unit, voice }: Text, { written, line, near }: Phone): Problem | undefined {
  const at = { severity: 'error', rule: 'phone-number', ...placeOf(phrase) } as const
  // What others said or wrote keeps its number, as long as it is the right one.
  const quoted = voice === 'quoted' || (voice === 'record' && /^(law|sources)\//.test(unit))
  if (near)
    return {
      ...at,
      message: `The number ${written} differs from the record of the help line "${near.line}", which is ${near.shown}.`,
      fix: quoted ? `Write ${near.shown}, or leave the number out.` : `Write ${near.cite} instead of the number.`,
    }
  if (quoted) return undefined
  if (line) return { ...at, message: `The phone number ${written} is typed here.`, fix: `Write ${line} instead, so that it changes when the record changes.` }
  return {
    ...at,
    message: `The number ${written} belongs to no help line that we have checked.`,
    fix: 'Add it to commons/help-lines.yaml with its source, then write {line:…} with its id. Or leave it out.',
  }
}
