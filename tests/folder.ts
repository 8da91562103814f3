/** What a folder holds, byte for byte. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type File = Readonly<{ hash: string; written: string }>

/** Every file below a folder: the hash of its bytes, and a mark that changes whenever it is written. */
export function filesIn(folder: string): Map<string, File> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    const { ino, mtimeMs } = statSync(path)
    return [path.slice(folder.length + 1), { hash: createHash('sha256').update(readFileSync(path)).digest('hex'), written: `${ino} ${mtimeMs}` }] as const
  }).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const bytesIn = (folder: string): Record<string, string> => Object.fromEntries([...filesIn(folder)].map(([name, { hash }]) => [name, hash]))

/** Names of the files that two looks at a folder do not have in common. */
export const differing = (before: ReadonlyMap<string, File>, after: ReadonlyMap<string, File>, by: keyof File): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name)?.[by] !== after.get(name)?.[by]).sort()
