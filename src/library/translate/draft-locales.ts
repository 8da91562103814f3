/** The new text of every locale file that translations change, and its way into place: all files or none. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COMMONS } from '../collections.ts'
import { type Draft, putInPlace } from '../import/write-vintages.ts'
import { ContentError } from '../problem.ts'
import { readRecords } from '../read-file.ts'
import { tooLarge } from '../read-folder.ts'
import { editLocale, newLocale, type Written } from './edit-locale.ts'
import { groupOf, type Unit } from './units.ts'

/** A unit and what it is to say. */
export type Change = Readonly<{ unit: Unit; written: Written }>

/**
 * The files that the changes touch. A unit stays in the file in which it stands; a new one goes into that of its group.
 * @throws ContentError when a file could not be read any more
 */
export function draftLocales(root: string, tag: string, changes: readonly Change[], units: readonly Unit[]): Draft[] {
  const order = units.map(({ id }) => id)
  return [...Map.groupBy(changes, ({ unit }) => unit.translation?.phrase.file ?? fileFor(unit, tag))].map(([file, of]) => {
    const written = new Map(of.map(({ unit, written }) => [unit.id, written]))
    const path = join(root, file)
    const text = existsSync(path) ? editLocale(readFileSync(path, 'utf8'), written, order) : newLocale(written, order)
    const large = tooLarge(file, Buffer.byteLength(text))
    const { problems } = readRecords(COMMONS.find(({ name }) => name === 'locales')!, 'locales', tag, file, text)
    if (large || problems.length) throw new ContentError(large ? [large] : problems)
    return { file, text }
  })
}

/** Where a new translation goes. */
export const fileFor = (unit: Pick<Unit, 'id' | 'edition'>, tag: string): string =>
  `${unit.edition ? `editions/${unit.edition}` : 'commons'}/locales/${tag}/${groupOf(unit)}.yaml`

/** Writes the drafts. */
export function putLocales(root: string, drafts: readonly Draft[]): void {
  for (const { file } of drafts) mkdirSync(dirname(join(root, file)), { recursive: true })
  putInPlace(root, drafts)
}
