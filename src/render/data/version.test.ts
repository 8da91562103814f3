import { expect, test } from 'vitest'
import { plantedTable, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { versionOf } from './version.ts'

const FACTS = 'facts/planted.yaml'
const version = (from = '', to = ''): string =>
  versionOf(plantedTable({ ...WITHHELD_PARTS, [FACTS]: WITHHELD_PARTS[FACTS]!.replace(from, to) }).table)

test('a version is a day and a hash, and the same content has the same one', () => {
  expect(version()).toMatch(/^2026-12-01\.[0-9a-f]{8}$/)
  expect(version()).toBe(version())
})

test.each([
  ['a value', 'value: 951', 'value: 952'],
  ['an earlier value', 'value: 950', 'value: 949'],
  ['the day of a publication', 'published: 2021', 'published: 2022'],
  ['how far a value can be relied on', 'status: verified', 'status: estimate'],
  ['a number that is withheld now', 'children: 31', 'children: withheld'],
  ['the day of a reading', 'readOn: 2026-12-01', 'readOn: 2026-12-02'],
])('%s changes it', (_, from, to) => {
  expect(version(from, to)).not.toBe(version())
})
