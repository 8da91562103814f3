/** A real server on real content: the repository's own, or a copy that a test may change. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { type ServeSettings, type Serving, serve } from '../src/server/serve.ts'

/** Folder of the repository. */
export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The day on which the tests take place. The content was read on it, so nothing is past its review. */
export const TODAY = '2026-11-22'

const undo: (() => unknown)[] = []
afterAll(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

export type Site = Serving & Readonly<{ at: (edition: string, path?: string) => string }>

/** Starts a server on a free port; it stops with the last test of the file. */
export async function startSite(settings: Partial<ServeSettings> = {}): Promise<Site> {
  const serving = await serve({ root: HOME, port: 0, host: '127.0.0.1', today: () => TODAY, ...settings })
  undo.push(serving.close)
  return { ...serving, at: (edition, path = '') => `http://${edition}.localhost:${serving.port}${path}` }
}

/** An empty folder that is removed with the last test of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daymark-test-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Takes words out of the interface of a copy: the pages that need them cannot be made any more. */
export function loseWords(root: string, keys: readonly string[]): void {
  const file = join(root, 'commons/interface.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').split('\n').filter((line) => !keys.includes(line.split(':')[0]!)).join('\n'))
}

/** A copy of the commons and the editions in a few languages: one with the whole site in one edition, one with the core in the hub. */
export function contentCopy(): string {
  const folder = everyLanguageCopy()
  keepLanguages(folder, 'gateway', 'es', 'ar')
  return folder
}

/** A copy in every language there is: what is done with it takes longer. */
export function everyLanguageCopy(): string {
  const folder = emptyFolder()
  for (const part of ['commons', 'editions']) cpSync(join(HOME, part), join(folder, part), { recursive: true })
  return folder
}

/** Leaves English everywhere, `whole` in one edition, and `core` in the hub. */
export function keepLanguages(folder: string, edition: string, whole: string, core: string): void {
  for (const name of readdirSync(join(folder, 'editions'))) {
    const file = join(folder, 'editions', name, 'edition.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^languages:.*$/m, `languages: [${name === edition ? `en, ${whole}` : 'en'}]`).replace(/^coreLanguages:.*$/m, `coreLanguages: [${core}]`))
    if (name !== edition) rmSync(join(folder, 'editions', name, 'locales'), { recursive: true, force: true })
  }
  const locales = join(folder, 'commons/locales')
  for (const tag of existsSync(locales) ? readdirSync(locales) : []) if (tag !== whole && tag !== core) rmSync(join(locales, tag), { recursive: true })
}
