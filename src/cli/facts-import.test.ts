/** `daymark facts import` as somebody at a keyboard meets it: what it says, its exit code, what it writes. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { daymark, type Run } from '../../tests/command-line.ts'
import { ON, prepareImports, startAgain, textOf } from '../../tests/importing.ts'
import { garden, prepare } from '../../tests/planting.ts'

prepare()
prepareImports()
afterEach(startAgain)

const HEADER = 't-state,year,cases,reports'

function run(table: string, ...args: string[]): Promise<Run> {
  const file = join(garden.folder, 'new table.csv')
  writeFileSync(file, table)
  return daymark(garden.folder, 'facts', 'import', file, '--source', garden.base.commons.sources.keys().next().value!, '--published', '2026-03', '--on', ON, ...args)
}

test('shows what is new, revised and known, and writes it only when told to', async () => {
  const table = `${HEADER}\nMissouri,2019,280,"1,234"\nTexas,2019,300,n/a\nTotal,2019,580,\n`
  const before = textOf('t-cases')
  const shown = await run(table)
  expect([shown.code, shown.err]).toEqual([0, ''])
  expect(shown.out).toContain('new table.csv: 3 rows read with the mapping "t-plain", 1 row left out.')
  expect(shown.out).toMatch(/t-cases: 1 revised; 1 the same as here\.\n {2}revised {3}missouri 2019: 270 \(published 2021-06, \S+\) → 280\n/)
  expect(shown.out).toMatch(/t-reports: 1 new\.\n {2}new {7}missouri 2019: 1234\n/)
  expect(shown.out).toContain('Nothing was written. To write commons/facts/t-cases.yaml, commons/facts/t-reports.yaml, add --write.')
  expect(textOf('t-cases')).toBe(before)
  const written = await run(table, '--write')
  expect(written).toMatchObject({ code: 0, out: expect.stringContaining('Written: commons/facts/t-cases.yaml, commons/facts/t-reports.yaml.') })
  expect(textOf('t-cases')).toContain('{value: 280, published: 2026-03')
  expect(readdirSync(join(garden.folder, 'commons/facts')).filter((file) => file.startsWith('.'))).toEqual([])
  const again = await run(table, '--write')
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('There is nothing to write.') })
  const { out } = await daymark(garden.folder, 'facts', 't-cases-missouri-2019')
  expect(out).toMatch(/260 .*\n.*270 .*\n.*280 /)
})

test('says row and column of what it refuses, and writes nothing at all', async () => {
  const before = textOf('t-cases')
  const { code, out, err } = await run(`${HEADER}\nOhio,2019,5,6\nMisouri,2019,280,12.5\n`, '--write')
  expect(code).toBe(1)
  expect(out).toContain('2 rows read')
  expect(err).toContain('new table.csv, row 3, column "t-state": There is no place "Misouri".\n    Did you mean "Missouri"?')
  expect(err).toContain('Nothing was written.')
  expect(textOf('t-cases')).toBe(before)
})

test('asks what to do with a conflict', async () => {
  const table = `${HEADER}\nMissouri,2019,280,\nOhio,2019,5,\n`
  const before = textOf('t-cases')
  const asked = await run(table, '--write', '--published', 'undated')
  expect(asked.code).toBe(1)
  expect(asked.out).toMatch(/conflict {2}missouri 2019: 270 .* → 280/)
  expect(asked.out).toContain('Nothing was written: 1 value differs')
  expect(textOf('t-cases')).toBe(before)
  expect(await run(table, '--write', '--published', 'undated', '--accept-conflicts')).toMatchObject({ code: 0, err: '' })
  expect(textOf('t-cases')).toMatch(/value: 270.*, current: true\}\n.*value: 280, published: undated/)
})

test('never prints a number that it withholds', async () => {
  const table = 't-state,year,kind,count\nOhio,2020,Sex acts,7\nUtah,2020,Sex acts,40\nMaine,2020,Sex acts,60\n'
  const { code, out, err } = await run(table, '--write', '--all')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/2 withheld: small numbers, and others that would give them away\./)
  expect(`${out}${textOf('t-small')}${readFileSync(join(garden.folder, 'commons/facts/t-small-by-kind.yaml'), 'utf8')}`).not.toMatch(/\b(7|40|47|67)\b/)
})

test.each<[string, string[], RegExp]>([
  ['no table', ['--source', 'x'], /Name one table/],
  ['no source', [join(import.meta.dirname, 'facts.ts')], /--source ID/],
  ['a table that is not there', ['nowhere.csv', '--source', 'x'], /There is no file nowhere\.csv/],
  ['a day that is none', [join(import.meta.dirname, 'facts.ts'), '--source', 'x', '--published', 'March'], /"March" is not a day of publication/],
])('explains itself when it is given %s', async (_, args, message) => {
  const { code, err } = await daymark(garden.folder, 'facts', 'import', ...args)
  expect(code).toBe(1)
  expect(err).toMatch(message)
  expect(err).toContain('Usage: npx daymark facts import FILE.csv --source ID')
})
