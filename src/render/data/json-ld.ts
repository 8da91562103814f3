/** A table for search engines and the semantic Web: a schema.org Dataset, and with it an Observation for each cell that holds something. */
import type { Place } from '../../model/place.ts'
import { type Cell, type Column, type Row, type Table, numberIn } from '../../model/table.ts'
import { columnName, rowName } from '../chart/names.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { originOf } from '../site/origin.ts'
import { citationOf } from './citation.ts'
import { keywordsOf } from './datapackage.ts'
import { descriptionOf } from './description.ts'
import { LICENCE } from './licence.ts'
import { sourcesNow } from './sources.ts'
import { newestDay, versionOf } from './version.ts'
import { fileAddress, tableAddress } from './whole-address.ts'

/** What the table is, without its values: ready to stand inside a script element of its page. */
export const datasetInPage = (scene: Scene, table: Table): string => JSON.stringify(datasetOf(scene, table)).replaceAll('<', '\\u003c')

/** The table with all its values, as a file of its own. */
export const datasetWithValues = (scene: Scene, table: Table): string =>
  `${JSON.stringify({ ...datasetOf(scene, table), about: observationsOf(scene, table) }, null, 1)}\n`

const observationsOf = (scene: Scene, table: Table) =>
  table.rows.flatMap((row) => row.cells.flatMap((cell, index) => observation(scene, table, row, table.columns[index]!, cell) ?? []))

function datasetOf(scene: Scene, table: Table) {
  const { id, finding } = table.definition
  const address = tableAddress(scene, id)
  const us = { '@type': 'Organization', name: textOf(scene, scene.edition.name), url: originOf(scene) }
  const periods = table.facts.map(({ period }) => period).filter((period) => period !== 'not-stated')
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    name: plainOf(scene, finding),
    description: descriptionOf(scene, table),
    url: address,
    identifier: address,
    version: versionOf(table),
    dateModified: newestDay(table),
    inLanguage: scene.language.tag,
    license: LICENCE.url,
    isAccessibleForFree: true,
    creator: us,
    publisher: us,
    keywords: keywordsOf(scene, table),
    temporalCoverage: coverageOf(periods),
    spatialCoverage: placesOf(scene, table).map(({ id, name }) => ({ '@type': 'Place', '@id': placeId(id), name: textOf(scene, name) })),
    measurementTechnique: [...new Set(table.columns.map(({ measure }) => plainOf(scene, measure.counts)))],
    variableMeasured: table.columns.map((column) => variableOf(scene, table, column)),
    isBasedOn: sourcesNow(scene, table).map(({ title, publisher, year, url }) => ({
      '@type': 'CreativeWork',
      name: textOf(scene, title),
      publisher: { '@type': 'Organization', name: textOf(scene, publisher) },
      datePublished: year && String(year),
      url,
    })),
    creditText: citationOf(scene, table).text,
    distribution: DOWNLOADS.map(([ending, encodingFormat, words]) => ({
      '@type': 'DataDownload', name: say(scene, words), encodingFormat, contentUrl: fileAddress(scene, id, ending.replace('*', id)),
    })),
  }
}

const DOWNLOADS = [
  ['*.csv', 'text/csv', 'file-csv'],
  ['*.json', 'application/json', 'file-json'],
  ['datapackage.json', 'application/json', 'file-package'],
  ['history.csv', 'text/csv', 'file-history'],
] as const

const placeId = (place: string): string => `#place/${place}`

const placesOf = ({ library }: Scene, { definition, rows }: Table): readonly Place[] =>
  definition.place ? [library.commons.places.get(definition.place)!] : rows.flatMap(({ place }) => place ?? [])

/** From the first to the last of the periods; nothing when no source says. */
function coverageOf(periods: readonly string[]): string | undefined {
  const first = periods.map((period) => period.split('/')[0]!).sort()[0]
  const last = periods.map((period) => period.split('/').at(-1)!).sort().at(-1)
  return first === last ? first : `${first}/${last}`
}

const variableOf = (scene: Scene, table: Table, column: Column) => ({
  '@type': 'PropertyValue',
  '@id': `#column/${column.id}`,
  propertyID: column.id,
  name: columnName(scene, table, column),
  ...(column.kind === 'measure' && {
    unitText: textOf(scene, column.measure.unit.other),
    description: plainOf(scene, column.measure.counts),
  }),
})

/** One cell. Its id says which: the row, then the column. Where nothing was found there is nothing to observe. */
function observation(scene: Scene, table: Table, row: Row, column: Column, cell: Cell) {
  if (cell === undefined) return undefined
  const place = row.place?.id ?? table.definition.place
  const period = row.period ?? column.period ?? table.definition.period
  return {
    '@type': 'Observation',
    '@id': `#${row.id}/${column.id}`,
    ...(row.part && { name: rowName(scene, table, row) }),
    ...(place && { observationAbout: { '@id': placeId(place) } }),
    ...(period && period !== 'not-stated' && { observationDate: period }),
    variableMeasured: { '@id': `#column/${column.id}` },
    value: numberIn(cell) ?? 'withheld',
  }
}
