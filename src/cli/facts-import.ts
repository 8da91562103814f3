/** `daymark facts import`: a new table of somebody else, set beside what stands here, and written as new values. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { importTable, type Outcome } from '../library/import/import-table.ts'
import type { Change, ChangeKind } from '../library/import/compare.ts'
import { formatRefusal } from '../library/import/refusal.ts'
import { putInPlace } from '../library/import/write-vintages.ts'
import { readLibrary } from '../library/keep.ts'
import { contentFolder, dayOrToday, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

export const USAGE = `
Usage: npx daymark facts import FILE.csv --source ID [options]

Reads a table and shows what is new, what is revised and what conflicts. Writes nothing until you say so.

  --source ID          the source in commons/sources.yaml that the table comes from
  --published DAY      when it was published: 2026, 2026-01, 2026-01-07, or undated. Needed if the source has no year
  --map ID             the mapping in commons/imports/, if several fit
  --period 2024        the year of all rows, for a table without a column for it
  --all                list every new value, not only the first
  --accept-conflicts   keep what is current, and add the other values to the history
  --write              write the values into commons/facts/
  --on DAY             the day on which you read it; today if left out

  npx daymark facts import hotline-2025.csv --source hotline-statistics-2026 --published 2026-03`

const OPTIONS = {
  source: { type: 'string' }, published: { type: 'string' }, map: { type: 'string' }, period: { type: 'string' }, on: { type: 'string' },
  all: { type: 'boolean', default: false }, 'accept-conflicts': { type: 'boolean', default: false }, write: { type: 'boolean', default: false },
} as const

/** Values of a kind that are listed without `--all`. */
const SHORT_LIST = 12

/** Runs the import. 0: nothing stands in its way. 1: something was refused, or conflicts remain. */
export async function importFacts(args: readonly string[]): Promise<number> {
  const { values, positionals } = options(args, OPTIONS, true)
  const [file, ...more] = positionals
  if (!file || more.length) throw new UsageError('Name one table, such as: npx daymark facts import hotline-2025.csv --source ID')
  if (!values.source) throw new UsageError('Say which source the table comes from: --source ID')
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`)
  if (values.published !== undefined && !/^(\d{4}(-\d{2}(-\d{2})?)?|undated)$/.test(values.published)) throw new UsageError(`"${values.published}" is not a day of publication. Write 2026, 2026-01, 2026-01-07, or undated.`)
  const { library } = readLibrary(contentFolder())
  const outcome = await importTable(library, { ...values, file, source: values.source, on: dayOrToday(values.on), acceptConflicts: values['accept-conflicts'], onProgress: tellProgress() })
  const name = basename(file)
  if (outcome.map) console.log(`${name}: ${count(outcome.rows, 'row')} read with the mapping "${outcome.map.id}"${outcome.leftOut ? `, ${count(outcome.leftOut, 'row')} left out` : ''}.`)
  if (outcome.refusals.length) {
    console.error(`${outcome.refusals.map((refusal) => formatRefusal(name, refusal)).join('\n')}\n\nNothing was written.`)
    return 1
  }
  tell(outcome, values.all)
  return conclude(outcome, library.root, values['accept-conflicts'], values.write)
}

function conclude({ changes, drafts }: Outcome, root: string, accepted: boolean, write: boolean): number {
  const conflicts = changes.filter(({ kind }) => kind === 'conflict').length
  if (conflicts && !accepted) {
    console.log(`\nNothing was written: ${count(conflicts, 'value')} ${conflicts === 1 ? 'differs' : 'differ'} from what stands here, and the dates do not tell which is newer.
Look at them. If you know the day on which the table was published, tell it with --published. --accept-conflicts keeps what is current and adds the others to the history.`)
    return 1
  }
  if (!drafts.length) console.log('\nThere is nothing to write.')
  else if (write) {
    putInPlace(root, drafts)
    console.log(`\nWritten: ${drafts.map(({ file }) => file).join(', ')}.\nNext: npx daymark check`)
  } else console.log(`\nNothing was written. To write ${drafts.map(({ file }) => file).join(', ')}, add --write.`)
  return 0
}

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  new: 'new', revised: 'revised', conflict: 'in conflict', older: 'known, and followed by a newer value', same: 'the same as here',
}

function tell({ changes }: Outcome, all: boolean): void {
  for (const [measure, of] of Map.groupBy(changes, (change) => change.measure)) {
    const kinds = Map.groupBy(of, ({ kind }) => kind)
    console.log(`\n${measure}: ${(Object.keys(HEADINGS) as ChangeKind[]).flatMap((kind) => (kinds.has(kind) ? [`${kinds.get(kind)!.length.toLocaleString('en')} ${HEADINGS[kind]}`] : [])).join('; ')}.`)
    const withheld = of.filter(({ value }) => value === 'withheld').length
    if (withheld) console.log(`  ${withheld.toLocaleString('en')} withheld: small numbers, and others that would give them away.`)
    for (const kind of ['new', 'revised', 'conflict', 'older'] as const) {
      const shown = (kinds.get(kind) ?? []).filter(({ value }) => all || value !== 'withheld')
      const listed = all || kind !== 'new' ? shown : shown.slice(0, SHORT_LIST)
      for (const change of listed) console.log(`  ${kind.padEnd(8)}  ${lineOf(change)}`)
      if (listed.length < shown.length) console.log(`  … and ${(shown.length - listed.length).toLocaleString('en')} more; --all lists them.`)
    }
  }
}

function lineOf({ place, period, part, value, fact }: Change): string {
  const was = fact && `${fact.value} (published ${fact.history.at(-1)!.published}, ${fact.history.at(-1)!.source}) → `
  return `${[place, period, part].filter(Boolean).join(' ')}: ${was ?? ''}${value}`
}

const count = (number: number, word: string): string => `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`

/** Tells on a long table how far the reading is; a short one is read before anybody looks. */
function tellProgress(): (rows: number) => void {
  let told = performance.now()
  return (rows) => {
    if (performance.now() - told < 1000) return
    told = performance.now()
    console.error(`  ${rows.toLocaleString('en')} rows read …`)
  }
}
