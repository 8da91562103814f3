/** What the W3C's Metadata Vocabulary for Tabular Data (2015) demands, rule by rule. */
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { plantedTable, repositoryTables, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { tableCsv } from './csv.ts'
import { csvwMetadata } from './csvw.ts'
import { versionOf } from './version.ts'

type Column = { name: string; titles: Record<string, string>; datatype: string | { base: string }; null?: string[]; required?: boolean }
type Metadata = { tableSchema: { columns: Column[]; primaryKey: string[]; rowTitles: string[] }; [key: string]: unknown }

const tables = [...repositoryTables(), plantedTable(WITHHELD_PARTS)]
describe.each(tables.map((shown) => [shown.table.definition.id, shown] as const))('%s', (id, { scene, table }) => {
  const metadata = JSON.parse(csvwMetadata(scene, table)) as Metadata
  const { columns, primaryKey, rowTitles } = metadata.tableSchema
  const [header, ...lines] = parse(tableCsv(scene, table)) as string[][]

  it('names the file beside it, its language and its version', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': scene.language.tag }])
    expect(metadata.url).toBe(`${id}.csv`)
    expect(metadata['schema:version']).toBe(versionOf(table))
  })

  it('describes each column of the file, by a title that stands in its first line', () => {
    expect(columns.map(({ titles }) => titles.und)).toEqual(header)
  })

  it('names columns so that a name can stand in an address template, each once', () => {
    const names = columns.map(({ name }) => name)
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/)
    expect(new Set(names).size).toBe(names.length)
    for (const name of [...primaryKey, ...rowTitles]) expect(names).toContain(name)
  })

  it('gives each cell a type that it has', () => {
    const forms: Record<string, RegExp> = { string: /^/, gYear: /^\d{4}$/, integer: /^\d+$/, decimal: /^\d+(\.\d+)?$/ }
    for (const [index, { datatype, null: none, required }] of columns.entries())
      for (const line of lines) {
        if (none?.includes(line[index]!)) continue
        if (required) expect(line[index]).not.toBe('')
        expect(line[index]).toMatch(forms[typeof datatype === 'string' ? datatype : datatype.base]!)
      }
  })

  it('has a key that tells its rows apart', () => {
    const at = columns.findIndex(({ name }) => name === primaryKey[0])
    expect(new Set(lines.map((line) => line[at])).size).toBe(lines.length)
  })
})
