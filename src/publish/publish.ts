/** Writes editions as files for any static host: the same answers as the server gives, one folder an edition. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Edition, Library } from '../library/library.ts'
import { addressesOf, answerAt, errorAnswer } from '../render/site/answer.ts'
import { hostFiles } from '../render/site/host-files.ts'
import { picturesOf } from '../server/pictures.ts'
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
  /** Told how many of all addresses are done. */
  onProgress?: (done: number, of: number) => void
}>

/**
 * Writes one edition. A file whose bytes are the same is left alone.
 * @throws ForeignFolderError when the folder holds files of somebody else
 */
export async function publish({ library, edition, out, on, squeeze, onProgress }: PublishSettings): Promise<Published> {
  const before = manifestOf(out)
  const files = new Set<string>()
  const changed: string[] = []
  const put = (file: string, bytes: string | Uint8Array) => {
    files.add(file)
    if (writeIfChanged(join(out, file), bytes, before.has(file))) changed.push(file)
  }
  const addresses = addressesOf(library, edition, on)
  for (const [index, address] of addresses.entries()) {
    put(fileOf(address), answerAt(library, edition, on, address)!.body)
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

const folders = new Set<string>()

/** Writes beside the file and then moves it into place, so that a full disk never leaves half a page. */
export function writeIfChanged(file: string, bytes: string | Uint8Array, mayExist: boolean): boolean {
  const next = Buffer.from(bytes as string)
  if (mayExist && existsSync(file) && readFileSync(file).equals(next)) return false
  const folder = dirname(file)
  if (!folders.has(folder) || !existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    folders.add(folder)
  }
  const draft = `${file}.part`
  try {
    writeFileSync(draft, next)
    renameSync(draft, file)
  } catch (fault) {
    rmSync(draft, { force: true })
    throw fault
  }
  return true
}
