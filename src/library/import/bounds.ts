/** What can be worked out about numbers from the sums they belong to: bounds, made narrower until no sum says more. */

/** A sum: the parts add up to the total. */
export type Line = Readonly<{ total: string; parts: readonly string[] }>
/** The lowest and the highest whole number that a cell can still be. */
export type Range = readonly [low: number, high: number]

/**
 * Narrows the bounds of every cell as far as the sums allow. `bounds` holds every cell of every line, and is changed.
 * @throws RangeError when no numbers at all fit the bounds and the sums
 */
export function narrow(bounds: Map<string, Range>, lines: readonly Line[]): void {
  const linesOf = new Map<string, Line[]>()
  for (const line of lines) for (const id of [line.total, ...line.parts]) linesOf.set(id, [...(linesOf.get(id) ?? []), line])
  const waiting = new Set(lines)
  for (const line of waiting) {
    waiting.delete(line)
    for (const id of narrowLine(bounds, line)) for (const other of linesOf.get(id)!) waiting.add(other)
  }
}

/** Narrows the cells of one line by each other; gives those that became narrower. */
function narrowLine(bounds: Map<string, Range>, { total, parts }: Line): string[] {
  const ranges = parts.map((id) => bounds.get(id)!)
  const low = ranges.reduce((sum, [least]) => sum + least, 0)
  // One cell without an upper bound leaves the sum without one; the sum of the others still bounds that cell.
  const open = ranges.filter(([, most]) => most === Infinity).length
  const high = ranges.reduce((sum, [, most]) => (most === Infinity ? sum : sum + most), 0)
  const narrower: string[] = []
  const set = (id: string, least: number, most: number): void => {
    const [before, after] = bounds.get(id)!
    if (least <= before && most >= after) return
    const range = [Math.max(before, least), Math.min(after, most)] as const
    if (range[0] > range[1]) throw new RangeError(`The sums contradict each other at ${id}.`)
    bounds.set(id, range)
    narrower.push(id)
  }
  set(total, low, open ? Infinity : high)
  const [least, most] = bounds.get(total)!
  parts.forEach((id, index) => {
    const [partLeast, partMost] = ranges[index]!
    const others = partMost === Infinity ? (open > 1 ? Infinity : high) : open ? Infinity : high - partMost
    set(id, least - others, most - (low - partLeast))
  })
  return narrower
}
