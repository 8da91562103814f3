/** Puts the files of each language together into one locale. */
import { isTag } from '../language/tag.ts'
import { Phrase } from '../model/phrase.ts'
import type { Locale, LocaleFile, Translation } from '../model/translation.ts'
import type { Records } from './library.ts'
import type { Problem } from './problem.ts'
import type { RawRecord } from './read-file.ts'
import type { Folder } from './read-folder.ts'

const read = new WeakMap<RawRecord, ReadonlyMap<string, Translation>>()
const joined = new WeakMap<RawRecord, Readonly<{ records: readonly RawRecord[]; locale: Locale }>>()

/** The locales of a folder by tag, in the order of their tags. A language whose files are the same gives the same object. */
export function localesOf({ byCollection }: Folder, problems: Problem[]): Records<Locale> {
  const locales = new Map<string, Locale>()
  for (const [tag, records] of Map.groupBy(byCollection.get('locales') ?? [], ({ id }) => id)) {
    const before = joined.get(records[0]!)
    if (before && before.records.length === records.length && before.records.every((record, index) => record === records[index])) locales.set(tag, before.locale)
    else {
      const found: Problem[] = isTag(tag) ? [] : [badTag(records[0]!, tag)]
      const locale = join(tag, records, found)
      if (!found.length) joined.set(records[0]!, { records, locale })
      problems.push(...found)
      locales.set(tag, locale)
    }
  }
  return locales
}

function join(tag: string, records: readonly RawRecord[], problems: Problem[]): Locale {
  const units = new Map<string, Translation>()
  for (const record of records)
    for (const [unit, translation] of unitsOf(record)) {
      const other = units.get(unit)
      if (other) problems.push(twice(translation.phrase, unit, other.phrase.file))
      units.set(unit, translation)
    }
  return { tag, units }
}

/** The translations of one file, each with what stands at the file's top. */
function unitsOf(record: RawRecord): ReadonlyMap<string, Translation> {
  let units = read.get(record)
  if (!units) {
    const { units: written, ...top } = record.value as LocaleFile
    units = new Map(Object.entries(written).map(([unit, { of, text, ...own }]) => {
      const phrase = new Phrase(text, 'record')
      phrase.unit = unit
      phrase.file = record.file
      return [unit, { phrase, of, state: 'machine' as const, ...top, ...own }] as const
    }))
    read.set(record, units)
  }
  return units
}

const badTag = ({ file }: RawRecord, tag: string): Problem => ({
  severity: 'error', rule: 'language-tag', file, line: 1,
  message: `"${tag}" is no language tag.`,
  fix: 'Name the folder by a BCP 47 tag, such as es, pt-BR or zh-Hans.',
})

const twice = ({ file }: Phrase, unit: string, other: string): Problem => ({
  severity: 'error', rule: 'duplicate-id', file, line: 1,
  message: `The unit "${unit}" is translated in this file and in ${other}.`,
  fix: 'Keep one of the two.',
})
