/** An edition's own pictures, from its `pictures/` folder and nowhere else. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition, Library } from '../library/library.ts'
import { picturesOf } from '../library/pictures.ts'
import { baseHeaders } from '../render/site/headers.ts'
import type { Prepared } from './remembered.ts'

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', webp: 'image/webp', avif: 'image/avif', svg: 'image/svg+xml' }

/** The type of a picture by its name, or nothing when it is not a picture. */
export const pictureType = (file: string): string | undefined => TYPES[/^[\w-]+\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '']

/** The picture of that name, when a page of the edition shows it. */
export function pictureAt(library: Library, edition: Edition, file: string): Prepared | undefined {
  const type = pictureType(file)
  if (!type || !picturesOf(edition).includes(file)) return undefined
  const path = join(library.root, edition.folder, 'pictures', file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  const body = readFileSync(path)
  return { status: 200, body, headers: { 'Content-Type': type, 'Content-Length': String(body.length), ...baseHeaders(edition) } }
}
