/** `daymark language import`: texts that come back from translators, shown first and written when told to. */
import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { RefusedFile, type Incoming } from '../language/exchange/exchange.ts'
import { canonical, isTag } from '../language/tag.ts'
import { readLibrary } from '../library/keep.ts'
import { putLocales } from '../library/translate/draft-locales.ts'
import { type Fate, importTranslations, type Outcome, toReadAgain } from '../library/translate/import-translations.ts'
import { openExchange } from '../library/translate/open-exchange.ts'
import { begun, count } from './language-tag.ts'
import { contentFolder, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

const OPTIONS = { tag: { type: 'string' }, by: { type: 'string', default: 'human' }, write: { type: 'boolean', default: false } } as const

/** 0: nothing stands in its way. 1: something was refused, and nothing was written. */
export function importTexts(args: readonly string[]): number {
  const { values, positionals } = options(args, OPTIONS, true)
  const [file, ...more] = positionals
  if (!file || more.length) throw new UsageError('Name one file, such as: npx daymark language import es.po')
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`There is no file ${file}.`)
  const { by } = values
  if (by !== 'human' && by !== 'machine') throw new UsageError(`--by is "${by}". Write human or machine. That a native reader has checked texts is told with: npx daymark language review`)
  const name = basename(file)
  const incoming = opened(file, name)
  if (!incoming) return 1
  const { library } = readLibrary(contentFolder())
  const tag = begun(library, tagOf(incoming, values.tag))
  const outcome = importTranslations(library, tag, incoming, by)
  console.log(`${name}: ${count(incoming.units.length, 'text')} for ${tag}.`)
  if (outcome.refusals.length) {
    console.error(`${outcome.refusals.map(({ unit, message, fix }) => `${unit || name}: ${message}\n    ${fix}`).join('\n')}\n\nNothing was written: ${count(outcome.refusals.length, 'mistake')}. Mend ${outcome.refusals.length === 1 ? 'it' : 'them'} in the file, and import it again.`)
    return 1
  }
  tell(outcome)
  if (!outcome.drafts.length) console.log('\nThere is nothing to write.')
  else if (values.write) {
    putLocales(library.root, outcome.drafts)
    console.log(`\nWritten: ${outcome.drafts.map((draft) => draft.file).join(', ')}.\nNext: npx daymark check`)
  } else console.log(`\nNothing was written. To write ${outcome.drafts.map((draft) => draft.file).join(', ')}, add --write.`)
  return 0
}

function opened(file: string, name: string): Incoming | undefined {
  try {
    return openExchange(file)
  } catch (fault) {
    if (!(fault instanceof RefusedFile)) throw fault
    console.error(`${name}: ${fault.message}\n    ${fault.fix}\n\nNothing was written.`)
    return undefined
  }
}

/** The language of the file. What is typed counts, as long as it is the same language: tools write es-ES for es. */
function tagOf({ tag: inFile }: Incoming, typed: string | undefined): string {
  if (typed === undefined && !inFile) throw new UsageError('The file does not say its language. Tell it with --tag, such as --tag es.')
  if (typed !== undefined && isTag(typed) && inFile && isTag(inFile) && spoken(inFile) !== spoken(typed)) throw new UsageError(`The file says that it is in ${inFile}, and you say ${typed}. Nothing was written.`)
  return typed ?? inFile!
}

/** A tag without its region: `zh-TW` is `zh-Hant`. */
function spoken(tag: string): string {
  const { language, script } = new Intl.Locale(canonical(tag)).maximize()
  return `${language}-${script}`
}

const HEADINGS: Readonly<Record<Fate, string>> = {
  new: 'new', changed: 'changed', late: 'made from an older English: written, and shown as outdated',
  kept: 'left out: what stands here is newer, or by a person', same: 'the same as here', empty: 'not translated in the file',
}

function tell({ taken }: Outcome): void {
  const fates = Map.groupBy(taken, ({ fate }) => fate)
  for (const [fate, heading] of Object.entries(HEADINGS) as [Fate, string][]) {
    const of = fates.get(fate)
    if (!of) continue
    console.log(`  ${of.length.toLocaleString('en').padStart(5)}  ${heading}`)
    if (fate === 'late' || fate === 'kept') for (const { unit } of of) console.log(`           ${unit.id}`)
  }
  const again = toReadAgain(taken)
  if (again.length) console.log(`\n${count(again.length, 'text')} had been reviewed. With the change ${again.length === 1 ? 'it becomes a draft' : 'they become drafts'} again:\n${again.map(({ unit }) => `  ${unit.id}`).join('\n')}`)
  const alike = taken.filter(({ fate, text, unit }) => (fate === 'new' || fate === 'changed') && text === unit.source.source && text.split(/\s+/).length > 3)
  if (alike.length) console.log(`\n${count(alike.length, 'text')} ${alike.length === 1 ? 'is' : 'are'} the same as the English. If that is not meant, leave the translation empty:\n${alike.map(({ unit }) => `  ${unit.id}`).join('\n')}`)
}
