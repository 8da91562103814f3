/**
 * Writes values into the text of a measure's file. Only what changes is written anew; every other byte, comment and
 * line break stays as somebody made it.
 */
import { isMap, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { type Vintage, WITHHELD } from '../../model/fact.ts'
import type { Spot } from './read-cells.ts'
import { afterKey, entryText, spread, type Tree, vintageText } from './yaml-text.ts'

/** One value to be written. */
export type Edit = Spot & Readonly<{
  /** The newest vintage; nothing where the number is withheld. */
  vintage: Vintage | undefined
  /** Source and days are those of the whole file, so that a number says all. */
  bare: boolean
  /** The value that stands there without a history, as the first vintage of one. */
  before?: Vintage
  /** The value that is current stays so. */
  keeps?: boolean
}>

/** Edits by key, for each level below `values`: place, period, part. */
type Changes = ReadonlyMap<string, Edit | Changes>
type Entry = Pair<Scalar, Node | null>
type Splice = Readonly<{ from: number; to: number; text: string }>

const INDENT = 2
const CURRENT = /(,\s*|\n\s*)current: true|current: true,\s*/
/** Fields that move into the first vintage when a value gets a history. */
const OF_VINTAGE: ReadonlySet<string> = new Set(['value', 'published', 'source', 'readOn', 'note', 'history'])

/** The text of the file with every edit in it. */
export function editValues(text: string, edits: readonly Edit[]): string {
  const editor = new Editor(text)
  const changes = new Map([...Map.groupBy(edits, ({ place }) => place)].map(([place, of]) => [place, byPeriod(of)] as const))
  editor.changeEntry(editor.values, changes, 0)
  return editor.edited()
}

const byPeriod = (edits: readonly Edit[]): Changes =>
  new Map([...Map.groupBy(edits, ({ period }) => period)].map(([period, of]) => [period, of[0]!.part ? new Map(of.map((edit) => [edit.part!, edit])) : of[0]!] as const))

const isEdit = (change: Edit | Changes): change is Edit => !(change instanceof Map)

class Editor {
  readonly values: Entry
  readonly #text: string
  readonly #splices: Splice[] = []

  constructor(text: string) {
    this.#text = text
    this.values = (parseDocument(text).contents as YAMLMap<Scalar, Node>).items.find(({ key }) => key.value === 'values')!
  }

  edited(): string {
    let edited = ''
    let at = 0
    for (const { from, to, text } of this.#splices.toSorted((a, b) => a.from - b.from)) {
      edited += this.#text.slice(at, from) + text
      at = to
    }
    edited += this.#text.slice(at)
    return this.#text.includes('\r\n') ? edited.replace(/\r?\n/g, '\r\n') : edited
  }

  /** Changes what stands after a key, in place where it has lines of its own. */
  changeEntry(entry: Entry, change: Edit | Changes, indent: number): void {
    const { key, value } = entry
    const history = historyOf(value)
    if (!isEdit(change) && isMap(value) && !value.flow) this.#changeMap(value as YAMLMap<Scalar, Node>, change, indent + INDENT)
    else if (isEdit(change) && change.vintage && history && !history.flow) this.#append(history as YAMLSeq<YAMLMap>, change)
    else {
      const from = this.#text.indexOf(':', key.range![1]) + 1
      const to = value?.range && value.range[1] > from ? endOf(value) : from
      const tree = this.#merged(value, change, indent)
      // The list of all values is always spread out, a line for each place.
      this.#splices.push({ from, to, text: indent === 0 && typeof tree !== 'string' ? `\n${spread(tree, INDENT)}` : afterKey(tree, indent, String(key.value).length) })
    }
  }

  #changeMap(map: YAMLMap<Scalar, Node>, changes: Changes, indent: number): void {
    const keys = map.items.map(({ key }) => String(key.value))
    for (const [key, change] of changes) {
      const at = keys.indexOf(key)
      if (at >= 0) {
        this.changeEntry(map.items[at]!, change, indent)
        continue
      }
      const position = positionOf(key, keys, indent)
      const line = entryText(key, this.#merged(null, change, indent), indent)
      if (position === 0) this.#insertLine(this.#lineStart(map.items[0]!.key.range![0]), line)
      else this.#insertLine(this.#lineAfter(endOf(map.items[position - 1]!.value ?? map.items[position - 1]!.key)), line)
    }
  }

  /** What stood there together with what is to stand there. */
  #merged(was: Node | null, change: Edit | Changes, indent: number): Tree {
    if (isEdit(change)) return this.#valueTree(was, change)
    const items = (isMap(was) ? was.items : []) as Entry[]
    const entries = items.map(({ key, value }): [string, Tree] => [String(key.value), this.#slice(value!)])
    for (const [key, inner] of change) {
      const keys = entries.map(([other]) => other)
      const at = keys.indexOf(key)
      const tree = this.#merged(items.find((item) => String(item.key.value) === key)?.value ?? null, inner, indent + INDENT)
      entries.splice(at < 0 ? positionOf(key, keys, indent + INDENT) : at, at < 0 ? 0 : 1, [key, tree])
    }
    return new Map(entries)
  }

  #valueTree(was: Node | null, edit: Edit): Tree {
    const { vintage, bare, before } = edit
    if (!vintage) return WITHHELD
    const fields = (isMap(was) ? was.items : []) as Entry[]
    const note = fields.find(({ key }) => key.value === 'note')?.value as Scalar | undefined
    const noteText = note && (note.type?.startsWith('BLOCK') ? JSON.stringify(note.value) : this.#slice(note))
    const history = historyOf(was)?.items.map((item) => this.#slice(item as Node)) ?? (before ? [vintageText(before, noteText)] : [])
    if (!history.length) return bare ? String(vintage.value) : vintageText(vintage)
    return new Map<string, Tree>([
      ...fields.filter(({ key }) => !OF_VINTAGE.has(String(key.value))).map(({ key, value }): [string, Tree] => [String(key.value), this.#slice(value!)]),
      ['history', [...marked(history, edit), vintageText(vintage)]],
    ])
  }

  /** Adds a vintage below the others. */
  #append({ items }: YAMLSeq<YAMLMap>, edit: Edit): void {
    const texts = items.map((item) => this.#text.slice(item.range![0], endOf(item)))
    marked(texts, edit).forEach((text, index) => {
      if (text !== texts[index]) this.#splices.push({ from: items[index]!.range![0], to: endOf(items[index]!), text })
    })
    const last = items.at(-1)!
    const dash = this.#text.lastIndexOf('-', last.range![0])
    this.#insertLine(this.#lineAfter(endOf(last)), `${' '.repeat(dash - this.#lineStart(dash))}- ${vintageText(edit.vintage!)}`)
  }

  #insertLine(at: number, line: string): void {
    this.#splices.push({ from: at, to: at, text: at === 0 || this.#text[at - 1] === '\n' ? `${line}\n` : `\n${line}` })
  }

  #slice(node: Node): string {
    return this.#text.slice(node.range![0], endOf(node)).trim()
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf('\n', at - 1) + 1
  }

  #lineAfter(at: number): number {
    if (this.#text[at - 1] === '\n') return at
    const end = this.#text.indexOf('\n', at)
    return end < 0 ? this.#text.length : end + 1
  }
}

/** The older vintages, of which one bears the mark of the current value when the dates do not tell. */
function marked(texts: readonly string[], { vintage, keeps }: Edit): readonly string[] {
  if (vintage!.current) return texts.map((text) => text.replace(CURRENT, ''))
  if (!keeps || texts.some((text) => CURRENT.test(text))) return texts
  return texts.with(-1, texts.at(-1)!.replace(/\}$/, ', current: true}'))
}

/** Years stand in order, before spans of time; places by name below those that somebody put first; parts as they come. */
function positionOf(key: string, keys: readonly string[], indent: number): number {
  if (indent === 2 * INDENT) return keys.findLastIndex((other) => /^\d{4}$/.test(other) && other < key) + 1
  const after = indent === INDENT ? keys.findLastIndex((other) => other < key) : -1
  return after < 0 ? keys.length : after + 1
}

/** The list of vintages of a value, if it has one. */
function historyOf(value: Node | null): YAMLSeq | undefined {
  const history = isMap(value) ? value.get('history', true) : undefined
  return isSeq(history) ? history : undefined
}

/** Where the last thing in a node ends, without the comments and line breaks that follow it. */
function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length) {
    const last = node.items.at(-1)!
    return endOf((isMap(node) ? ((last as Entry).value ?? (last as Entry).key) : last) as Node)
  }
  return node.range![1]
}
