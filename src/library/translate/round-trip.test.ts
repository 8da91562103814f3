/** Every text of the repository in a language made up for the test: out and in again changes no byte; what is lost on the way is refused. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { garden, prepare } from '../../../tests/planting.ts'
import type { OutUnit } from '../../language/exchange/exchange.ts'
import { FORMATS, type Format, read, write } from '../../language/exchange/formats.ts'
import { piecesOf } from '../../language/placeholders.ts'
import { faultsOf } from '../../language/translation-faults.ts'
import { link } from '../link.ts'
import type { Library } from '../library.ts'
import { draftLocales, putLocales } from './draft-locales.ts'
import { importTranslations, toReadAgain } from './import-translations.ts'
import { strays, type Unit, unitsOf } from './units.ts'
import { vouch } from './vouch.ts'

prepare()

/** Nobody translates into it here: Hebrew letters, written from right to left. */
const TAG = 'yi'
const WORDS = ['שלום', 'wörd', '詞語', 'слово', 'คำ', 'አባባ', 'نیم‌فاصله', "l'eau", 'a|b', '“so”', '"x"', 'back\\slash', 'a\tb', '<i>&amp;</i>', 'a:', '#no', 'yes', '~', '100%'.replace('100', '')]
const BEFORE = ['', '', '', '=', '@', "'", '!', '& ', '# ', '? ', '% ', '"', '>', 'null ', ': ']

/** A text of the same shape and marks in words of any script. */
const madeUp = (source: string, index: number): string => {
  let word = index
  const text = piecesOf(source).map((piece, at) => (at % 2 ? piece : piece.replace(/\b(?![A-Z]{3,}\b)[a-z]+\b(?![-\d])/gi, () => WORDS[word++ % WORDS.length]!))).join('')
  const long = index % 200 === 7 ? ` ${'很长的文字 '.repeat(1500)}` : ''
  return `${/^[-\d]/.test(text) ? '' : BEFORE[index % BEFORE.length]}${text}${long}`.trim()
}

let library: Library
let units: readonly Unit[]
const again = (): void => {
  library = link(garden.read(), garden.folder).library!
  units = unitsOf(library, TAG)
}
const exported = (format: Format): string =>
  write(format, { tag: TAG, units: units.map(({ id, source, state, safety, translation }): OutUnit => ({ id, source: source.source, hash: source.hash, state, safety, text: translation?.phrase.source })) })
const bytes = (): Record<string, string> => Object.fromEntries([...new Set(units.map(({ translation }) => translation!.phrase.file))].map((file) => [file, readFileSync(join(garden.folder, file), 'utf8')]))

beforeAll(() => {
  again()
  const changes = units.map((unit, index) => ({ unit, written: { of: unit.source.hash, text: madeUp(unit.source.source, index), state: 'machine' as const } }))
  expect(changes.flatMap(({ unit, written }) => faultsOf(unit.source.source, written.text).map((fault) => `${unit.id}: ${fault}`))).toEqual([])
  putLocales(garden.folder, draftLocales(garden.folder, TAG, changes, units))
  again()
})

test('every text was written and is found again, in files named after its group', () => {
  expect(units.length).toBeGreaterThan(2000)
  expect(units.filter(({ state }) => state !== 'machine')).toEqual([])
  units.forEach((unit, index) => expect(unit.translation!.phrase.source).toBe(madeUp(unit.source.source, index)))
  expect(strays(library, TAG)).toEqual([])
  expect(Object.keys(bytes())).toEqual(expect.arrayContaining([`commons/locales/${TAG}/myths.yaml`, `commons/locales/${TAG}/help-lines.yaml`, `editions/lakes/locales/${TAG}/edition.yaml`, `editions/lakes/locales/${TAG}/pages.yaml`]))
})

test.each(FORMATS)('%s goes out and comes in again, and no byte changes', (format) => {
  const before = bytes()
  const { taken, refusals, drafts } = importTranslations(library, TAG, read(exported(format)), 'human')
  expect(refusals).toEqual([])
  expect(taken.filter(({ fate }) => fate !== 'same')).toEqual([])
  expect(drafts).toEqual([])
  expect(bytes()).toEqual(before)
})

const one = (id: string, change: Partial<{ source: string; hash: string | undefined; text: string }>, by: 'human' | 'machine' = 'human') => {
  const unit = units.find((other) => other.id === id)!
  return importTranslations(library, TAG, { units: [{ id, source: unit.source.source, hash: unit.source.hash, text: unit.translation?.phrase.source ?? '', ...change }] }, by)
}
const put = ({ drafts }: { drafts: Parameters<typeof putLocales>[1] }): void => {
  putLocales(garden.folder, drafts)
  again()
}
const UNIT = 'myths/always-sex/truth'
const unitNow = (id = UNIT): Unit => units.find((other) => other.id === id)!

