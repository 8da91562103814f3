/** Content folders to measure on: the repository's own, a copy that may be edited, and copies with many editions. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'

/** The repository, which is a content folder too. */
export const home = join(dirname(fileURLToPath(import.meta.url)), '..')

const made = new Set()
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A place for files in memory, where it has room for all pages; otherwise the one for temporary files. */
export const inMemory = () => (existsSync('/dev/shm') && room('/dev/shm') > 2 * 1024 ** 3 ? '/dev/shm' : tmpdir())
const room = (folder) => statfsSync(folder).bavail * statfsSync(folder).bsize

/** Runs `use` with a new temporary folder, which is gone afterwards however it ended. */
export async function withFolder(use, place = tmpdir()) {
  const folder = mkdtempSync(join(place, 'daymark-bench-'))
  made.add(folder)
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    made.delete(folder)
  }
}

/** Copies the commons and all editions into a folder. */
export function copyContent(folder) {
  for (const part of ['commons', 'editions']) cpSync(join(home, part), join(folder, part), { recursive: true })
}

/** The editions of the repository that others can be copied from, those with files of every kind first. */
const PATTERNS = ['lakes', 'stand', 'freedom-facts', 'gateway', 'youth']

/**
 * Adds editions made by copying those of the repository, each under a name of its own.
 * @param pages ids of the pages that each takes; all those of the copied edition when left out
 * @returns the names
 */
export function addEditions(folder, number, pages) {
  return Array.from({ length: number }, (_, index) => {
    const pattern = PATTERNS[index % PATTERNS.length]
    const name = `bench-${index + 1}`
    cpSync(join(home, 'editions', pattern), join(folder, 'editions', name), { recursive: true })
    const file = join(folder, 'editions', name, 'edition.yaml')
    const record = parseDocument(readFileSync(file, 'utf8'))
    record.set('name', `${record.get('name')} ${index + 1}`)
    record.set('hosts', [])
    record.delete('default')
    record.set('languages', ['en'])
    rmSync(join(folder, 'editions', name, 'locales'), { recursive: true, force: true })
    if (pages) {
      rmSync(join(folder, 'editions', name, 'pages'), { recursive: true })
      record.set('pages', pages)
      record.set('menu', pages.slice(1, 6))
    }
    writeFileSync(file, String(record))
    return name
  })
}
