/** Metadata of a table's CSV in the W3C's own form (CSV on the Web, 2015), at the address where its readers look for it. */
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { originOf } from '../site/origin.ts'
import { descriptionOf } from './description.ts'
import { type Field, fieldsOf } from './fields.ts'
import { LICENCE } from './licence.ts'
import { sourcesNow } from './sources.ts'
import { newestDay, versionOf } from './version.ts'
import { fileAddress, tableAddress } from './whole-address.ts'

const DATATYPES: Readonly<Record<Field['type'], string>> = {
  string: 'string', year: 'gYear', integer: 'integer', number: 'decimal', date: 'date', boolean: 'boolean',
}

export function csvwMetadata(scene: Scene, table: Table): string {
  const { id, finding } = table.definition
  const { tag } = scene.language
  const fields = fieldsOf(scene, table)
  const day = newestDay(table)
  const whole = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': tag }],
    url: `${id}.csv`,
    'dc:title': plainOf(scene, finding),
    'dc:description': descriptionOf(scene, table),
    'dc:identifier': tableAddress(scene, id),
    'dc:language': tag,
    'dc:license': { '@id': LICENCE.url },
    'dc:publisher': { 'schema:name': textOf(scene, scene.edition.name), 'schema:url': { '@id': originOf(scene) } },
    ...(day && { 'dc:modified': { '@value': day, '@type': 'xsd:date' } }),
    'dc:source': sourcesNow(scene, table).map(({ title, url }) => (url ? { '@id': url } : textOf(scene, title))),
    'dc:provenance': { '@id': fileAddress(scene, id, 'history.csv') },
    'schema:version': versionOf(table),
    tableSchema: {
      columns: fields.map((field) => columnInfo(field, tag)),
      primaryKey: fields.filter(({ key }) => key).map((field) => nameOf(field)),
      rowTitles: fields.slice(0, 2).filter(({ required }) => required).slice(-1).map((field) => nameOf(field)),
    },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Names stand in address templates, where a hyphen may not. */
const nameOf = ({ id }: Field): string => id.replaceAll('-', '_')

/** The first title is the one in the first line of the file, by which a reader of both knows the column. */
function columnInfo(field: Field, tag: string) {
  const base = DATATYPES[field.type]
  const counted = field.type === 'integer' || field.type === 'number'
  return {
    name: nameOf(field),
    titles: { und: field.id, [tag]: field.title },
    'dc:description': field.description,
    datatype: counted ? { base, minimum: 0, ...(field.maximum && { maximum: field.maximum }) } : base,
    ...(field.required ? { required: true } : { null: ['', 'withheld'] }),
  }
}