test('a lost placeholder, a changed number and an unknown unit are refused by the id of the unit, and nothing is drafted', () => {
  const text = unitNow().translation!.phrase.source
  const lost = importTranslations(library, TAG, { units: [
    { id: UNIT, source: unitNow().source.source, hash: unitNow().source.hash, text: `${text} x`.replace(/\{fact:[^}]*\}/, '') },
    { id: 'myths/always-sex/said', source: unitNow('myths/always-sex/said').source.source, text: 'נייַ' },
    { id: 'myths/always-sex/trut', source: 'x', text: 'y' },
  ] }, 'human')
  expect(lost.drafts).toEqual([])
  expect(lost.refusals).toMatchObject([
    { unit: UNIT, message: expect.stringMatching(/^\{fact:\S+\} is missing\.$/) },
    { unit: 'myths/always-sex/trut', message: expect.stringContaining('no such unit'), fix: expect.stringContaining(`"${UNIT}"`) },
  ])
  expect(one(UNIT, { text: text.replace('2021', '2012') }).refusals).toMatchObject([{ unit: UNIT, message: 'The number 2021 became 2012.' }])
  const short = units.find(({ source }) => /233733/.test(source.source))!
  expect(one(short.id, { text: short.translation!.phrase.source.replace('233733', '233773') }).refusals).toMatchObject([{ unit: short.id, message: 'The number 233733 became 233773.' }])
})

test('what a person changed becomes a draft of a person; a machine replaces no text of a person', () => {
  put(one('myths/always-sex/said', { text: 'נייַ' }))
  expect(unitNow('myths/always-sex/said')).toMatchObject({ state: 'human', translation: { phrase: { source: 'נייַ' } } })
  expect(one('myths/always-sex/said', { text: 'אַלט' }, 'machine').taken).toMatchObject([{ fate: 'kept' }])
  expect(one('myths/always-sex/said', { text: '' }).taken).toMatchObject([{ fate: 'empty' }])
})

test('an English edited in the file is refused; one that has changed since is taken as outdated', () => {
  const { source } = unitNow('myths/only-women/said').source
  expect(one('myths/only-women/said', { source: `${source}!`, text: 'x' }).refusals).toMatchObject([{ message: expect.stringContaining('not the English text of the unit') }])
  const file = join(garden.folder, 'commons/myths.yaml')
  const myths = readFileSync(file, 'utf8')
  const hash = unitNow('myths/only-women/said').source.hash
  writeFileSync(file, myths.replace(source, `${source.slice(0, -1)}, they say.`))
  again()
  expect(unitNow('myths/only-women/said').state).toBe('outdated')
  put(one('myths/only-women/said', { source, hash, text: 'אַנדערש' }))
  expect(unitNow('myths/only-women/said')).toMatchObject({ state: 'outdated', translation: { of: hash, state: 'human' } })
})

test('reviewed by its id although outdated, in a group only what is up to date; approved only when reviewed; changed, it is a draft again', () => {
  const by = { by: 'native reader, nurse', on: '2026-11-20' }
  const group = vouch(library, TAG, { group: 'myths' }, { as: 'reviewed', ...by })
  expect([...group.left].map(([reason, of]) => [reason, of.map(({ id }) => id)])).toEqual([[expect.stringMatching(/^outdated/), ['myths/only-women/said']]])
  put(group)
  expect(unitNow()).toMatchObject({ state: 'reviewed', translation: by })
  put(vouch(library, TAG, { unit: 'myths/only-women/said' }, { as: 'reviewed', ...by }))
  expect(unitNow('myths/only-women/said')).toMatchObject({ state: 'reviewed', translation: { of: unitNow('myths/only-women/said').source.hash } })
  const approval = vouch(library, TAG, {}, { as: 'approved', by: 'board', on: '2026-11-21' })
  expect(new Set(approval.units.map(({ id }) => id.split('/')[0]))).toEqual(new Set(['myths']))
  put(approval)
  expect(unitNow()).toMatchObject({ state: 'approved', translation: { by: 'board' } })
  const changed = one(UNIT, { text: `${unitNow().translation!.phrase.source} x` })
  expect(toReadAgain(changed.taken)).toHaveLength(1)
  put(changed)
  expect(unitNow().state).toBe('human')
  expect(unitNow().translation).not.toHaveProperty('by')
})

test('a translation with a mistake cannot be reviewed', () => {
  const file = join(garden.folder, `commons/locales/${TAG}/tips.yaml`)
  mkdirSync(dirname(file), { recursive: true })
  const unit = units.find(({ id, source }) => id.startsWith('tips/') && source.source.includes('{line:'))!
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\{line:[^}]*\}/, ''))
  again()
  const { refusals, drafts } = vouch(library, TAG, { group: 'tips' }, { as: 'reviewed', by: 'native reader', on: '2026-11-20' })
  expect(refusals).toMatchObject([{ unit: unit.id, message: expect.stringContaining('is missing') }])
  expect(drafts).toEqual([])
})
