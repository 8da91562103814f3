/** Finds the mapping that fits a table by its columns, and says what is missing when none does. */
import { columnsOf, type ImportMap } from '../../model/import-map.ts'
import type { Records } from '../library.ts'
import { nearest } from '../problem.ts'
import { plain } from './find-spot.ts'
import type { Refusal } from './refusal.ts'

/** The one mapping all of whose columns stand in the header; or the one asked for; or why there is none. */
export function chooseMap(header: readonly string[], maps: Records<ImportMap>, wanted?: string): ImportMap | Refusal {
  const names = new Set(header.map(plain))
  const missing = (map: ImportMap): string[] => columnsOf(map).filter((column) => !names.has(plain(column)))
  const asked = wanted === undefined ? undefined : maps.get(wanted)
  if (wanted !== undefined && !asked) return { message: `There is no mapping "${wanted}".`, fix: meant(wanted, maps.keys()) ?? `There are: ${[...maps.keys()].join(', ')}.` }
  const candidates = asked ? [asked] : [...maps.values()]
  const fitting = candidates.filter((map) => !missing(map).length)
  if (fitting.length > 1) return { row: 1, message: `Several mappings fit this table: ${fitting.map(({ id }) => id).join(', ')}.`, fix: `Choose one with --map, such as --map ${fitting[0]!.id}.` }
  const [map] = fitting
  if (map) return twice(header, map) ?? map
  const [closest] = candidates.toSorted((a, b) => missing(a).length / columnsOf(a).length - missing(b).length / columnsOf(b).length)
  if (!closest) return { message: 'There is no mapping yet.', fix: 'Write one in commons/imports/. docs/import.md says how.' }
  const spare = header.filter((name) => !columnsOf(closest).some((column) => plain(column) === plain(name)))
  const lacking = missing(closest).map((column) => {
    const renamed = nearest(plain(column), spare.map(plain)) ?? spare.find((name) => plain(name).includes(plain(column)))
    return `"${column}"${renamed ? ` (was it renamed to "${renamed}"?)` : ''}`
  })
  return {
    row: 1,
    message: `The header is: ${header.join(', ')}. ${asked ? `The mapping "${closest.id}" needs` : `No mapping fits it. The nearest, "${closest.id}", also needs`} ${lacking.join(' and ')}.`,
    fix: `Correct the header, or the columns in commons/imports/${closest.id}.yaml, or write a mapping for this table.`,
  }
}

/** A column that stands twice could be read either way. */
function twice(header: readonly string[], map: ImportMap): Refusal | undefined {
  const column = columnsOf(map).find((name) => header.filter((other) => plain(other) === plain(name)).length > 1)
  return column === undefined ? undefined : { row: 1, column, message: 'This column stands twice in the header.', fix: 'Remove one of the two, or rename it.' }
}

const meant = (word: string, words: Iterable<string>): string | undefined => {
  const found = nearest(word, words)
  return found && `Did you mean "${found}"?`
}
