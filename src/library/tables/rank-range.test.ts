import { describe, expect, it } from 'vitest'
import { poissonInterval } from './poisson-interval.ts'
import { jointConfidence, rankRanges } from './rank-range.ts'

type Interval = readonly [number, number]

/**
 * The worked example of Klein, Wright and Wieczorek (2020): mean travel time to work in 51 states, 2011 American
 * Community Survey, with 90 % for all together. Data and rule: R package RankingProject, data set TravelTime2011.1dec and
 * vignette "joint", which draws the article's figure 1, https://cran.r-project.org/package=RankingProject.
 * State, interval, first and last rank, as the vignette's statements give them in R 4.2.2. There rank 1 is the shortest.
 */
const TRAVEL_TIME = `
SD 16.0 17.8 1 6|ND 15.8 18.0 1 6|WY 16.6 19.6 1 9|NE 17.5 18.7 1 8|MT 17.3 19.1 1 9|AK 17.5 19.3 1 9|IA 18.4 19.2 3 9|KS 18.3 19.5 3 9
ID 19.0 20.4 4 9|OK 20.7 21.5 10 14|AR 20.6 22.0 10 16|NM 20.7 22.1 10 16|UT 21.0 22.2 10 16|WI 21.5 22.3 11 16|VT 21.0 22.8 10 21
OR 21.9 23.1 11 24|KY 22.5 23.3 15 26|MN 22.6 23.4 15 26|OH 22.9 23.3 16 26|MO 22.7 23.5 15 27|RI 22.5 24.3 15 33|NC 23.0 23.8 16 29
ME 22.7 24.1 15 31|IN 23.1 23.9 17 30|SC 23.0 24.2 16 32|MS 23.2 24.6 17 35|AL 23.5 24.3 21 33|NV 23.4 24.8 20 37|MI 23.7 24.5 21 35
TN 23.8 24.6 22 35|LA 24.1 24.9 24 37|CO 23.9 25.1 23 38|TX 24.6 25.0 30 37|AZ 24.4 25.2 27 39|CT 24.4 25.6 27 40|DE 24.2 26.4 25 42
WA 25.1 25.9 34 41|WV 24.7 26.5 30 42|HI 25.0 26.4 33 42|FL 25.4 26.2 35 42|PA 25.7 26.1 36 42|NH 26.0 27.8 37 46|GA 26.5 27.7 42 46
CA 26.9 27.3 42 44|VA 27.3 28.1 43 47|MA 27.6 28.4 43 47|IL 27.8 28.6 45 47|DC 29.2 31.0 48 49|NJ 30.1 30.9 48 49|NY 31.1 31.9 50 51
MD 31.8 32.6 50 51`.trim().split(/[|\n]/).map((line) => {
  const [state, ...numbers] = line.split(' ')
  const [low, high, first, last] = numbers.map(Number) as [number, number, number, number]
  return { state, low, high, first, last }
})

describe('the worked example of the article', () => {
  const ranges = rankRanges(TRAVEL_TIME.map(({ low, high }) => [-high, -low]))

  it('has 51 states', () => expect(ranges).toHaveLength(51))
  it.each(TRAVEL_TIME.map((row, index) => ({ ...row, range: ranges[index] })))(
    'gives $state ranks $first to $last',
    ({ range, first, last }) => expect(range).toEqual([first, last]),
  )
  it('needs 3.081 standard errors for each state', () => expect(jointConfidence(51, 0.9)).toBeCloseTo(0.9979362, 7))
})

it('is what trying all orders gives, for every four intervals between 0 and 3', () => {
  const choices: Interval[] = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]
  const orders = ordersOf([0, 1, 2, 3])
  for (const a of choices) for (const b of choices) for (const c of choices) for (const d of choices) {
    const intervals = [a, b, c, d]
    const possible = orders.filter((order) => canFall(order.map((index) => intervals[index]!)))
    const ranks = intervals.map((_, index) => possible.map((order) => order.indexOf(index) + 1))
    const tried = ranks.map((all) => [Math.min(...all), Math.max(...all)])
    expect(rankRanges(intervals), JSON.stringify(intervals)).toEqual(tried)
  }
})

it('contains the rank of every count, also of equal ones', () => {
  const counts = [0, 0, 1, 3, 3, 3, 8, 12, 12, 40, 95, 300, 301, 1700]
  const ranges = rankRanges(counts.map((count) => poissonInterval(count, jointConfidence(counts.length))))
  counts.forEach((count, index) => {
    const [first, last] = ranges[index]!
    expect(first).toBeLessThanOrEqual(1 + counts.filter((other) => other > count).length)
    expect(last).toBeGreaterThanOrEqual(counts.filter((other) => other >= count).length)
    expect(ranges[counts.indexOf(count)]).toEqual([first, last])
  })
})

it('is certain where all intervals are apart, and knows nothing where all are alike', () => {
  expect(rankRanges([[1, 2], [5, 6], [3, 4]])).toEqual([[3, 3], [1, 1], [2, 2]])
  expect(rankRanges(Array.from({ length: 60 }, () => [2, 7] as const))).toEqual(Array.from({ length: 60 }, () => [1, 60]))
})

it('knows one item, and none', () => {
  expect(rankRanges([[0, 3.7]])).toEqual([[1, 1]])
  expect(rankRanges([])).toEqual([])
})

it.each([[[5, 5]], [[6, 5]], [[Number.NaN, 5]]] as Interval[][])('refuses the interval %j', (wrong) => {
  const message = `An interval must end above its beginning, but this one goes from ${wrong[0]} to ${wrong[1]}.`
  expect(() => rankRanges([[1, 2], wrong])).toThrow(new RangeError(message))
})

it('gives each interval the confidence with which all hold together', () => {
  expect(jointConfidence(1)).toBe(0.95)
  for (const intervals of [2, 51, 60]) expect(jointConfidence(intervals) ** intervals).toBeCloseTo(0.95, 12)
})

/** All orders of a few things. */
function ordersOf(things: readonly number[]): number[][] {
  if (!things.length) return [[]]
  return things.flatMap((thing) => ordersOf(things.filter((other) => other !== thing)).map((order) => [thing, ...order]))
}

/** Whether values inside these intervals, without their ends, can fall from the first to the last. */
const canFall = (intervals: readonly Interval[]): boolean =>
  intervals.every(([, high], index) => intervals.slice(index + 1).every(([low]) => low < high))
