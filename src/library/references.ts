/** References written in texts: `{fact:…}`, `{line:…}`, `{claim:…}`, `{law:…}` and links to `page:…`. */
import { Phrase } from '../model/phrase.ts'

export const REFERENCE = /\{(fact|line|claim|law):([a-z0-9.-]+)\}/g
const PAGE_LINK = /\]\(page:([a-z0-9/-]+)(?:#[a-z0-9-]+)?\)/g

export type Reference = Readonly<{ kind: 'fact' | 'line' | 'claim' | 'law' | 'page'; id: string }>

const known = new WeakMap<Phrase, readonly Reference[]>()

/** The references in a phrase, in order. A help line's channel (`hotline.text`) belongs to its line. */
export function referencesOf(phrase: Phrase): readonly Reference[] {
  let found = known.get(phrase)
  if (!found) {
    const { source } = phrase
    found = [
      ...Array.from(source.matchAll(REFERENCE), ([, kind, id]) => ({ kind, id: kind === 'line' ? id!.split('.')[0]! : id! }) as Reference),
      ...Array.from(source.matchAll(PAGE_LINK), ([, id]): Reference => ({ kind: 'page', id: id! })),
    ]
    known.set(phrase, found)
  }
  return found
}

/** Every phrase in a value, however deep. */
export function* phrasesIn(value: unknown): Generator<Phrase> {
  if (!value || typeof value !== 'object') return
  if (value instanceof Phrase) yield value
  else for (const child of Array.isArray(value) ? value : Object.values(value)) yield* phrasesIn(child)
}

const within = new WeakMap<object, readonly Phrase[]>()

/** Every phrase in a record, looked for once. */
export function phrasesOf(record: object): readonly Phrase[] {
  let found = within.get(record)
  if (!found) within.set(record, (found = [...phrasesIn(record)]))
  return found
}
