/** The words of the interface and the templates that ask for them must fit together. */
import type { Library } from '../library.ts'
import { nearest, type Problem } from '../problem.ts'
import { placeOf, type Rule, type Template } from './rule.ts'

const ASKED = /\bsay\(\s*scene,\s*'([a-z0-9-]+)'/g
const WRITTEN = /'([a-z0-9-]+)'/g
const COMPOSED = /`([a-z0-9-]*(?:\$\{[^`}]*\}[a-z0-9-]*)+)`/g

/** Texts that no template asks for, and texts that one asks for in vain. */
export const interfaceKeys: Rule = function* (library, { templates }) {
  if (!templates) return
  yield* unusedKeys(library, templates)
  yield* missingKeys(library, templates)
}

function* unusedKeys({ commons }: Library, templates: readonly Template[]): Generator<Problem> {
  const written = new Set(templates.flatMap(({ text }) => Array.from(text.matchAll(WRITTEN), ([, key]) => key!)))
  const composed = templates.flatMap(({ text }) => Array.from(text.matchAll(COMPOSED), ([, key]) => patternOf(key!))).filter((pattern) => pattern !== undefined)
  for (const [key, phrase] of commons.interface)
    if (!written.has(key) && !composed.some((pattern) => pattern.test(key)))
      yield {
        severity: 'warning', rule: 'unused', ...placeOf(phrase),
        message: `No template asks for the text "${key}".`,
        fix: 'Remove the line, or correct its key.',
      }
}

/** A key composed of fixed and changing pieces, such as status-${status}; nothing when no piece is fixed. */
function patternOf(key: string): RegExp | undefined {
  const fixed = key.split(/\$\{[^}]*\}/)
  return fixed.some((piece) => piece.length > 1) ? new RegExp(`^${fixed.join('.+')}$`) : undefined
}

function* missingKeys({ commons }: Library, templates: readonly Template[]): Generator<Problem> {
  for (const { file, text } of templates)
    for (const { 1: key, index } of text.matchAll(ASKED)) {
      if (commons.interface.has(key!)) continue
      const meant = nearest(key!, commons.interface.keys())
      yield {
        severity: 'error', rule: 'missing-word', file, line: text.slice(0, index).split('\n').length,
        message: `This template asks for the text "${key}", which commons/interface.yaml does not have. The page cannot be shown.`,
        fix: `Add a line "${key}: …" to commons/interface.yaml.${meant ? ` Did you mean "${meant}"?` : ''}`,
      }
    }
}
