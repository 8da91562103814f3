/** A table as JSON: the rows of the CSV, with what they count, what they cannot tell, and where they come from. */
import type { Column, Table } from '../../model/table.ts'
import { columnName } from '../chart/names.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { citationOf } from './citation.ts'
import { entriesOf, fieldsOf } from './fields.ts'
import { LICENCE } from './licence.ts'
import { limitsOf } from './limits.ts'
import { sourcesNow } from './sources.ts'
import { versionOf } from './version.ts'
import { fileAddress, tableAddress } from './whole-address.ts'

/** `null`: nothing was found. `"withheld"`: there is a number, and it is not told. */
export function tableJson(scene: Scene, table: Table): string {
  const { id, finding, measured, place, period, rate } = table.definition
  const fields = fieldsOf(scene, table).map((field) => field.id)
  const whole = {
    id,
    version: versionOf(table),
    title: plainOf(scene, finding),
    measured: plainOf(scene, measured),
    language: scene.language.tag,
    address: tableAddress(scene, id),
    place: place ?? null,
    period: period ?? null,
    rate: rate ?? null,
    columns: table.columns.map((column) => columnInfo(scene, table, column)),
    rows: table.rows.map((row) => Object.fromEntries(entriesOf(scene, table, row).map((entry, index) => [fields[index], entry ?? null]))),
    generatedFrom: { facts: table.facts.map((fact) => fact.id), history: fileAddress(scene, id, 'history.csv') },
    sources: sourcesNow(scene, table).map((source) => ({
      id: source.id,
      title: textOf(scene, source.title),
      publisher: textOf(scene, source.publisher),
      year: source.year ?? null,
      url: source.url ?? null,
      readOn: source.readOn,
    })),
    licence: LICENCE,
    citation: citationOf(scene, table).text,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

const columnInfo = (scene: Scene, table: Table, column: Column) => ({
  id: column.id,
  name: columnName(scene, table, column),
  kind: column.kind,
  format: column.kind === 'measure' ? column.measure.format : null,
  unit: column.kind === 'measure' ? textOf(scene, column.measure.unit.other) : null,
  measure: column.measure.id,
  period: column.period ?? null,
  part: column.part ?? null,
  counts: plainOf(scene, column.measure.counts),
  cannotTell: limitsOf(scene, column.measure),
})
