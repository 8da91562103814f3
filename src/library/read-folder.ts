/** Reads every content file below a folder, again only when it has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { COMMONS, type Collection, EDITION } from './collections.ts'
import { nearest, type Problem } from './problem.ts'
import { type FileRecords, type RawRecord, readRecords } from './read-file.ts'

/** All records of one folder by collection, and the hash of the files they came from. */
export type Folder = Readonly<{ byCollection: ReadonlyMap<string, readonly RawRecord[]>; problems: readonly Problem[]; hash: string; pictures: ReadonlySet<string> }>
export type Content = Readonly<{ commons: Folder; editions: ReadonlyMap<string, Folder>; problems: readonly Problem[]; version: string }>

type Remembered = Readonly<{ stamp: string; hash: string; result: FileRecords; collection?: string }>

const LARGEST_FILE = 8 * 1024 * 1024

/** Makes a reader of a content folder. Calling it reads the folder as it is now; unchanged files are not read again. */
export function contentReader(root: string): () => Content {
  const memory = new Map<string, Remembered>()
  const folders = new Map<string, { files: readonly Remembered[]; folder: Folder }>()

  function readFolder(path: string, collections: readonly Collection[], prefix: string): Folder {
    const listed = listFiles(join(root, path))
    const files = listed.map((inside) => readOne(join(path, inside), inside, collections, prefix))
    const before = folders.get(path)
    if (before && before.files.length === files.length && before.files.every((file, i) => file === files[i])) return before.folder
    const byCollection = new Map<string, RawRecord[]>()
    for (const { collection, result } of files)
      if (collection) byCollection.set(collection, [...(byCollection.get(collection) ?? []), ...result.records])
    const folder = { byCollection, problems: files.flatMap((file) => file.result.problems), hash: sha(files.map((f) => f.hash).join()), pictures: new Set(listed.filter((file) => file.startsWith('pictures/')).map((file) => file.slice('pictures/'.length))) }
    folders.set(path, { files, folder })
    return folder
  }

  function readOne(file: string, inside: string, collections: readonly Collection[], prefix: string): Remembered {
    const { mtimeMs, size, ino } = statSync(join(root, file))
    const stamp = `${mtimeMs}/${size}/${ino}`
    const before = memory.get(file)
    if (before?.stamp === stamp) return before
    const remembered = { stamp, ...parse(file, inside, size, collections, prefix) }
    memory.set(file, remembered)
    return remembered
  }

  function parse(file: string, inside: string, size: number, collections: readonly Collection[], prefix: string): Omit<Remembered, 'stamp'> {
    const kind = collections.find((collection) => collection.path.test(inside))
    if (!kind) return { hash: '', result: { records: [], problems: strayFile(file, inside, collections) } }
    const large = tooLarge(file, size)
    if (large) return { hash: '', result: { records: [], problems: [large] } }
    const text = readFileSync(join(root, file), 'utf8')
    const name = kind.path.exec(inside)?.[1] ?? kind.name
    const unit = [prefix, kind.name === 'edition' ? '' : kind.name].filter(Boolean).join('/')
    return { hash: sha(`${file}\n${text}`), collection: kind.name, result: readRecords(kind, unit, name, file, text) }
  }

  return () => {
    const problems: Problem[] = []
    const need = (folder: string, fix: string) => {
      if (existsSync(join(root, folder))) return true
      problems.push({ severity: 'error', rule: 'missing-folder', file: folder, line: 1, message: `The folder "${folder}" is not there (looked in ${root}).`, fix })
      return false
    }
    const commons = need('commons', 'Set DAYMARK_CONTENT to the folder that holds commons/ and editions/.')
      ? readFolder('commons', COMMONS, '')
      : EMPTY
    const names = need('editions', 'Make an edition with: npx daymark new <name>')
      ? readdirSync(join(root, 'editions'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name).sort()
      : []
    const editions = new Map(names.map((name) => [name, readFolder(`editions/${name}`, EDITION, `editions/${name}`)]))
    const all = [commons, ...editions.values()]
    return { commons, editions, problems: [...problems, ...all.flatMap((folder) => folder.problems)], version: sha(all.map((folder) => folder.hash).join()) }
  }
}

const EMPTY: Folder = { byCollection: new Map(), problems: [], hash: '', pictures: new Set() }
const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('~'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort()
}

const READ_ELSEWHERE = /^(pictures|locales)\/|\.md$|LICEN[CS]E/

function strayFile(file: string, inside: string, collections: readonly Collection[]): Problem[] {
  if (READ_ELSEWHERE.test(inside) && !/^topics\//.test(inside)) return []
  const meant = nearest(inside, collections.map((collection) => collection.path.source.replace(/[\\^$]|\(.*?\)\??/g, '')))
  return [{
    severity: 'warning', rule: 'stray-file', file, line: 1,
    message: 'No part of Daymark reads this file.',
    fix: meant ? `Did you mean ${meant}?` : 'Look at the folders beside it for the right name, or remove it.',
  }]
}

/** The problem of a file that is too large to be read, if it is. */
export const tooLarge = (file: string, size: number): Problem | undefined => size <= LARGEST_FILE ? undefined : ({
  severity: 'error', rule: 'too-large', file, line: 1,
  message: `This file is ${(size / 1024 / 1024).toFixed(1)} MB long; a content file may have ${LARGEST_FILE / 1024 / 1024} MB.`,
  fix: 'Split it into several files.',
})
