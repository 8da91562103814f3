/** Remembers the bytes of each answer until the library or the day changes. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Edition, Library } from '../library/library.ts'
import { type Answer, answerAt, errorAnswer } from '../render/site/answer.ts'
import { baseHeaders, contentType, EXIT_HEADERS } from '../render/site/headers.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Bytes and headers, ready to send. */
export type Prepared = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: Uint8Array<ArrayBuffer> }>

/** Quick settings: a page is squeezed once and then sent many times; `build` squeezes harder. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 18 } }

const squeeze: Readonly<Record<Encoding, (text: Buffer) => Buffer>> = {
  br: (text) => brotliCompressSync(text, BROTLI),
  gzip: (text) => gzipSync(text, { level: 6 }),
  identity: (text) => text,
}

/** The best encoding a browser says it takes. */
export const encodingFor = (accept: string | undefined): Encoding =>
  accept?.includes('br') ? 'br' : accept?.includes('gzip') ? 'gzip' : 'identity'

export function prepare(edition: Edition, answer: Answer, encoding: Encoding, more?: Readonly<Record<string, string>>): Prepared {
  const body = squeeze[encoding](Buffer.from(answer.body)) as unknown as Uint8Array<ArrayBuffer>
  return {
    status: answer.status,
    body,
    headers: {
      'Content-Type': contentType(answer.type),
      'Content-Length': String(body.length),
      Vary: 'Accept-Encoding',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      ...(answer.location && { Location: answer.location }),
      ...baseHeaders(edition),
      ...more,
    },
  }
}

type Shelf = Map<string, Prepared>
const shelves = new WeakMap<Library, { on: string; shelf: Shelf }>()

/** The prepared answer at a path; an address that is not there gives the 404 page. Only real addresses are kept. */
export function prepared(library: Library, edition: Edition, on: string, path: string, encoding: Encoding): Prepared {
  let kept = shelves.get(library)
  if (kept?.on !== on) shelves.set(library, (kept = { on, shelf: new Map() }))
  const key = `${edition.id} ${encoding} ${path}`
  const before = kept.shelf.get(key)
  if (before) return before
  const answer = answerAt(library, edition, on, path)
  if (!answer && path !== NOT_FOUND) return prepared(library, edition, on, NOT_FOUND, encoding)
  const made = prepare(edition, answer ?? errorAnswer(library, edition, on, 404), encoding, path === '/exit' ? EXIT_HEADERS : undefined)
  kept.shelf.set(key, made)
  return made
}

/** The key of the one page for all addresses that are not there. */
const NOT_FOUND = ' 404'
