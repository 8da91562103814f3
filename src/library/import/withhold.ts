/**
 * Decides which numbers are withheld: the small ones, and as many others as it takes until no withheld number can be
 * worked out from the sums, not even nearly. Judged against somebody who knows every sum, knows which of the withheld
 * numbers are small, and knows that others were withheld from the smallest up.
 */
import { type Line, narrow, type Range } from './bounds.ts'

export type GuardedCell = Readonly<{
  id: string
  value: number
  /** `withheld`: it was withheld before and stays so. `published`: it was published before and cannot be called back. `derived`: it is never published, only worked out. */
  standing?: 'withheld' | 'published' | 'derived'
}>
export type Withheld = Readonly<{
  withheld: ReadonlySet<string>
  /** Cells that cannot be kept secret, because of what was published before. */
  exposed: readonly string[]
}>

/** How many values must remain possible for every withheld number. */
export const LEAST_POSSIBLE = 5

/** @param below numbers below this are withheld in any case */
export function withhold(cells: Iterable<GuardedCell>, lines: readonly Line[], below: number): Withheld {
  const withheld = new Set<string>()
  const exposed: string[] = []
  for (const group of groupsOf([...cells], lines)) {
    const guarded = new Guard(group.cells, group.lines, below)
    while (guarded.unsafe()) if (!guarded.withholdOneMore()) break
    for (const id of guarded.withheld) withheld.add(id)
    const left = guarded.unsafe()
    if (left) exposed.push(left.id)
  }
  return { withheld, exposed }
}

/** The cells that are joined by sums, and what is withheld of them so far. */
class Guard {
  readonly withheld = new Set<string>()
  readonly #cells: ReadonlyMap<string, GuardedCell>
  readonly #lines: readonly Line[]
  readonly #totals: ReadonlySet<string>
  readonly #below: number

  constructor(cells: readonly GuardedCell[], lines: readonly Line[], below: number) {
    this.#cells = new Map(cells.map((cell) => [cell.id, cell]))
    this.#lines = lines
    this.#below = below
    this.#totals = new Set(lines.filter(({ parts }) => !parts.some((id) => this.#cells.get(id)!.standing === 'derived')).map(({ total }) => total))
    for (const { id, value, standing } of cells) if (standing === 'withheld' || (value < below && standing !== 'derived')) this.withheld.add(id)
  }

  /** The withheld cell of which most is known, if that is too much. */
  unsafe(withheld: ReadonlySet<string> = this.withheld): GuardedCell | undefined {
    const bounds = this.#bounds(withheld)
    const narrowest = [...withheld].reduce<string | undefined>((least, id) => (least === undefined || width(bounds.get(id)!) < width(bounds.get(least)!) ? id : least), undefined)
    return narrowest !== undefined && width(bounds.get(narrowest)!) < LEAST_POSSIBLE ? this.#cells.get(narrowest) : undefined
  }

  /** Withholds the smallest number that helps the cell of which most is known. False when there is none left to withhold. */
  withholdOneMore(): boolean {
    const { id } = this.unsafe()!
    const before = width(this.#bounds(this.withheld).get(id)!)
    const candidates = this.#candidates(id)
    const helps = candidates.map((cell) => {
      const bounds = this.#bounds(new Set([...this.withheld, cell.id]))
      return { cell, widens: width(bounds.get(id)!) > before, safe: width(bounds.get(cell.id)!) >= LEAST_POSSIBLE }
    })
    const chosen = helps.find(({ widens, safe }) => widens && safe) ?? helps.find(({ widens }) => widens) ?? helps[0]
    if (chosen) this.withheld.add(chosen.cell.id)
    return !!chosen
  }

  /** Those beside it in a sum, from the smallest up. Only when none of them is left the others, and totals last of all. */
  #candidates(of: string): GuardedCell[] {
    const beside = new Set(this.#lines.filter(({ total, parts }) => total === of || parts.includes(of)).flatMap(({ total, parts }) => [total, ...parts]))
    const open = [...this.#cells.values()].filter(({ id, standing }) => !this.withheld.has(id) && standing !== 'derived' && standing !== 'published')
    const near = open.filter(({ id }) => beside.has(id) && !this.#totals.has(id))
    const rank = ({ id }: GuardedCell): number => Number(this.#totals.has(id))
    return (near.length ? near : open).sort((a, b) => rank(a) - rank(b) || a.value - b.value || (a.id < b.id ? -1 : 1))
  }

  /** What can be known of each cell. */
  #bounds(withheld: ReadonlySet<string>): ReadonlyMap<string, Range> {
    const bounds = new Map<string, Range>()
    for (const { id, value, standing } of this.#cells.values())
      bounds.set(id, standing === 'derived' ? [0, Infinity] : !withheld.has(id) ? [value, value] : value < this.#below ? [0, this.#below - 1] : [this.#below, Infinity])
    for (const { parts } of this.#lines) this.#capByOrder(bounds, parts, withheld)
    narrow(bounds, this.#lines)
    return bounds
  }

  /** The smallest were withheld first, so whatever was withheld without being small is not above the smallest that is shown. */
  #capByOrder(bounds: Map<string, Range>, parts: readonly string[], withheld: ReadonlySet<string>): void {
    const shown = parts.filter((id) => !withheld.has(id) && !this.#cells.get(id)!.standing).map((id) => this.#cells.get(id)!.value)
    for (const id of parts) {
      const { value, standing } = this.#cells.get(id)!
      if (!withheld.has(id) || value < this.#below || standing === 'derived') continue
      const cap = Math.min(...shown.filter((other) => other >= value))
      const [low, high] = bounds.get(id)!
      bounds.set(id, [low, Math.min(high, cap)])
    }
  }
}

/** How many values a cell can still have. */
const width = ([low, high]: Range): number => high - low + 1

/** Cells and lines that have to do with each other. A cell in no line is a group of its own. */
function groupsOf(cells: readonly GuardedCell[], lines: readonly Line[]): { cells: GuardedCell[]; lines: Line[] }[] {
  const linesOf = new Map<string, Line[]>()
  for (const line of lines) for (const id of [line.total, ...line.parts]) linesOf.set(id, [...(linesOf.get(id) ?? []), line])
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const done = new Set<string>()
  return cells.flatMap(({ id }) => {
    if (done.has(id)) return []
    const inGroup = new Set([id])
    const its = new Set<Line>()
    for (const one of inGroup)
      for (const line of linesOf.get(one) ?? []) {
        its.add(line)
        for (const other of [line.total, ...line.parts]) inGroup.add(other)
      }
    for (const one of inGroup) done.add(one)
    return [{ cells: [...inGroup].map((one) => byId.get(one)!), lines: [...its] }]
  })
}
