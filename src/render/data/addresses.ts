/** The files below `/data/`: which there are, and what each holds. */
import { tableDrawn } from '../../library/draws.ts'
import { usesOf } from '../../library/uses.ts'
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { citationOf } from './citation.ts'
import { tableCsv } from './csv.ts'
import { csvwMetadata } from './csvw.ts'
import { dataIndex } from './data-index.ts'
import { dataPackage } from './datapackage.ts'
import { feed } from './feed.ts'
import { historyCsv } from './history-csv.ts'
import { tableJson } from './json.ts'
import { datasetWithValues } from './json-ld.ts'

export type DataFile = Readonly<{ type: 'csv' | 'json' | 'jsonld' | 'atom' | 'bibtex'; body: string }>
type Maker<Of extends unknown[]> = readonly [DataFile['type'], (scene: Scene, ...of: Of) => string]

/** Files of a whole edition. */
const OF_EDITION: Readonly<Record<string, Maker<[]>>> = {
  '/data/index.json': ['json', dataIndex],
  '/data/feed.atom': ['atom', feed],
}

/** Files of one table, in a folder named after it; `*` stands for its id. */
const OF_TABLE: Readonly<Record<string, Maker<[Table]>>> = {
  '*.csv': ['csv', tableCsv],
  '*.json': ['json', tableJson],
  '*.jsonld': ['jsonld', datasetWithValues],
  '*.csv-metadata.json': ['json', csvwMetadata],
  'datapackage.json': ['json', dataPackage],
  'history.csv': ['csv', historyCsv],
  '*.bib': ['bibtex', (scene, table) => citationOf(scene, table).bibtex],
  '*.csl.json': ['json', (scene, table) => citationOf(scene, table).cslJson],
}

/** Every address below `/data/` at which the edition has a file. */
export const dataAddresses = ({ library, edition }: Pick<Scene, 'library' | 'edition'>): string[] => [
  ...Object.keys(OF_EDITION),
  ...[...usesOf(library, edition).tables.keys()].flatMap((id) =>
    Object.keys(OF_TABLE).map((file) => `/data/${id}/${file.replace('*', id)}`),
  ),
]

/** The file at an address, or nothing when there is none. */
export function dataFileAt(scene: Scene, path: string): DataFile | undefined {
  const { library, edition } = scene
  if (Object.hasOwn(OF_EDITION, path)) {
    const [type, make] = OF_EDITION[path]!
    return { type, body: make(scene) }
  }
  const [, id, name] = /^\/data\/([a-z0-9-]+)\/([a-z0-9.-]+)$/.exec(path) ?? []
  if (!id || !usesOf(library, edition).tables.has(id)) return undefined
  const file = Object.keys(OF_TABLE).find((pattern) => pattern.replace('*', id) === name)
  if (!file) return undefined
  const [type, make] = OF_TABLE[file]!
  return { type, body: make(scene, tableDrawn(library.commons, edition, id)) }
}
