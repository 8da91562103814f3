/** Writes small pieces of YAML in the form in which people write them here: in one line where it fits, else spread out. */
import type { Vintage } from '../../model/fact.ts'

/** What stands after a key: a text that is YAML already, fields of its own, or a list of such texts. */
export type Tree = string | ReadonlyMap<string, Tree> | readonly string[]

const INDENT = 2
const LONGEST_LINE = 140

/** A key, the colon, and what stands after it, as a line or several. */
export function entryText(key: string, tree: Tree, indent: number): string {
  return `${' '.repeat(indent)}${keyText(key)}:${afterKey(tree, indent, keyText(key).length)}`
}

/** What stands after a key and its colon, with the space or the line break that parts them. */
export function afterKey(tree: Tree, indent: number, keyLength: number): string {
  const line = inOneLine(tree)
  if (typeof tree === 'string' || (line !== undefined && indent + keyLength + line.length + 2 <= LONGEST_LINE)) return ` ${line}`
  return `\n${spread(tree, indent + INDENT)}`
}

/** Fields or items, each in a line of its own. */
export const spread = (tree: Exclude<Tree, string>, indent: number): string =>
  tree instanceof Map
    ? [...tree].map(([key, value]) => entryText(key, value, indent)).join('\n')
    : (tree as readonly string[]).map((item) => `${' '.repeat(indent)}- ${item}`).join('\n')

function inOneLine(tree: Tree): string | undefined {
  if (typeof tree === 'string') return tree
  if (!(tree instanceof Map)) return undefined
  const fields = [...tree].map(([key, value]) => [keyText(key), inOneLine(value)])
  return fields.some(([, value]) => value === undefined || value.includes('\n')) ? undefined : `{${fields.map(([key, value]) => `${key}: ${value}`).join(', ')}}`
}

/** Bare digits would be read as a number, and a span of time has marks in it. */
const keyText = (key: string): string => (/^[a-z]/i.test(key) ? key : `"${key}"`)

/** One published value. @param note its note, as it stands in the file */
export const vintageText = ({ value, published, source, readOn, current }: Vintage, note?: string): string =>
  `{value: ${value}, published: ${published}, source: ${source}${readOn ? `, readOn: ${readOn}` : ''}${note ? `, note: ${note}` : ''}${current ? ', current: true' : ''}}`
