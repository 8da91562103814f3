/** How far chance alone can carry a count: the exact confidence interval of a Poisson count, after Garwood (1936). */

/** Beyond these the sums below would take long, or grow past what a number can hold. */
const LARGEST_COUNT = 1_000_000_000
const CLOSEST_TO_CERTAIN = 0.999_999_999

/**
 * The exact two-sided interval of a Poisson count k: all expected counts with which k or more, and also k or fewer, would
 * each come about with a chance of at least alpha / 2, where alpha is 1 - confidence. In quantiles of chi-squared, from
 * chi2(alpha / 2, 2k) / 2, or 0 when k is 0, to chi2(1 - alpha / 2, 2k + 2) / 2.
 * F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), 437-442.
 */
export function poissonInterval(count: number, confidence = 0.95): readonly [low: number, high: number] {
  if (!Number.isInteger(count) || count < 0 || count > LARGEST_COUNT) {
    throw new RangeError(`A count must be a whole number from 0 to ${LARGEST_COUNT}, but this one is ${count}.`)
  }
  if (!(confidence > 0 && confidence <= CLOSEST_TO_CERTAIN)) {
    throw new RangeError(`A confidence must be above 0 and at most ${CLOSEST_TO_CERTAIN}, but this one is ${confidence}.`)
  }
  const tail = (1 - confidence) / 2
  return [count === 0 ? 0 : lowEnd(count, tail), highEnd(count, tail)]
}

// Newton's method on the logarithm of the chance. That curve bends one way only, so that at most the first step goes too
// far, and the others close in from there. All sums are multiples of the chance of exactly one count, which is also how
// fast they change: it drops out, and neither factorials nor differences of large numbers are needed.

/** The expected count at which `count` or fewer has the chance `tail`. */
function highEnd(count: number, tail: number): number {
  for (let expected = count + 1; ;) {
    const below = upTo(count, expected)
    const step = below * Math.log(below / (below + above(count, expected)) / tail)
    expected += step
    if (isTiny(step, expected)) return expected
  }
}

/** The expected count at which `count` or more has the chance `tail`. Its steps are factors, so that it cannot fall below 0. */
function lowEnd(count: number, tail: number): number {
  for (let expected = count; ;) {
    const beyond = above(count - 1, expected)
    const step = beyond * Math.log(beyond / (beyond + upTo(count - 1, expected)) / tail)
    expected *= Math.exp(-step / expected)
    if (isTiny(step, expected)) return expected
  }
}

const isTiny = (step: number, expected: number): boolean => Math.abs(step) < 1e-13 * expected

/** The chance of `count` or fewer, as a multiple of the chance of exactly `count`. */
function upTo(count: number, expected: number): number {
  let sum = 1
  for (let term = 1, of = count; of > 0 && term > sum * Number.EPSILON / 16; of--) sum += term *= of / expected
  return sum
}

/** The chance of more than `count`, as a multiple of the chance of exactly `count`. */
function above(count: number, expected: number): number {
  let sum = 0
  for (let term = expected / (count + 1), of = count + 1; term > sum * Number.EPSILON / 16; term *= expected / ++of) sum += term
  return sum
}
