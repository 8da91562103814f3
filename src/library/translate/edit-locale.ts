/** Puts translations into the text of a locale file. What does not change keeps its bytes, comments included. */
import { isDeepStrictEqual } from 'node:util'
import { load } from 'js-yaml'
import { stringify } from 'yaml'
import type { LocaleFile, WrittenState } from '../../model/translation.ts'

/** A translation as it is to stand in the file. */
export type Written = Readonly<{ of: string; text: string; state: WrittenState; by?: string; on?: string }>
export type Changes = ReadonlyMap<string, Written>

/** Lines of one unit, with the comments above it. */
type Chunk = Readonly<{ unit: string; lines: readonly string[] }>
type Parts = Readonly<{ head: readonly string[]; chunks: readonly Chunk[]; tail: readonly string[] }>

/** @param order ids of all units in the order of the library: where a new one is put in */
export function editLocale(text: string, changes: Changes, order: readonly string[]): string {
  const before = load(text) as LocaleFile
  const wanted = { ...resolved(before), ...Object.fromEntries(changes) }
  // What stands at the top about a reviewer would hold for new drafts too.
  const parts = before.by || before.on ? undefined : partsOf(text, Object.keys(before.units))
  const spliced = parts && joined(spliceIn(parts, changes, before.state, order))
  return spliced !== undefined && holds(spliced, wanted) ? spliced : anew(text, wanted, order)
}

/** A new file. `top` is what most of its units are. */
export function newLocale(changes: Changes, order: readonly string[]): string {
  return anew('', Object.fromEntries(changes), order)
}

const resolved = ({ units, ...top }: LocaleFile): Record<string, Written> =>
  Object.fromEntries(Object.entries(units).map(([unit, own]) => [unit, { state: 'machine', ...top, ...own }]))

const holds = (text: string, wanted: Record<string, Written>): boolean => {
  try {
    return isDeepStrictEqual(resolved(load(text) as LocaleFile), wanted)
  } catch {
    return false
  }
}

/** The whole file, written again below the comments at its top. */
function anew(text: string, units: Record<string, Written>, order: readonly string[]): string {
  const comments = /^(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text)![0]
  const states = Object.values(units).map(({ state }) => state)
  const top: WrittenState = states.filter((state) => state === 'machine').length * 2 >= states.length ? 'machine' : 'human'
  const place = new Map(order.map((unit, index) => [unit, index]))
  const sorted = Object.entries(units).sort(([a], [b]) => (place.get(a) ?? order.length) - (place.get(b) ?? order.length))
  return `${comments}state: ${top}\nunits:\n${sorted.flatMap(([unit, written]) => chunkLines(unit, written, top, '  ')).join('\n')}\n`
}

function chunkLines(unit: string, { of, text, state, by, on }: Written, top: WrittenState | undefined, indent: string): string[] {
  const entry = { of, ...(state !== (top ?? 'machine') && { state }), ...(by && { by }), ...(on && { on }), text }
  return stringify({ [unit]: entry }, { lineWidth: 0 }).trimEnd().split('\n').map((line) => (line ? indent + line : line))
}

/** The file cut into units, if each begins on a line of its own. */
function partsOf(text: string, units: readonly string[]): Parts | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^units:\s*$/.test(line)) + 1
  const first = lines.slice(start).find((line) => /^ +[^\s#]/.test(line))
  if (!start || !first) return undefined
  const indent = first.length - first.trimStart().length
  const found = lines.findIndex((line, index) => index >= start && /^[^\s#]/.test(line))
  const end = found < 0 ? lines.length - Number(lines.at(-1) === '') : found
  const chunks: { unit: string; lines: string[] }[] = []
  let above: string[] = []
  for (const line of lines.slice(start, end)) {
    const depth = line.length - line.trimStart().length
    if (depth <= indent && line.trimStart().startsWith('#')) above.push(line)
    else if (depth === indent && line.trim()) {
      const unit = units[chunks.length]
      if (!unit || !line.includes(unit)) return undefined
      chunks.push({ unit, lines: [...above, line] })
      above = []
    } else chunks.at(-1)?.lines.push(...above.splice(0), line)
  }
  return { head: lines.slice(0, start), chunks, tail: [...above, ...lines.slice(end)] }
}

function spliceIn({ head, chunks, tail }: Parts, changes: Changes, top: WrittenState | undefined, order: readonly string[]): Parts {
  const first = chunks[0]!.lines.find((line) => !line.trimStart().startsWith('#'))!
  const indent = first.slice(0, first.length - first.trimStart().length)
  const edited = chunks.map((chunk): Chunk => {
    const change = changes.get(chunk.unit)
    if (!change) return chunk
    return { unit: chunk.unit, lines: [...chunk.lines.slice(0, chunk.lines.findIndex((line) => !line.trimStart().startsWith('#'))), ...chunkLines(chunk.unit, change, top, indent)] }
  })
  const place = new Map(order.map((unit, index) => [unit, index]))
  const known = new Set(chunks.map(({ unit }) => unit))
  for (const [unit, change] of changes) {
    if (known.has(unit)) continue
    const after = edited.findLastIndex((other) => (place.get(other.unit) ?? order.length) < place.get(unit)!)
    edited.splice(after + 1, 0, { unit, lines: chunkLines(unit, change, top, indent) })
  }
  return { head, chunks: edited, tail }
}

const joined = ({ head, chunks, tail }: Parts): string => {
  const text = [...head, ...chunks.flatMap(({ lines }) => lines), ...tail].join('\n')
  return text.endsWith('\n') ? text : `${text}\n`
}
