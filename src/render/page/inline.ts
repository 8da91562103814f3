/** The style and scripts that stand in the page itself, bundled by `scripts/compile.js`, and their CSP hashes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

type Inline = Readonly<{
  first: string
  rest: string
  searchStyle: string
  /** The style of pages with charts. */
  charts: string
  /** The part of it that styles marks, also in downloaded pictures. */
  chartMarks: string
  exit: string
  search: string
}>

/** Minified text by name. */
export const inline: Inline = JSON.parse(readFileSync(new URL('../../../dist/inline.json', import.meta.url), 'utf8'))

const hashes = new Map<string, string>()

/** The hash by which a Content-Security-Policy names an inline style or script. Each text is hashed once. */
export function cspHash(text: string): string {
  let hash = hashes.get(text)
  if (!hash) hashes.set(text, (hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`))
  return hash
}
