/** `daymark build`: every edition as a folder for any static host. */
import { join, resolve } from 'node:path'
import { check } from '../library/check/index.ts'
import { keepLibrary, readLibrary } from '../library/keep.ts'
import type { Edition, Library } from '../library/library.ts'
import { formatProblem, nearest } from '../library/problem.ts'
import { ForeignFolderError, publish, publishChanges, type PublishSettings } from '../publish/publish.ts'
import type { Command } from './command.ts'
import { contentFolder, dayOrToday, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

export const command: Command = {
  summary: 'write editions as files for any web host',
  usage: `
Usage: npx daymark build --out DIR [--edition NAME] [--on YYYY-MM-DD] [--no-compress] [--watch]

Writes each edition to DIR/<edition>/: pages, their compressed forms, the sitemap, and the headers for
nginx, Caddy and hosts that read _headers. Only what changed is written. docs/publish.md says what to do next.

  --out          folder to write to; must be empty or written by Daymark before
  --edition      only this edition
  --on           the day to build for: decides what is shown as out of date (today)
  --no-compress  leave out the .br and .gz files
  --watch        go on writing what each edit touches`,
  async run(args) {
    const { values } = options(args, {
      out: { type: 'string' }, edition: { type: 'string' }, on: { type: 'string' },
      'no-compress': { type: 'boolean', default: false }, watch: { type: 'boolean', default: false },
    })
    if (!values.out) throw new UsageError('Say where to write: --out DIR')
    const out = resolve(values.out)
    const on = dayOrToday(values.on)
    const squeeze = !values['no-compress']
    const root = contentFolder()
    const { library } = readLibrary(root)
    const chosen = (from: Library): Edition[] => (values.edition === undefined ? [...from.editions.values()] : [editionNamed(from, values.edition)])
    for (const problem of check(library, { on }).filter(({ rule }) => rule.startsWith('stale'))) console.error(formatProblem(problem))
    for (const edition of chosen(library)) await buildOne({ library, edition, out: join(out, edition.id), on, squeeze, pictures: true })
    if (values.watch) await keepBuilt(root, library, chosen, (now, edition) => ({ library: now, edition, out: join(out, edition.id), on, squeeze, pictures: true }))
    return 0
  },
}

/** @throws UsageError with the nearest name, when there is no such edition */
function editionNamed(library: Library, name: string): Edition {
  const edition = library.editions.get(name)
  if (edition) return edition
  const meant = nearest(name, library.editions.keys())
  throw new UsageError(`There is no edition "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`)
}

async function buildOne(settings: PublishSettings): Promise<void> {
  const { id } = settings.edition
  const started = performance.now()
  const onProgress = (done: number, of: number) => void (process.stderr.isTTY && process.stderr.write(`\r${id}: ${done} of ${of}`))
  try {
    const { pages, written, removed } = await publish({ ...settings, onProgress })
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    console.log(`${id}: ${pages} addresses, ${written} files written, ${removed} removed, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } catch (fault) {
    if (fault instanceof ForeignFolderError) throw new UsageError(fault.message)
    throw fault
  }
}

/** Writes what each edit touches until it is stopped. */
async function keepBuilt(root: string, built: Library, chosen: (library: Library) => Edition[], settings: (library: Library, edition: Edition) => PublishSettings): Promise<void> {
  let before = built
  let work = Promise.resolve()
  const follow = async (now: Library) => {
    for (const edition of chosen(now)) {
      const changes = await publishChanges(settings(now, edition), before)
      if (!changes) await buildOne(settings(now, edition))
      else for (const address of changes) console.log(`${edition.id}: wrote ${address}`)
    }
    before = now
  }
  const kept = keepLibrary(root, {
    onReload: (now) => void (work = work.then(() => follow(now)).catch((fault) => console.error(fault.message))),
    onBroken: (problems) => console.error(`This edit cannot be published; the files stay as they were:\n${problems.map(formatProblem).join('\n')}`),
  })
  console.log('Watching for edits. Stop with Ctrl+C.')
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  kept.close()
  await work
}
