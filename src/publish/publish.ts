/** Writes editions as files for any static host: the same answers as the server gives, one folder an edition. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { same, touchedSince } from '../library/ingredients.ts'
import type { Edition, Library } from '../library/library.ts'
import { picturesOf } from '../library/pictures.ts'
import { addressesOf, answerAt, errorAnswer } from '../render/site/answer.ts'
import { hostFiles } from '../render/site/host-files.ts'
import { squeezeFiles } from './squeeze.ts'

export type Published = Readonly<{ edition: string; pages: number; written: number; removed: number; squeezed: number }>

/** A folder was given that holds something Daymark did not write. */
export class ForeignFolderError extends Error {
  override readonly name = 'ForeignFolderError'
}

/** The list of files Daymark wrote into a folder: only these are ever replaced or removed. */
const MANIFEST = '.daymark.json'

export type PublishSettings = Readonly<{
  library: Library
  edition: Edition
  /** Folder of this edition. */
  out: string
  on: string
  /** Whether to write `.br` and `.gz` files beside each text. */
  squeeze: boolean
  /** Whether to draw each chart as PNG as well, which takes longer than writing all pages. */
  pictures: boolean
  /** Told how many of all addresses are done. */
  onProgress?: (done: number, of: number) => void
}>

/**
 * Writes one edition. A file whose bytes are the same is left alone.
 * @throws ForeignFolderError when the folder holds files of somebody else
 */
export async function publish({ library, edition, out, on, squeeze, pictures, onProgress }: PublishSettings): Promise<Published> {
  const before = manifestOf(out)
  if (!before.size) writeIfChanged(join(out, MANIFEST), '[]', false)
  const files = new Set<string>()
  const changed: string[] = []
  const put = (file: string, bytes: string | Uint8Array) => {
    files.add(file)
    if (!writeIfChanged(join(out, file), bytes, before.has(file))) return
    changed.push(file)
    dropPng(out, file)
  }
  const addresses = addressesOf(library, edition, on)
  // A PNG follows its SVG, so it is last, and drawn anew only with it.
  const order = addresses.toSorted((a, b) => Number(a.endsWith(PNG)) - Number(b.endsWith(PNG)))
  for (const [index, address] of order.entries()) {
    const file = fileOf(address)
    if (!file.endsWith(PNG)) put(file, answerAt(library, edition, on, address)!.body)
    else if (before.has(file) && existsSync(join(out, file)) && !changed.includes(svgOf(file))) files.add(file)
    else if (pictures) put(file, answerAt(library, edition, on, address)!.body)
    if (index % 200 === 0) onProgress?.(index, addresses.length)
  }
  for (const status of [404, 500] as const) put(`${status}.html`, errorAnswer(library, edition, on, status).body)
  for (const [file, text] of Object.entries(hostFiles(library, edition, on))) put(file, text)
  for (const picture of picturesOf(edition)) put(`pictures/${picture}`, readFileSync(join(library.root, edition.folder, 'pictures', picture)))
  const squeezed = squeeze ? await squeezeFiles(out, [...files], new Set(changed)) : []
  for (const file of squeezed) files.add(file)
  const gone = [...before].filter((file) => !files.has(file))
  for (const file of gone) rmSync(join(out, file), { force: true })
  writeIfChanged(join(out, MANIFEST), JSON.stringify([...files].sort(), null, 1), true)
  onProgress?.(addresses.length, addresses.length)
  return { edition: edition.id, pages: addresses.length, written: changed.length, removed: gone.length, squeezed: squeezed.length }
}

/**
 * Writes only the pages that an edit touched, into a folder that `publish` wrote from the library before.
 * Pages that list everything are written last. Gives the addresses written; nothing when pages came or went, and the whole edition has to be published.
 */
export async function publishChanges({ library, edition, out, on, squeeze }: PublishSettings, before: Library): Promise<readonly string[] | undefined> {
  const earlier = before.editions.get(edition.id)
  const addresses = addressesOf(library, edition, on)
  if (!earlier || !same(addresses, addressesOf(before, earlier, on))) return undefined
  const touched = touchedSince(before, earlier, library, edition)
  const due = { yes: [] as string[], lists: [] as string[], no: [] as string[] }
  for (const address of addresses) {
    const path = pathOf(address)
    if (path !== undefined) due[touched(path, tagOf(address, edition))].push(address)
  }
  const drawn = new Set<string>()
  const written = [...due.yes, ...due.lists].filter((address) => {
    if (address.endsWith(PNG) && !drawn.has(svgOf(address))) return false
    const file = join(out, fileOf(address))
    if (!writeIfChanged(file, answerAt(library, edition, on, address)!.body, true)) return false
    for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true })
    dropPng(out, fileOf(address))
    drawn.add(address)
    return true
  })
  if (squeeze) await squeezeFiles(out, written.map(fileOf), new Set())
  return written
}

/** The path below its language of a page's address, and for a file of data that of its table; nothing for other addresses. */
function pathOf(address: string): string | undefined {
  const [file, table] = /^\/data\/(?:([^/]+)\/)?[^/]+$/.exec(address) ?? []
  return file ? `data/${table ?? ''}` : /^\/[^/.]+\/(.*?)\/?$/.exec(address)?.[1]
}

/** The language of an address. Files of data are in the first one. */
const tagOf = (address: string, { languages }: Edition): string => (address.startsWith('/data/') ? languages[0]! : (/^(?:\/embed)?\/([^/]+)\//.exec(address)?.[1] ?? languages[0]!))

const PNG = '.png'
const svgOf = (png: string): string => png.replace(/png$/, 'svg')

/** A PNG goes as soon as its SVG is another, so that a build that is cut off leaves none that is out of date. */
const dropPng = (out: string, file: string): void => {
  if (file.endsWith('.svg')) rmSync(join(out, file.replace(/svg$/, 'png')), { force: true })
}

/** The file that holds an address. */
export const fileOf = (address: string): string =>
  /\.[a-z]+$/.test(address) ? address.slice(1) : `${address.slice(1)}${address.endsWith('/') ? '' : '/'}index.html`.replace(/^\//, '')

function manifestOf(out: string): Set<string> {
  const file = join(out, MANIFEST)
  if (existsSync(file)) return new Set(JSON.parse(readFileSync(file, 'utf8')) as string[])
  if (existsSync(out) && readdirSync(out).length)
    throw new ForeignFolderError(`${out} is not empty, and Daymark did not write what is in it. Nothing was changed. Name an empty folder with --out.`)
  return new Set()
}

/** Writes beside a file that is there and then moves it into place, so that a full disk never leaves half a page. */
export function writeIfChanged(file: string, bytes: string | Uint8Array, mayExist: boolean): boolean {
  const there = mayExist && existsSync(file)
  if (there && readFileSync(file).equals(Buffer.from(bytes as string))) return false
  if (!there) mkdirSync(dirname(file), { recursive: true })
  const draft = mayExist ? `${file}.part` : file
  try {
    writeFileSync(draft, bytes)
    if (draft !== file) renameSync(draft, file)
  } catch (fault) {
    rmSync(draft, { force: true })
    throw fault
  }
  return true
}
