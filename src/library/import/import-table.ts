/** Reads a table, sets it beside the library, and says what would change. Writes nothing. */
import type { ImportMap } from '../../model/import-map.ts'
import type { Library } from '../library.ts'
import { ContentError, nearest } from '../problem.ts'
import { chooseMap } from './choose-map.ts'
import { type Change, compare } from './compare.ts'
import { guard } from './guard.ts'
import { mapFaults } from './map-faults.ts'
import { readCells } from './read-cells.ts'
import { openTable } from './read-table.ts'
import { RefusedTable, type Refusal } from './refusal.ts'
import { type Draft, draftFiles, type Edition } from './write-vintages.ts'

export type Request = Readonly<{
  file: string
  source: string
  /** Day on which the table was published, or `undated`; the year of its source when left out. */
  published?: string
  /** Today: the day on which the table is read. */
  on: string
  map?: string
  period?: string
  acceptConflicts?: boolean
  onProgress?: (rows: number) => void
}>

/** What an import would do. With refusals or conflicts that nobody accepted, there are no drafts. */
export type Outcome = Readonly<{
  map?: ImportMap
  edition?: Edition
  rows: number
  leftOut: number
  refusals: readonly Refusal[]
  changes: readonly Change[]
  drafts: readonly Draft[]
}>

const NOTHING = { rows: 0, leftOut: 0, changes: [], drafts: [] }

/** Reads the whole table and compares it with the library. */
export async function importTable(library: Library, request: Request): Promise<Outcome> {
  try {
    return await read(library, request)
  } catch (fault) {
    if (fault instanceof RefusedTable) return { ...NOTHING, refusals: [fault.refusal] }
    if (fault instanceof ContentError) return { ...NOTHING, refusals: fault.problems.map(({ file, message, fix }) => ({ message: `With the new values ${file} could not be read any more. ${message}`, fix })) }
    throw fault
  }
}

async function read({ commons, root }: Library, { file, source: sourceId, on, acceptConflicts = false, ...request }: Request): Promise<Outcome> {
  const refused = (...refusals: Refusal[]): Outcome => ({ ...NOTHING, refusals })
  const source = commons.sources.get(sourceId)
  if (!source) return refused(unknownSource(sourceId, [...commons.sources.keys()], on))
  const published = request.published ?? source.year?.toString()
  if (!published)
    return refused({ message: `The source "${sourceId}" has no year, so the day on which this table was published must be told.`, fix: 'Add --published with a year, a month or a day, such as --published 2026-01; or --published undated, if the source does not say.' })
  if (published !== 'undated' && published > on) return refused({ message: `The table cannot have been published on ${published}: today is ${on}.`, fix: 'Correct --published.' })
  const table = await openTable(file)
  const map = chooseMap(table.header, commons.imports, request.map)
  if (!('id' in map)) return refused(map)
  const faults = [...mapFaults(map, commons), ...periodFault(map, request.period)]
  if (faults.length) return refused(...faults)
  const { cells, rows, leftOut, refusals } = await readCells(table, { map, commons, on, period: request.period, onProgress: request.onProgress })
  if (refusals.length) return { ...NOTHING, map, rows, leftOut, refusals }
  const guarded = guard(cells, map, commons)
  if (guarded.refusals.length) return { ...NOTHING, map, rows, leftOut, refusals: guarded.refusals }
  const edition = { source: sourceId, published, readOn: on }
  const changes = compare(guarded.cells, commons, published)
  const undecided = changes.filter(({ kind }) => kind === 'conflict')
  const gone = undecided.filter(({ value }) => typeof value !== 'number').map(({ row, place, period, fact }): Refusal => ({
    ...(row && { row }),
    message: `The source withholds ${place} ${period} now, and ${fact!.id} stands published as ${fact!.value}.`,
    fix: 'Nobody can call back what was published. Leave this row out, and write a note below the fact that the source withdrew it.',
  }))
  if (gone.length) return { ...NOTHING, map, rows, leftOut, refusals: gone }
  const drafts = undecided.length && !acceptConflicts ? [] : draftFiles(root, changes, commons, edition)
  return { map, edition, rows, leftOut, refusals: [], changes, drafts }
}

function* periodFault(map: ImportMap, period: string | undefined): Generator<Refusal> {
  if (map.period && period !== undefined) yield { message: `The mapping "${map.id}" takes the period from the column "${map.period.column}".`, fix: 'Leave --period out.' }
  if (!map.period && period === undefined) yield { message: `The mapping "${map.id}" does not say which year the table is about.`, fix: 'Add --period, such as --period 2024.' }
}

function unknownSource(id: string, known: readonly string[], on: string): Refusal {
  const meant = nearest(id, known)
  return {
    message: `There is no source "${id}" in commons/sources.yaml.${meant ? ` Did you mean "${meant}"?` : ''}`,
    fix: `If it is new, add it there first:

    ${id}:
      title: The title of the table, as printed
      publisher: Who published it
      year: The year it was published, if it says
      url: "The address where you got it"
      readAs: primary
      readOn: ${on}`,
  }
}
