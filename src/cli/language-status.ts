/** `daymark language status`: units by state, those that keep people safe apart. */
import { STATE_NAMES } from '../language/exchange/exchange.ts'
import { readLibrary } from '../library/keep.ts'
import type { Library } from '../library/library.ts'
import { languagesBegun, strays, type Unit, unitsOf } from '../library/translate/units.ts'
import type { State } from '../model/translation.ts'
import { begun, englishName } from './language-tag.ts'
import { contentFolder, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

const ORDER: readonly State[] = ['missing', 'machine', 'human', 'reviewed', 'approved', 'outdated']

export function status(args: readonly string[]): number {
  const { positionals } = options(args, {}, true)
  if (positionals.length > 1) throw new UsageError('Name one language, or none for all of them.')
  const { library } = readLibrary(contentFolder())
  if (positionals.length) tellOne(library, begun(library, positionals[0]))
  else tellAll(library)
  return 0
}

function tellAll(library: Library): void {
  const all = languagesBegun(library).map((tag) => ({ name: `${tag}  ${englishName(library, tag) ?? ''}`.trim(), units: unitsOf(library, tag) }))
  const rows = (fits: (unit: Unit) => boolean) => all.map(({ name, units }) => ({ name, units: units.filter(fits) }))
  if (!all.length) console.log('There is no language but English yet. Begin one with: npx daymark language new TAG')
  else console.log(`Texts that keep people safe\n${tableOf(rows(({ safety }) => safety))}\n\nAll other texts\n${tableOf(rows(({ safety }) => !safety))}`)
}

function tellOne(library: Library, tag: string): void {
  const units = unitsOf(library, tag)
  const rows = [
    { name: 'keep people safe', units: units.filter(({ safety }) => safety) },
    { name: 'rest of the core', units: units.filter(({ safety, core }) => core && !safety) },
    { name: 'all others', units: units.filter(({ safety, core }) => !core && !safety) },
  ]
  console.log(`${tag}  ${englishName(library, tag) ?? 'a language without a name in commons/languages.yaml'}\n${tableOf(rows)}`)
  const outdated = units.filter(({ state }) => state === 'outdated').sort((a, b) => Number(b.safety) - Number(a.safety))
  if (outdated.length) console.log(`\nOutdated: the English has changed since\n${outdated.map(({ id, safety }) => `  ${id}${safety ? '  (keeps people safe)' : ''}`).join('\n')}`)
  const gone = strays(library, tag)
  if (gone.length) console.log(`\nTranslated, and not in the English any more. They are shown nowhere; remove them when nobody needs them\n${gone.map(({ phrase }) => `  ${phrase.unit}  ${phrase.file}`).join('\n')}`)
}

type Row = Readonly<{ name: string; units: readonly Unit[] }>

function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const names = ['units', ...ORDER.map((state) => STATE_NAMES[state])]
  const line = (name: string, cells: readonly (string | number)[]): string => `  ${name.padEnd(width)}${cells.map((cell, index) => `  ${cell.toLocaleString('en').padStart(Math.max(5, names[index]!.length))}`).join('')}`
  return [line('', names), ...rows.map(({ name, units }) => line(name, [units.length, ...ORDER.map((wanted) => units.filter(({ state }) => state === wanted).length)]))].join('\n')
}
