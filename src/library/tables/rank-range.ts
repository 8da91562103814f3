/** Ranks as ranges: between which places in an order something stands, when its value is known only within an interval. */

/**
 * The first and the last rank of each item, from the interval of its value; rank 1 is the highest value.
 * An item comes after all whose intervals lie above its own, and before all whose intervals lie below it. If the intervals
 * hold all together with some confidence, then so do the ranges: see `jointConfidence`.
 * M. Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of populations", Journal of
 * the Royal Statistical Society C 69 (2020), 589-606, https://doi.org/10.1111/rssc.12402. We could not read the article
 * itself. The rule is that of the program with which one of its authors draws its figures (R package RankingProject 0.4.0,
 * vignette "joint"): intervals that only touch are apart, so the ends are not part of them. Garwood's intervals hold with
 * their confidence without their ends, too; only a low end of 0 belongs to them, and every one ends above it.
 */
export function rankRanges(
  intervals: readonly (readonly [low: number, high: number])[],
): readonly (readonly [first: number, last: number])[] {
  const wrong = intervals.find(([low, high]) => !(low < high))
  if (wrong) throw new RangeError(`An interval must end above its beginning, but this one goes from ${wrong[0]} to ${wrong[1]}.`)
  return intervals.map(([low, high]) => [
    1 + intervals.filter((other) => other[0] >= high).length,
    intervals.length - intervals.filter((other) => other[1] <= low).length,
  ])
}

/**
 * The confidence that each of so many intervals needs, so that all hold together with the overall confidence. It takes the
 * counts of different places to be independent, so that their chances are multiplied (the correction of Sidak), as the
 * same program does.
 */
export const jointConfidence = (intervals: number, overall = 0.95): number => overall ** (1 / intervals)
