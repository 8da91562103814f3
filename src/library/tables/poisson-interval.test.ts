import { describe, expect, it } from 'vitest'
import { poissonInterval } from './poisson-interval.ts'

/**
 * Published limits, and the unit in which they were published: how many counts make one.
 * 23: R package statpsych, example of ci.poisson(), https://search.r-project.org/CRAN/refmans/statpsych/html/ci.poisson.html
 * 30: "Biological Effects of Low Level Exposures to Chemicals and Radiation" (1992), example to table 7.5,
 *     https://issuhub.com/view/index/6885?pageIndex=148
 * 42: poisson.test() of R, printed at https://stats.stackexchange.com/questions/10926
 * 296 (98 samples): NAG Library, results of g07abc, https://support.nag.com/numeric/nl/nagdoc_27/examples/baseresults/g07abce.r.html
 */
it.each([
  { count: 23, low: '2.777148', high: '6.57358', unit: 5.25 },
  { count: 30, low: '20.24', high: '42.83' },
  { count: 42, low: '30.26991', high: '56.77180' },
  { count: 42, confidence: 0.9, low: '31.93813', high: '54.32395' },
  { count: 296, low: '2.6861', high: '3.3848', unit: 98 },
  { count: 296, confidence: 0.99, low: '2.5874', high: '3.5027', unit: 98 },
])('agrees with the published limits of $count', ({ count, confidence, low, high, unit = 1 }) => {
  const limits = poissonInterval(count, confidence).map((limit) => limit / unit)
  expect([asPrinted(limits[0]!, low), asPrinted(limits[1]!, high)]).toEqual([low, high])
})

/**
 * Garwood read his limits from tables of chi-squared. Low: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4,
 * https://www.itl.nist.gov/div898/handbook/eda/section3/eda3674.htm, as reprinted at https://www.scribd.com/document/587562220
 * High: Namibia University of Science and Technology, table in an examination paper,
 * http://exampapers.nust.na:8080/greenstone3/library/collection/exampape/document/HASH01b9296b48085b36b920658c
 */
describe('is half a tabulated value of chi-squared', () => {
  it.each([
    [1, '0.051'], [2, '0.484'], [3, '1.237'], [4, '2.180'], [5, '3.247'], [6, '4.404'], [7, '5.629'], [8, '6.908'], [10, '9.591'],
    [15, '16.791'], [20, '24.433'], [25, '32.357'], [30, '40.482'], [35, '48.758'], [40, '57.153'], [45, '65.647'], [50, '74.222'],
  ])('low end of %i', (count, doubled) => expect(asPrinted(2 * poissonInterval(count)[0], doubled)).toBe(doubled))

  it.each([
    [0, '7.37776'], [1, '11.14329'], [2, '14.44938'], [3, '17.53455'], [4, '20.48318'], [5, '23.33666'],
  ])('high end of %i', (count, doubled) => expect(asPrinted(2 * poissonInterval(count)[1], doubled)).toBe(doubled))
})

/** Worked out for this test with 40 digits (Python 3, mpmath 1.3.0), by summing the chances. */
it.each([
  [0, 0.95, 0, 3.68887945411394],
  [1, 0.95, 0.0253178079842899, 5.5716433909389],
  [1, 0.999, 0.000500125041682298, 9.9986774976238],
  [10, 0.95, 4.79538869613243, 18.3903560420178],
  [100, 0.95, 81.3639912509231, 121.626793792426],
  [171, 0.99, 139.195733158839, 207.656872024168],
  [1000, 0.999, 899.208683119187, 1108.39402115701],
  [100_000, 0.95, 99_381.1526637447, 100_621.744739744],
  [10_000_000, 0.95, 9_993_802.99688427, 10_006_199.8977315],
  [10_000_000, 0.999, 9_989_597.71657152, 10_010_409.8356594],
])('holds to twelve digits for %i at %d', (count, confidence, low, high) => {
  const [from, to] = poissonInterval(count, confidence)
  expect(Math.abs(from - low)).toBeLessThanOrEqual(low * 1e-12)
  expect(Math.abs(to / high - 1)).toBeLessThan(1e-12)
})

it('leaves half of the doubt at each end', () => {
  for (const confidence of [0.001, 0.5, 0.95, 0.95 ** (1 / 51), 0.999_999_999]) {
    for (let count = 0; count <= 150; count++) {
      const [low, high] = poissonInterval(count, confidence)
      const tail = (1 - confidence) / 2
      if (count) expect(1 - chanceUpTo(count - 1, low), `${count} at ${confidence}`).toBeCloseTo(tail, 12)
      expect(chanceUpTo(count, high) / tail, `${count} at ${confidence}`).toBeCloseTo(1, 9)
    }
  }
})

it('contains the count, and grows with the count and with the confidence', () => {
  let [low, high] = [-1, 0]
  for (let count = 0; count <= 3000; count++) {
    const [from, to] = poissonInterval(count)
    const [wideFrom, wideTo] = poissonInterval(count, 0.999)
    expect(from > low && to > high && from <= count && to > count && wideFrom <= from && wideTo > to, String(count)).toBe(true)
    ;[low, high] = [from, to]
  }
})

it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 2_000_000_000])('refuses a count of %d', (count) => {
  const message = `A count must be a whole number from 0 to 1000000000, but this one is ${count}.`
  expect(() => poissonInterval(count)).toThrow(new RangeError(message))
})

it.each([0, 1, 95, -0.5, Number.NaN])('refuses a confidence of %d', (confidence) => {
  const message = `A confidence must be above 0 and at most 0.999999999, but this one is ${confidence}.`
  expect(() => poissonInterval(5, confidence)).toThrow(new RangeError(message))
})

/** The number with as many digits behind the point as the printed one. */
const asPrinted = (value: number, printed: string): string => value.toFixed(printed.split('.')[1]!.length)

/** The chance of `count` or fewer, by the definition. */
function chanceUpTo(count: number, expected: number): number {
  let chance = 0
  for (let of = 0, term = Math.exp(-expected); of <= count; term *= expected / ++of) chance += term
  return chance
}
