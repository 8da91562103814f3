/** `daymark language review` and `approve`: that a person has read a translation, and in what role. */
import { readLibrary } from '../library/keep.ts'
import { putLocales } from '../library/translate/draft-locales.ts'
import { groupOf, unitsOf } from '../library/translate/units.ts'
import { vouch, type Vouching } from '../library/translate/vouch.ts'
import { nearest } from '../library/problem.ts'
import type { Library } from '../library/library.ts'
import { todayHere } from '../server/serve.ts'
import { begun, count } from './language-tag.ts'
import { contentFolder, dayOrToday, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

const OPTIONS = {
  unit: { type: 'string' }, group: { type: 'string' }, all: { type: 'boolean', default: false },
  by: { type: 'string' }, on: { type: 'string' }, edition: { type: 'string' },
} as const

/** 0: written, or nothing left to write. 1: a translation has a mistake, and nothing was written. */
export function vouchFor(as: Vouching['as'], args: readonly string[]): number {
  const { values, positionals } = options(args, OPTIONS, true)
  if (positionals.length > 1) throw new UsageError('Name one language.')
  const { unit, group, all, edition } = values
  if (Number(unit !== undefined) + Number(group !== undefined) + Number(all) !== 1) throw new UsageError('Say which texts: --unit ID, --group NAME or --all.')
  const by = values.by?.trim()
  if (!by) throw new UsageError(`Say in what role they were ${as}: --by "native reader, nurse". A name is not needed, and stays in the file for everyone.`)
  const on = dayOrToday(values.on)
  if (on > todayHere()) throw new UsageError(`${on} has not come yet. Write the day on which they were ${as}.`)
  const { library } = readLibrary(contentFolder())
  const tag = begun(library, positionals[0])
  assertThere(library, tag, { unit, group, edition })
  const { units, left, refusals, drafts } = vouch(library, tag, { unit, group, edition }, { as, by, on })
  if (refusals.length) {
    console.error(`${refusals.map(({ unit, message, fix }) => `${unit}: ${message}\n    ${fix}`).join('\n')}\n\nNothing was written.`)
    return 1
  }
  putLocales(library.root, drafts)
  console.log(`${count(units.length, 'text')} ${as} by "${by}" on ${on}.${drafts.length ? ` Written: ${drafts.map(({ file }) => file).join(', ')}.` : ''}`)
  for (const [reason, of] of left) console.log(`  ${count(of.length, 'text')} left as ${of.length === 1 ? 'it is' : 'they are'}, ${reason}${unit || !/^(outdated|not reviewed)/.test(reason) ? '' : `\n${of.map(({ id }) => `    ${id}`).join('\n')}`}`)
  return unit !== undefined && !units.length ? 1 : 0
}

/** @throws UsageError for a unit, a group or an edition that is not there */
function assertThere(library: Library, tag: string, { unit, group, edition }: Readonly<{ unit?: string; group?: string; edition?: string }>): void {
  const units = unitsOf(library, tag, edition)
  const missing = (kind: string, name: string, known: Iterable<string>) => {
    const meant = nearest(name, known)
    return new UsageError(`There is no ${kind} "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`)
  }
  if (edition !== undefined && !library.editions.has(edition)) throw missing('edition', edition, library.editions.keys())
  if (unit !== undefined && !units.some(({ id }) => id === unit)) throw missing('unit', unit, units.map(({ id }) => id))
  const groups = new Set(units.map(groupOf))
  if (group !== undefined && !groups.has(group)) throw missing('group', group, groups)
}
