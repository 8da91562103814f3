/** Withholds small numbers of a table before anything is compared or written: from here on the program does not know them. */
import type { ImportMap } from '../../model/import-map.ts'
import { WITHHELD } from '../../model/fact.ts'
import { factId } from '../facts.ts'
import type { Commons } from '../library.ts'
import type { Line } from './bounds.ts'
import { type Cell, cellId, type Spot, spotText } from './read-cells.ts'
import type { Refusal } from './refusal.ts'
import { type GuardedCell, withhold } from './withhold.ts'

type Known = Pick<Commons, 'measures' | 'places' | 'facts'>

/** A cell whose number may be shown, or that is withheld and has none. */
export type Guarded = Readonly<{ cells: readonly Cell[]; refusals: readonly Refusal[] }>

/** The same cells, without the numbers that must not be known. */
export function guard(cells: readonly Cell[], map: ImportMap, commons: Known): Guarded {
  if (!map.withhold) return { cells, refusals: [] }
  const { below } = map.withhold
  const counted = cells.filter((cell) => cell.value !== undefined)
  const more = slack(counted, map)
  if (more.refusals.length) return { cells, refusals: more.refusals }
  const lines = [...linesOf(counted, map), ...more.lines]
  const all = [...counted.map((cell): GuardedCell => ({ id: cellId(cell), value: cell.value!, ...standing(cell, commons) })), ...more.cells]
  const { withheld, exposed } = withhold(all, lines, below)
  const byId = new Map(counted.map((cell) => [cellId(cell), cell]))
  const refusals = [
    ...counted.filter((cell) => withheld.has(cellId(cell))).flatMap((cell) => alreadyShown(cell, commons) ?? totalElsewhere(cell, map, commons) ?? []),
    ...exposed.map((id) => ({
      message: `${spotText(byId.get(id)!)} of "${byId.get(id)!.measure}" must be withheld, and could still be worked out from numbers that stand published.`,
      fix: 'Nobody can call back what was published. Leave this period out of the import, and ask whoever looks after the data.',
    })),
  ]
  return { cells: cells.map((cell) => (withheld.has(cellId(cell)) ? { ...cell, value: undefined, withheld: true } : cell)), refusals }
}

/** Whether a number is withheld in the library now. */
export function isWithheldNow({ measure, place, period, part }: Spot, { measures }: Pick<Commons, 'measures'>): boolean {
  const held = measures.get(measure)!.values[place]?.[period]
  return held === WITHHELD || (!!part && (held as Record<string, unknown> | undefined)?.[part] === WITHHELD)
}

/** The id of the fact that a cell would be. */
export const factIdOf = ({ measure, place, period, part }: Spot): string => factId(measure, place, period, part)

const standing = (cell: Cell, commons: Known): Pick<GuardedCell, 'standing'> =>
  isWithheldNow(cell, commons) ? { standing: 'withheld' } : commons.facts.has(factIdOf(cell)) ? { standing: 'published' } : {}

/** The sums in which published numbers meet: places in their total, parts in their whole. */
function linesOf(cells: readonly Cell[], map: ImportMap): Line[] {
  const ids = new Set(cells.map(cellId))
  const lines: Line[] = []
  const add = (total: Spot, parts: readonly Cell[]): void => {
    if (ids.has(cellId(total)) && parts.length) lines.push({ total: cellId(total), parts: parts.map(cellId) })
  }
  for (const same of Map.groupBy(cells.filter(({ place }) => place !== map.total), ({ measure, period, part }) => `${measure}|${period}|${part}`).values())
    if (map.total) add({ ...same[0]!, place: map.total }, same)
  for (const same of Map.groupBy(cells.filter(({ part }) => part), ({ measure, place, period }) => `${measure}|${place}|${period}`).values()) {
    const { measure, place, period } = same[0]!
    for (const whole of wholesOf(measure, map)) add({ measure: whole, place, period }, same)
  }
  return lines
}

/** Measures filled from the same numbers as one that has parts. */
function wholesOf(measure: string, { measures }: ImportMap): string[] {
  const source = ({ column, where }: ImportMap['measures'][string]): string => JSON.stringify([column, where])
  return Object.keys(measures).filter((other) => other !== measure && source(measures[other]!) === source(measures[measure]!))
}

/** What a measure that is never larger leaves of another: not published, but it ties the two together. */
function slack(cells: readonly Cell[], map: ImportMap): { cells: GuardedCell[]; lines: Line[]; refusals: Refusal[] } {
  const byId = new Map(cells.map((cell) => [cellId(cell), cell]))
  const pairs = cells.flatMap((less) => {
    const more = byId.get(cellId({ ...less, measure: map.measures[less.measure]!.atMost ?? '' }))
    return more ? [{ id: `${cellId(less)} rest`, less, more, value: more.value! - less.value! }] : []
  })
  const totals = pairs.filter(({ less }) => less.place === map.total)
  return {
    cells: pairs.map(({ id, value }) => ({ id, value, standing: 'derived' })),
    lines: [
      ...pairs.map(({ id, less, more }) => ({ total: cellId(more), parts: [cellId(less), id] })),
      ...totals.map(({ id, less }) => ({ total: id, parts: pairs.filter((pair) => pair.less.measure === less.measure && pair.less.period === less.period && pair.less.part === less.part && pair.less.place !== map.total).map((pair) => pair.id) })),
    ],
    refusals: pairs.filter(({ value }) => value < 0).map(({ less, more }) => ({
      ...(less.row && { row: less.row }), column: map.measures[less.measure]!.column,
      message: `In ${spotText(less)} the number of "${less.measure}" is larger than that of "${more.measure}", and the mapping says that it never is.`,
      fix: 'Correct the number, or remove "atMost" from the mapping.',
    })),
  }
}

function alreadyShown(cell: Cell, { facts }: Known): Refusal | undefined {
  const fact = facts.get(factIdOf(cell))
  return fact && {
    ...(cell.row && { row: cell.row }),
    message: `${spotText(cell)} of "${cell.measure}" is to be withheld now, and stands published as ${fact.value}.`,
    fix: 'Nobody can call back what was published. Leave this row out of the import, and ask whoever looks after the data.',
  }
}

/** A total that stands in the library, and that the table does not make, could give a withheld number away. */
function totalElsewhere(cell: Cell, map: ImportMap, { places, facts }: Known): Refusal | undefined {
  const within = places.get(cell.place)!.within
  if (!within || within === map.total || !facts.has(factIdOf({ ...cell, place: within }))) return undefined
  return {
    ...(cell.row && { row: cell.row }),
    message: `${spotText(cell)} of "${cell.measure}" is to be withheld, and the total of ${within} could give it away.`,
    fix: `Write "total: ${within}" into the mapping, so that the total is made from the rows and guarded with them.`,
  }
}
