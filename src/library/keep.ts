/** Keeps a library and watches its files: an edit is read at once; a broken one leaves the last good library in place. */
import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import type { Library } from './library.ts'
import { link } from './link.ts'
import { ContentError, type Problem } from './problem.ts'
import { contentReader } from './read-folder.ts'

export type Kept = Readonly<{ current: () => Library; close: () => void }>

export type Telling = Readonly<{
  /** An edit was read and is being served. */
  onReload?: (library: Library, milliseconds: number) => void
  /** An edit is broken; the last good library goes on being served. */
  onBroken?: (problems: readonly Problem[]) => void
}>

/** Editors write a file in several steps; wait until they are through. */
const SETTLE = 40

/**
 * Reads the content folder once.
 * @throws ContentError with every problem, when it cannot be linked
 */
export function readLibrary(root: string): { library: Library; problems: readonly Problem[] } {
  const { library, problems } = link(contentReader(root)(), root)
  if (!library) throw new ContentError(problems.filter((problem) => problem.severity === 'error'))
  return { library, problems }
}

/**
 * Reads the content folder and keeps the library up to date with it until closed.
 * @throws ContentError when the folder cannot be read at first
 */
export function keepLibrary(root: string, { onReload, onBroken }: Telling = {}): Kept {
  const read = contentReader(root)
  const first = link(read(), root)
  if (!first.library) throw new ContentError(first.problems.filter((problem) => problem.severity === 'error'))
  let library = first.library
  let timer: NodeJS.Timeout | undefined
  const reload = () => {
    const started = performance.now()
    const next = attempt(read, root, library)
    if (!next.library) onBroken?.(next.problems.filter((problem) => problem.severity === 'error'))
    else if (next.library.version !== library.version) {
      library = next.library
      onReload?.(library, performance.now() - started)
    }
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(reload, SETTLE)
  }
  const watchers = ['commons', 'editions'].map((folder): FSWatcher => watch(join(root, folder), { recursive: true }, later).on('error', later))
  return {
    current: () => library,
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** A file can vanish between being listed and being read; the next event reads again. */
function attempt(read: ReturnType<typeof contentReader>, root: string, previous: Library): ReturnType<typeof link> {
  try {
    return link(read(), root, previous)
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    return { problems: [{ severity: 'error', rule: 'read', file: '.', line: 1, message, fix: 'Save the file again.' }] }
  }
}
