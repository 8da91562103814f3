/** `daymark build`: every edition as a folder for any static host. */
import { join, resolve } from 'node:path'
import { readLibrary } from '../library/keep.ts'
import { nearest } from '../library/problem.ts'
import { ForeignFolderError, publish } from '../publish/publish.ts'
import type { Command } from './command.ts'
import { contentFolder, dayOrToday, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

export const command: Command = {
  summary: 'write editions as files for any web host',
  usage: `
Usage: npx daymark build --out DIR [--edition NAME] [--on YYYY-MM-DD] [--no-compress]

Writes each edition to DIR/<edition>/: pages, their compressed forms, the sitemap, and the headers for
nginx, Caddy and hosts that read _headers. Only what changed is written. docs/publish.md says what to do next.

  --out          folder to write to; must be empty or written by Daymark before
  --edition      only this edition
  --on           the day to build for: decides what is shown as out of date (today)
  --no-compress  leave out the .br and .gz files`,
  async run(args) {
    const { values } = options(args, { out: { type: 'string' }, edition: { type: 'string' }, on: { type: 'string' }, 'no-compress': { type: 'boolean', default: false } })
    if (!values.out) throw new UsageError('Say where to write: --out DIR')
    const out = resolve(values.out)
    const on = dayOrToday(values.on)
    const { library } = readLibrary(contentFolder())
    const chosen = values.edition === undefined ? [...library.editions.values()] : [library.editions.get(values.edition)]
    for (const edition of chosen) {
      if (!edition) {
        const meant = nearest(values.edition!, library.editions.keys())
        throw new UsageError(`There is no edition "${values.edition}".${meant ? ` Did you mean "${meant}"?` : ''}`)
      }
      const started = performance.now()
      const show = (done: number, of: number) => process.stderr.isTTY && process.stderr.write(`\r${edition.id}: ${done} of ${of}`)
      try {
        const result = await publish({ library, edition, out: join(out, edition.id), on, squeeze: !values['no-compress'], onProgress: show })
        if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
        console.log(`${edition.id}: ${result.pages} addresses, ${result.written} files written, ${result.removed} removed, ${((performance.now() - started) / 1000).toFixed(1)} s`)
      } catch (fault) {
        if (fault instanceof ForeignFolderError) throw new UsageError(fault.message)
        throw fault
      }
    }
    return 0
  },
}
