/** A mapping that could not be used, because it names what is not there or adds up what cannot be added. */
import { mapFaults } from '../import/map-faults.ts'
import type { Rule } from './rule.ts'

/** Every mapping fits the measures it fills. */
export const importMap: Rule = function* ({ commons }) {
  for (const map of commons.imports.values())
    for (const { message, fix } of mapFaults(map, commons)) yield { severity: 'error', rule: 'import-map', ...map.at, message, fix }
}
