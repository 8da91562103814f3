/** Reads one file of translations. There are many and they are long, so a quicker YAML reader than for other files is used. */
import { load, YAMLException } from 'js-yaml'
import type { YamlFile } from './yaml-file.ts'

export function readLocaleFile(file: string, text: string): YamlFile {
  const lines = text.split('\n')
  const lineOf = (path: readonly PropertyKey[]): number => {
    const named = path.findLast((key) => typeof key === 'string' && (key.includes('/') || path.length === 1))
    const found = named === undefined ? 0 : lines.findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(String(named)))
    return Math.max(0, found) + 1
  }
  try {
    return { value: load(text), lineOf, problems: [] }
  } catch (fault) {
    if (!(fault instanceof YAMLException)) throw fault
    const twice = /duplicat/.test(fault.reason)
    return {
      value: undefined, lineOf,
      problems: [{
        severity: 'error', rule: twice ? 'duplicate-id' : 'yaml', file, line: (fault.mark?.line ?? 0) + 1,
        message: twice ? 'This unit stands twice in the file.' : `The file cannot be read as YAML: ${fault.reason}`,
        fix: twice ? 'Remove one of the two.' : 'Look at this line and the one above for a missing quote, colon or space. A text that contains ": " needs quotes.',
      }],
    }
  }
}
