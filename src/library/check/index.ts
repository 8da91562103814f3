/** The editorial check: everything in a library that loads and still should not be published as it is. */
import type { Library } from '../library.ts'
import type { Problem } from '../problem.ts'
import { altText } from './alt-text.ts'
import { blockName } from './block-name.ts'
import { contestedClaim } from './contested-claim.ts'
import { donate } from './donate.ts'
import { exitSite } from './exit-site.ts'
import { future } from './future.ts'
import { grade } from './grade.ts'
import { historyAdvice } from './history-advice.ts'
import { importMap } from './import-map.ts'
import { interfaceKeys } from './interface-keys.ts'
import { language } from './language.ts'
import { override } from './override.ts'
import { phoneNumber } from './phone-number.ts'
import { phoneTwin } from './phone-twin.ts'
import type { Options, Rule } from './rule.ts'
import { pictureInText } from './picture-in-text.ts'
import { stale } from './stale.ts'
import { staleHelpLine } from './stale-help-line.ts'
import { stepIn } from './step-in.ts'
import { sum } from './sum.ts'
import { tabTitle } from './tab-title.ts'
import { templateWords } from './template-words.ts'
import { imageTerm, term } from './term.ts'
import { translation } from './translation.ts'
import { twoCurrentValues } from './two-current-values.ts'
import { typedNumber } from './typed-number.ts'
import { unused } from './unused.ts'
import { zeroDivisor } from './zero-divisor.ts'

export type { Options, Template } from './rule.ts'

const RULES: readonly Rule[] = [
  typedNumber, templateWords, stale, staleHelpLine, sum, twoCurrentValues, contestedClaim, phoneNumber, phoneTwin,
  term, imageTerm, altText, grade, unused, interfaceKeys, override, historyAdvice, tabTitle, exitSite, stepIn, donate, pictureInText, blockName, language,
  future, zeroDivisor, importMap, translation,
]

/** Everything that the rules find, in the order of files and lines. */
export const check = (library: Library, options: Options): Problem[] =>
  RULES.flatMap((rule) => [...rule(library, options)]).sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
