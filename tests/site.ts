/** A real server on real content: the repository's own, or a copy that a test may change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** A copy of the commons and the editions. */
export function contentCopy(): string {
  const folder = emptyFolder()
  for (const part of ['commons', 'editions']) cpSync(join(HOME, part), join(folder, part), { recursive: true })
  return folder
}
