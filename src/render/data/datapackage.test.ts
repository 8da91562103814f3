/** The data package, read by Frictionless's own library as a stranger would read it: from a folder. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cellsOfTable } from '../../../tests/cells.ts'
import { emptyFolder } from '../../../tests/site.ts'
import { plantedTable, repositoryTables, type Shown, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { tableCsv } from './csv.ts'
import { dataPackage } from './datapackage.ts'
import { historyCsv } from './history-csv.ts'

type Resource = { name: string; valid: boolean; read: (how: { keyed: true }) => Promise<Record<string, unknown>[]> }
type Package = { valid: boolean; errors: unknown[]; resources: Resource[] }
const { Package } = createRequire(import.meta.url)('datapackage') as { Package: { load: (file: string) => Promise<Package> } }

function written({ scene, table }: Shown): string {
  const folder = emptyFolder()
  const { id } = table.definition
  writeFileSync(join(folder, `${id}.csv`), tableCsv(scene, table))
  writeFileSync(join(folder, 'history.csv'), historyCsv(scene, table))
  const descriptor = join(folder, 'datapackage.json')
  writeFileSync(descriptor, dataPackage(scene, table))
  return descriptor
}

const withoutValues = WITHHELD_PARTS['facts/planted.yaml']!.replace(/values:[\s\S]*/, 'values: {}\n')
const empty = plantedTable({ ...WITHHELD_PARTS, 'facts/planted.yaml': withoutValues })
const shown = [...repositoryTables(), empty, plantedTable(WITHHELD_PARTS)]

describe.each(shown.map((one) => [one.table.definition.id, one] as const))('%s', (id, one) => {
  it('is a valid package whose rows are what it says they are', async () => {
    const found = await Package.load(written(one))
    expect(found.errors).toEqual([])
    expect(found.valid).toBe(true)
    expect(found.resources.map(({ name, valid }) => [name, valid])).toEqual([[id, true], ['history', true]])
    const [rows, history] = await Promise.all(found.resources.map((resource) => resource.read({ keyed: true })))
    const key = one.table.definition.rows
    const read = rows!.flatMap((row) => one.table.columns.map(({ id }) => [`${row[key]}/${id}`, row[id]] as const))
    const cells = Object.fromEntries(read.filter(([, value]) => value !== null))
    const told = Object.entries(cellsOfTable(one.table)).filter(([, value]) => value !== 'withheld')
    expect(cells).toEqual(Object.fromEntries(told))
    const now = history!.filter(({ current }) => current).map(({ fact, value }) => [fact, value])
    expect(now).toEqual(one.table.facts.map(({ id, value }) => [id, value]))
  })
})

it('is refused by that library when a field is not what the file holds', async () => {
  const descriptor = written(shown.at(-1)!)
  writeFileSync(join(descriptor, '..', 'planted.csv'), 'period,adults,children,unknown\r\n2019,many,withheld,withheld\r\n')
  const found = await Package.load(descriptor)
  await expect(found.resources[0]!.read({ keyed: true })).rejects.toThrow()
})
