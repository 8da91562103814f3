/** Every form of a table holds the same values, cell by cell, and tells nothing that is withheld. */
import { describe, expect, it } from 'vitest'
import { cellsOfCsv, cellsOfJson, cellsOfJsonLd, cellsOfTable } from '../../../tests/cells.ts'
import { plantedTable, repositoryTables, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { citationOf } from './citation.ts'
import { tableCsv } from './csv.ts'
import { csvwMetadata } from './csvw.ts'
import { dataPackage } from './datapackage.ts'
import { historyCsv } from './history-csv.ts'
import { datasetWithValues } from './json-ld.ts'
import { tableJson } from './json.ts'

const tables = repositoryTables()
it('has cells to compare', () => expect(tables.flatMap(({ table }) => Object.keys(cellsOfTable(table))).length).toBeGreaterThan(100))

describe.each(tables.map((shown) => [shown.table.definition.id, shown] as const))('%s', (_, { scene, table }) => {
  const cells = cellsOfTable(table)

  it('holds the same cells as CSV, JSON and JSON-LD', () => {
    expect(cellsOfCsv(tableCsv(scene, table))).toEqual(cells)
    expect(cellsOfJson(tableJson(scene, table))).toEqual(cells)
    expect(cellsOfJsonLd(datasetWithValues(scene, table))).toEqual(cells)
  })

  it('is written in plain text', () => {
    for (const make of [tableJson, dataPackage, csvwMetadata, datasetWithValues, historyCsv])
      expect(make(scene, table)).not.toMatch(/\{(fact|line|claim|law):|\]\(|\{\$|undefined|NaN/)
  })
})

describe('a table with withheld cells', () => {
  const { scene, table } = plantedTable(WITHHELD_PARTS)
  const makers = [tableCsv, tableJson, datasetWithValues, historyCsv, dataPackage, csvwMetadata]
  const files = [...makers.map((make) => make(scene, table)), ...Object.values(citationOf(scene, table))]

  it('names them as withheld, and leaves empty what was not found', () => {
    const cells = {
      '2019/adults': 940, '2019/children': 'withheld', '2019/unknown': 'withheld',
      '2021/adults': 951, '2021/children': 31, '2021/unknown': 'withheld',
    }
    expect(cellsOfTable(table)).toEqual(cells)
    expect(cellsOfCsv(files[0]!)).toEqual(cells)
    expect(cellsOfJson(files[1]!)).toEqual(cells)
    expect(cellsOfJsonLd(files[2]!)).toEqual(cells)
  })

  it('gives no total from which they could be worked out', () => {
    for (const file of files) expect(file).not.toMatch(/4217|3277|3235/)
    for (const file of files) expect(file).not.toContain('2019-children')
  })
})
