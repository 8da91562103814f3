/** A Frictionless Data Package (version 1, profile `tabular-data-package`) of a table and its history, which lie beside it. */
import { createHash } from 'node:crypto'
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { originOf } from '../site/origin.ts'
import { tableCsv } from './csv.ts'
import { descriptionOf } from './description.ts'
import { type Field, fieldsOf, historyFields } from './fields.ts'
import { historyCsv } from './history-csv.ts'
import { LICENCE } from './licence.ts'
import { sourcesEver } from './sources.ts'
import { versionOf } from './version.ts'
import { tableAddress } from './whole-address.ts'

export function dataPackage(scene: Scene, table: Table): string {
  const { id, finding } = table.definition
  const sources = sourcesEver(scene, table).map(({ title, publisher, url }) => ({
    title: `${textOf(scene, publisher)}: ${textOf(scene, title)}`,
    ...(url && { path: url }),
  }))
  const whole = {
    profile: 'tabular-data-package',
    name: id,
    id: tableAddress(scene, id),
    title: plainOf(scene, finding),
    description: descriptionOf(scene, table),
    version: versionOf(table),
    homepage: tableAddress(scene, id),
    keywords: keywordsOf(scene, table),
    licenses: [{ name: LICENCE.name, title: LICENCE.title, path: LICENCE.url }],
    ...(sources.length && { sources }),
    contributors: [{ title: textOf(scene, scene.edition.name), path: originOf(scene), role: 'publisher' }],
    resources: [
      resource(id, `${id}.csv`, say(scene, 'file-csv'), fieldsOf(scene, table), ['', 'withheld'], tableCsv(scene, table)),
      resource('history', 'history.csv', say(scene, 'file-history'), historyFields(scene), [''], historyCsv(scene, table)),
    ],
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** What the table is about, for those who look for data; each word once. */
export const keywordsOf = (scene: Scene, { definition, columns }: Table): readonly string[] => {
  const place = scene.library.commons.places.get(definition.place ?? '')
  const names = [...columns.map(({ measure }) => measure.name), ...(place ? [place.name] : [])]
  return [...new Set([say(scene, 'data-about'), ...names.map((name) => textOf(scene, name))])]
}

function resource(name: string, path: string, title: string, fields: readonly Field[], missingValues: readonly string[], text: string) {
  const key = fields.filter((field) => field.key).map((field) => field.id)
  return {
    profile: 'tabular-data-resource',
    name, path, title,
    format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    schema: { fields: fields.map(fieldInfo), missingValues, ...(key.length && { primaryKey: key }) },
  }
}

function fieldInfo({ id, type, title, description, required, key, maximum, oneOf }: Field) {
  const constraints = {
    ...(required && { required }),
    ...(key && { unique: true }),
    ...((type === 'integer' || type === 'number') && { minimum: 0 }),
    ...(maximum && { maximum }),
    ...(oneOf && { enum: oneOf }),
  }
  return { name: id, type, title, description, ...(Object.keys(constraints).length && { constraints }) }
}
