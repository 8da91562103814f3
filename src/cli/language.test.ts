/** `daymark language` as somebody at a keyboard meets it: what it says, its exit code, what it writes. */
import { appendFileSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { daymark, type Run } from '../../tests/command-line.ts'
import { garden, prepare } from '../../tests/planting.ts'
import { write } from '../language/exchange/formats.ts'
import { command } from './language.ts'
import { UsageError } from './usage-error.ts'

prepare()

const language = (...args: string[]): Promise<Run> => daymark(garden.folder, 'language', ...args)
const path = (name: string): string => join(garden.folder, name)

beforeAll(async () => {
  expect(await language('new', 'yi', '--edition', 'lakes')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Written: commons/locales/yi/interface.yaml, editions/lakes/edition.yaml.') })
})

test('new begins a language, lets an edition publish it, and says what is next', async () => {
  expect(readFileSync(path('editions/lakes/edition.yaml'), 'utf8')).toMatch(/^coreLanguages: \[(.*, )?yi\]$/m)
  expect(readFileSync(path('commons/locales/yi/interface.yaml'), 'utf8')).toMatch(/^# Yiddish\. Nothing is translated yet/)
  const again = await language('new', 'yi', '--edition', 'lakes')
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('yi was begun before. Nothing was changed.') })
  expect(again.out).toContain('Yiddish, written from right to left.')
  expect(again.out).toContain('yi: {name: "ייִדיש", english: "Yiddish"}')
  expect((await language('status', 'yi')).out).toMatch(/keep people safe +\d+ +(\d+) +0 +0 +0 +0 +0\n/)
})

test('new keeps a tag as it is written, and tells its other spelling', async () => {
  expect((await language('new', 'jw')).out).toMatch(/Written: commons\/locales\/jw\/interface\.yaml\.\nOther programs write this language "jv"\. Both spellings are understood/)
  expect(await language('new', 'jv')).toMatchObject({ code: 1, err: expect.stringMatching(/^"jv" is the same language as "jw"[\s\S]*Usage: npx daymark language status/) })
})

test.each<[string, string[], RegExp]>([
  ['a malformed tag', ['new', 'pt_BR'], /"pt_BR" is no language tag\. Write it pt-BR\./],
  ['a word', ['new', 'spanish'], /begins with two or three letters/],
  ['other capitals', ['new', 'zh-hans-cn'], /Write it zh-Hans-CN/],
  ['English', ['new', 'en'], /the language in which the commons are written/],
  ['an unknown edition', ['new', 'yo', '--edition', 'lake'], /Did you mean "lakes"\?/],
  ['a language nobody began', ['status', 'yo'], /Nobody has begun the language "yo" here/],
  ['no format', ['export', 'yi'], /Say in which format/],
  ['an unknown format', ['export', 'yi', '--format', 'xlsx'], /There is no format "xlsx"/],
  ['no file', ['import', 'nowhere.po'], /There is no file nowhere\.po/],
  ['a state that only a reader gives', ['import', import.meta.filename, '--by', 'reviewed'], /daymark language review/],
  ['nothing to review', ['review', 'yi', '--by', 'native reader'], /--unit ID, --group NAME or --all/],
  ['nobody who reviews', ['review', 'yi', '--all'], /Say in what role/],
  ['a unit that is not there', ['review', 'yi', '--unit', 'interface/exitt', '--by', 'native reader'], /Did you mean "interface\/exit"\?/],
  ['a day to come', ['review', 'yi', '--all', '--by', 'native reader', '--on', '2999-01-01'], /has not come yet/],
  ['an unknown part', ['translate'], /There is no "daymark language translate"/],
])('explains itself when it is given %s', (_, args, message) => {
  process.env.DAYMARK_CONTENT = garden.folder
  expect(() => command.run(args)).toThrow(UsageError)
  expect(() => command.run(args)).toThrow(message)
})

test('out, translated, in again, reviewed, approved', async () => {
  const file = path('yi.po')
  expect(await language('export', 'yi', '--format', 'po', '--core', '--out', file)).toMatchObject({ code: 0, err: '' })
  expect(await language('export', 'yi', '--format', 'po', '--out', file)).toMatchObject({ code: 1, err: expect.stringContaining('may hold somebody\'s work') })
  const empty = readFileSync(file, 'utf8')
  writeFileSync(file, empty.replace(/(msgctxt "interface\/exit"\nmsgid "Exit"\nmsgstr )""/, '$1"אַרויס"'))
  const shown = await language('import', file)
  expect(shown).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/ 1 {2}new\n[\s\S]*Nothing was written\. To write commons\/locales\/yi\/interface\.yaml, add --write\./) })
  expect(await language('import', file, '--write')).toMatchObject({ code: 0, out: expect.stringContaining('Written: commons/locales/yi/interface.yaml.') })
  const written = readFileSync(path('commons/locales/yi/interface.yaml'), 'utf8')
  expect(written).toMatch(/^# Yiddish\.[\s\S]*\nstate: human\nunits:\n {2}interface\/exit:\n {4}of: \S{8,10}\n {4}text: אַרויס\n$/)
  expect(await language('import', file, '--write')).toMatchObject({ code: 0, out: expect.stringContaining('There is nothing to write.') })
  expect((await language('approve', 'yi', '--unit', 'interface/exit', '--by', 'board')).out).toContain('not reviewed by a native reader yet')
  expect(await language('review', 'yi', '--unit', 'interface/exit', '--by', 'native reader', '--on', '2026-11-20')).toMatchObject({ code: 0, out: expect.stringContaining('1 text reviewed by "native reader" on 2026-11-20.') })
  expect(await language('approve', 'yi', '--all', '--by', 'board', '--on', '2026-11-21')).toMatchObject({ code: 0, out: expect.stringContaining('1 text approved by "board"') })
  expect(readFileSync(path('commons/locales/yi/interface.yaml'), 'utf8')).toMatch(/state: approved\n {4}by: board\n {4}on: \D?2026-11-21/)
  expect(readdirSync(path('commons/locales/yi')).filter((name) => name.startsWith('.'))).toEqual([])
  appendFileSync(path('commons/languages.yaml'), 'yi: {name: "ייִדיש", english: "Yiddish"}\n')
  expect((await daymark(garden.folder, 'check', '--quiet')).out).toContain('0 errors')
})

