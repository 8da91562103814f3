import { expect, test } from 'vitest'
import { plantedTable, repositoryTables, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { datasetInPage, datasetWithValues } from './json-ld.ts'

test('it cannot end the script element that it stands in', () => {
  const { scene, table } = plantedTable(WITHHELD_PARTS)
  expect(datasetInPage(scene, table)).not.toContain('<')
  expect(JSON.parse(datasetInPage(scene, table)).name).toBe('Adults & 100 % of <what> {we} know_')
})

test('every observation leads to a place and a column that the dataset names', () => {
  for (const { scene, table } of repositoryTables()) {
    const { spatialCoverage, variableMeasured, about, description } = JSON.parse(datasetWithValues(scene, table))
    const known = new Set([...spatialCoverage, ...variableMeasured].map((node: { '@id': string }) => node['@id']))
    for (const { observationAbout, variableMeasured } of about)
      for (const { '@id': id } of [observationAbout, variableMeasured]) expect(known).toContain(id)
    expect(new Set(about.map((observation: { '@id': string }) => observation['@id'])).size).toBe(about.length)
    // Search engines for data leave out what is described in fewer or more signs.
    expect(description.length).toBeGreaterThan(50)
    expect(description.length).toBeLessThan(5000)
  }
})
