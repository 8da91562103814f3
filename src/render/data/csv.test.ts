import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { plantedTable, repositoryTables, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { tableCsv, writeCsv } from './csv.ts'
import { historyCsv } from './history-csv.ts'

const planted = plantedTable(WITHHELD_PARTS)

test('a line of names, then one line a row, each ended by CRLF and none by a mark of its own', () => {
  const lines = ['period,adults,children,unknown', '2019,940,withheld,withheld', '2020,,,', '2021,951,31,withheld', '']
  expect(tableCsv(planted.scene, planted.table)).toBe(lines.join('\r\n'))
})

test('places carry the codes by which other tables know them', () => {
  const { scene, table } = repositoryTables().find(({ table }) => table.definition.id === 'states-2024')!
  const [header, ...rows] = parse(tableCsv(scene, table)) as string[][]
  expect(header!.slice(0, 4)).toEqual(['place', 'name', 'postal', 'fips'])
  expect(new Set(header).size).toBe(header!.length)
  expect(rows.find(([place]) => place === 'alabama')!.slice(0, 4)).toEqual(['alabama', 'Alabama', 'AL', '01'])
})

test('no text runs as a formula in a spreadsheet', () => {
  expect(writeCsv(['a', 'b', 'c'], [['=HYPERLINK("x")', '-1+1', -1]])).toBe('a,b,c\r\n"\'=HYPERLINK(""x"")",\'-1+1,-1\r\n')
})

test('the history holds every value ever published, and says which one holds now', () => {
  const rows = parse(historyCsv(planted.scene, planted.table), { columns: true }) as Record<string, string>[]
  expect(rows.map(({ fact, value, published, readOn, current, note }) => [fact, value, published, readOn, current, note])).toEqual([
    ['planted-missouri-2019-adults', '940', '2020', '2026-11-22', 'true', ''],
    ['planted-missouri-2021-adults', '950', '2021', '2026-11-22', 'false', ''],
    ['planted-missouri-2021-adults', '951', '2026-11-30', '2026-12-01', 'true', "'=Corrected, it says."],
    ['planted-missouri-2021-children', '31', '2020', '2026-11-22', 'true', ''],
  ])
  expect(rows[1]).toMatchObject({ measure: 'planted', place: 'missouri', period: '2021', part: 'adults', status: 'verified' })
})