test('refuses a file with mistakes by the id of each unit, and writes nothing', async () => {
  const before = readFileSync(path('commons/locales/yi/interface.yaml'), 'utf8')
  const phrase = garden.base.commons.interface.get('tab-title')!
  const base = { hash: phrase.hash, state: 'missing', safety: false } as const
  writeFileSync(path('yi.xlf'), write('xliff21', { tag: 'yi', units: [
    { id: 'interface/tab-title', source: phrase.source, text: '{$page}', ...base },
    { id: 'interface/gone-for-good', source: 'x', text: 'y', ...base },
  ] }))
  const { code, err } = await language('import', path('yi.xlf'), '--write')
  expect(code).toBe(1)
  expect(err).toContain('interface/tab-title: {$edition} is missing.')
  expect(err).toContain('interface/gone-for-good: There is no such unit, or not any more.')
  expect(err).toContain('Nothing was written: 2 mistakes.')
  expect(readFileSync(path('commons/locales/yi/interface.yaml'), 'utf8')).toBe(before)
  expect((await language('import', path('yi.xlf'), '--tag', 'yo')).err).toContain('The file says that it is in yi, and you say yo.')
})

test('two files for one unit, and what belongs to no unit any more', async () => {
  copyFileSync(path('commons/locales/yi/interface.yaml'), path('commons/locales/yi/twice.yaml'))
  const twice = await language('status', 'yi')
  expect([twice.code, twice.err]).toEqual([1, expect.stringMatching(/The unit "interface\/exit" is translated in this file and in commons\/locales\/yi\/interface\.yaml/)])
  writeFileSync(path('commons/locales/yi/twice.yaml'), 'units:\n  interface/gone: {of: "00000000", text: x}\n  interface/home: {of: "00000000", text: x}\n')
  const { code, out } = await language('status', 'yi')
  expect(code).toBe(0)
  expect(out).toMatch(/Outdated: the English has changed since\n {2}interface\/home/)
  expect(out).toMatch(/not in the English any more[^\n]*\n {2}interface\/gone {2}commons\/locales\/yi\/twice\.yaml/)
  rmSync(path('commons/locales/yi/twice.yaml'))
})
