import { expect, test } from 'vitest'
import { plantedTable, repositoryTables, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { citationOf } from './citation.ts'
import { versionOf } from './version.ts'

test('signs that mean something in BibTeX are marked, and braces balance', () => {
  const { scene, table } = plantedTable(WITHHELD_PARTS)
  const { bibtex } = citationOf(scene, table)
  expect(bibtex).toContain('title = {{Adults \\& 100 \\% of <what> \\{we\\} know\\_}}')
  const bare = bibtex.replace(/\\[{}]/g, '')
  expect(bare.split('{').length).toBe(bare.split('}').length)
})

test('a citation names who made the table, who published the figures, the version and where it is', () => {
  const { scene, table } = repositoryTables().find(({ table }) => table.definition.id === 'missouri-cases-by-year')!
  const { text, bibtex, cslJson } = citationOf(scene, table)
  const version = versionOf(table)
  const [item] = JSON.parse(cslJson)
  expect(item).toMatchObject({ id: 'missouri-cases-by-year', type: 'dataset', version, author: [{ literal: scene.edition.name.source }] })
  expect(item.issued['date-parts'][0].join('-')).toBe(version.slice(0, 10).split('-').map(Number).join('-'))
  for (const form of [text, bibtex, cslJson])
    for (const part of [scene.edition.name.source, version, item.URL, 'Figures from: ']) expect(form).toContain(part)
  expect(text).not.toMatch(/[{}]|\.\./)
})
