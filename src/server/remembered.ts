/** Remembers the bytes of each answer until the library or the day changes. */
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Edition, Library } from '../library/library.ts'
import { type Answer, answerAt, errorAnswer, languageNamed } from '../render/site/answer.ts'
import { contentType, EXIT_HEADERS, headersFor } from '../render/site/headers.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Bytes and headers, ready to send. */
export type Prepared = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: Uint8Array<ArrayBuffer> }>

const brotli = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18 } })
/** Quick for the first reader of a page; hard, and beside the traffic, from the second on. */
const QUICK = brotli(4)
const HARD = brotli(11)

const squeeze: Readonly<Record<Encoding, (text: Buffer) => Buffer>> = {
  br: (text) => brotliCompressSync(text, QUICK),
  gzip: (text) => gzipSync(text, { level: 6 }),
  identity: (text) => text,
}

/** The best encoding a browser says it takes. */
export const encodingFor = (accept: string | undefined): Encoding =>
  accept?.includes('br') ? 'br' : accept?.includes('gzip') ? 'gzip' : 'identity'

export function prepare(edition: Edition, answer: Answer, encoding: Encoding, path = '', more?: Readonly<Record<string, string>>): Prepared {
  if (answer.type === 'png') encoding = 'identity' // squeezed already
  const body = squeeze[encoding](Buffer.from(answer.body as string)) as unknown as Uint8Array<ArrayBuffer>
  return {
    status: answer.status,
    body,
    headers: {
      'Content-Type': contentType(answer.type),
      'Content-Length': String(body.length),
      Vary: 'Accept-Encoding',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      ...(answer.location && { Location: answer.location }),
      ...headersFor(edition, path, answer.body),
      ...more,
    },
  }
}

type Shelf = Readonly<{ on: string; made: Map<string, Prepared>; quick: Set<string> }>
const shelves = new WeakMap<Library, Shelf>()

/** The prepared answer at a path; an address that is not there gives the 404 page. Only real addresses are kept. */
export function prepared(library: Library, edition: Edition, on: string, path: string, encoding: Encoding): Prepared {
  let shelf = shelves.get(library)
  if (shelf?.on !== on) shelves.set(library, (shelf = newest = { on, made: new Map(), quick: new Set() }))
  const key = `${edition.id} ${encoding} ${path}`
  const before = shelf.made.get(key)
  if (before) {
    if (shelf.quick.delete(key)) squeezeHarder(shelf, key, () => answerAt(library, edition, on, path)!.body)
    return before
  }
  const answer = answerAt(library, edition, on, path)
  if (!answer && !path.startsWith(NOT_FOUND)) return prepared(library, edition, on, NOT_FOUND + languageNamed(edition, path), encoding)
  const made = prepare(edition, answer ?? errorAnswer(library, edition, on, 404, path.slice(NOT_FOUND.length)), encoding, path, path === '/exit' ? EXIT_HEADERS : undefined)
  shelf.made.set(key, made)
  if (encoding === 'br' && answer && answer.type !== 'png') shelf.quick.add(key)
  return made
}

const hard = promisify(brotliCompress)
let newest: Shelf | undefined
let work = Promise.resolve()

/** Replaces the quickly squeezed bytes of a page that is asked for again by fewer: one page after another, so that readers are not kept waiting. */
function squeezeHarder(shelf: Shelf, key: string, text: () => string | Uint8Array): void {
  work = work.then(async () => {
    if (shelf !== newest) return
    const body = (await hard(text(), HARD)) as unknown as Uint8Array<ArrayBuffer>
    const made = shelf.made.get(key)!
    shelf.made.set(key, { ...made, body, headers: { ...made.headers, 'Content-Length': String(body.length) } })
  }).catch(() => {}) // the quick bytes are good too
}

/** The key of the one page in each language for all addresses that are not there; the language follows. */
const NOT_FOUND = ' 404 '
