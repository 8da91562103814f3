/** Begins a language: a file for its first translations, and its place in an edition. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Draft } from '../import/write-vintages.ts'

/** The first file of a language; what it says stays at its top. */
export function firstFile(root: string, tag: string, english: string): Draft[] {
  const file = `commons/locales/${tag}/interface.yaml`
  if (existsSync(join(root, `commons/locales/${tag}`))) return []
  const text = `# ${english}. Nothing is translated yet: every page shows the English, marked as English.
# Do not write here by hand. Hand texts out and take them in again:
#   npx daymark language export ${tag} --format po --core --out ${tag}.po
#   npx daymark language import ${tag}.po --write
state: human
units: {}
`
  return [{ file, text }]
}

/** The record of an edition with one more language of the core; nothing when it has the language, or lists them in another form. */
export function withCoreLanguage(root: string, edition: string, tag: string): Draft | undefined {
  const file = `editions/${edition}/edition.yaml`
  const before = readFileSync(join(root, file), 'utf8')
  const inList = before.replace(/^(coreLanguages: *\[)([^\]]*?)( *\])/m, (_, start: string, tags: string, end: string) => `${start}${tags.trim() ? `${tags}, ` : ''}${tag}${end}`)
  const inBlock = inList === before ? before.replace(/^coreLanguages: *\n((?: *- .*\n)+)/m, (whole, items: string) => `${whole}${/^ */.exec(items)![0]}- ${tag}\n`) : inList
  const text = inBlock === before && !/^coreLanguages:/m.test(before) ? before.replace(/^languages: *(?:\[[^\]]*\]|(?:\n *- .*)+) *\n/m, (whole) => `${whole}coreLanguages: [${tag}]\n`) : inBlock
  const { coreLanguages = [] } = parse(text) as { coreLanguages?: readonly string[] }
  return text !== before && coreLanguages.includes(tag) ? { file, text } : undefined
}
