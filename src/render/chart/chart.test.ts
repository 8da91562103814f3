/** Every way to draw, over tables of every shape: nothing is drawn that is not known, and nothing outside the field. */
import { describe, expect, it } from 'vitest'
import { builtTable, type Plan, sceneIn } from '../../../tests/built-table.ts'
import { placed, type Reading, readDrawing } from '../../../tests/drawn.ts'
import { allIn, childrenOf, classesOf, type Element, readMarkup, wordsOf } from '../../../tests/markup.ts'
import type { Drawing } from '../../model/table.ts'
import { Chart } from './chart.tsx'

const scenes = { en: sceneIn('en'), he: sceneIn('he') }

const drawnIn = (tag: keyof typeof scenes, plan: Plan): string => {
  const table = builtTable(plan)
  return String(Chart({ scene: scenes[tag], table, as: plan.drawing, rows: table.rows }))
}
const elementOf = (markup: string): Element => placed(childrenOf(readMarkup(markup))[0]!)
const read = (plan: Plan): Reading => readDrawing(elementOf(drawnIn('en', plan)), plan.drawing, [...plan.columns, ...(plan.rate ? ['rate', 'low', 'high', 'first rank', 'last rank'] : [])])

const years = (from: number, count: number): string[] => Array.from({ length: count }, (_, index) => String(from + index))
const named = (count: number, name = 'Place'): string[] => Array.from({ length: count }, (_, index) => `${name} ${index}`)
const LONG = 'Everybody who was counted by anyone at all, in any of the places that told somebody about it, once or more'
const ARABIC = 'كل من أُحصي في أي مكان & <آخر>'

/** Each drawing with rows it can draw; shapes replace their number, names and cells. */
const KINDS: readonly Plan[] = [
  { drawing: 'time-line', rows: 'period', of: years(2010, 6), columns: ['Cases'], cell: (row) => row * 7 + 3 },
  { drawing: 'multiples', rows: 'period', of: years(2010, 6), columns: ['Calls', 'Cases'], cell: (row, column) => (row + 1) * (column + 2) },
  { drawing: 'bars', rows: 'period', of: years(2010, 3), columns: ['Calls', 'Cases'], cell: (row, column) => (row + 1) * (column + 2) },
  { drawing: 'bars', rows: 'part', of: named(5, 'Part'), columns: ['All'], cell: (row) => row + 1 },
  { drawing: 'bars', rows: 'place', of: named(4), columns: ['Cases'], cell: (row) => row + 1 },
  { drawing: 'stack', rows: 'period', of: years(2010, 4), columns: ['Adults', 'Children'], parts: true, cell: (row, column) => row + column * 5 + 1 },
  { drawing: 'stack', rows: 'part', of: named(6, 'Part'), columns: ['All'], cell: (row) => row * 3 + 1, gap: 2 },
  { drawing: 'dots', rows: 'place', of: named(5), columns: ['Cases', 'People'], rate: true, cell: (row, column) => (column ? 1_000_000 : row * 9) },
  { drawing: 'tiles', rows: 'place', of: named(5), columns: ['Cases', 'People'], rate: true, cell: (row, column) => (column ? 1_000_000 : row * 9) },
  { drawing: 'tiles', rows: 'place', of: named(5), columns: ['Earlier', 'Later'], cell: (row, column) => row + column },
]
const KIND = KINDS.map((plan) => [`${plan.drawing} of ${plan.rows}s${plan.rate ? ' with a rate' : ''}`, plan] as const)

const people = (plan: Plan, column: number): boolean => !!plan.rate && column === 1
const sized = (plan: Plan, count: number): Plan => ({ ...plan, of: plan.rows === 'period' ? years(1826, count) : named(count) })
const filled = (plan: Plan, cell: Plan['cell']): Plan => ({ ...plan, cell: (row, column) => (people(plan, column) ? 1_000_000 : cell(row, column)) })

const SHAPES: readonly (readonly [string, (plan: Plan) => Plan])[] = [
  ['as it is', (plan) => plan],
  ['without a row', (plan) => ({ ...plan, of: [] })],
  ['with one row', (plan) => sized(plan, 1)],
  ['with two rows', (plan) => sized(plan, 2)],
  ['with 60 rows', (plan) => sized(plan, 60)],
  ['with 200 rows', (plan) => sized(plan, 200)],
  ['where nothing was found', (plan) => ({ ...plan, cell: () => undefined })],
  ['where all is withheld', (plan) => filled(plan, () => 'withheld')],
  ['where one value was found', (plan) => filled(sized(plan, 9), (row) => (row === 4 ? 12 : undefined))],
  ['with zero everywhere', (plan) => filled(plan, () => 0)],
  ['without people', (plan) => ({ ...plan, cell: () => 0 })],
  ['with gaps and withheld cells', (plan) => filled(sized(plan, 12), (row, column) => [7, undefined, 'withheld', 30][(row + column) % 4] as number)],
  ['with enormous values', (plan) => filled(plan, (row) => 9e8 + row)],
  ['with revised and doubtful values', (plan) => filled(plan, (row) => ({ values: [90 - row, 40, 5 + row], status: row % 2 ? 'estimate' : 'contested' }))],
  ['with long names', (plan) => ({ ...plan, columns: plan.columns.map((name) => `${name} ${LONG}`), of: plan.rows === 'period' ? plan.of : plan.of.map((name) => `${name} ${LONG}`) })],
  ['with Arabic names', (plan) => ({ ...plan, columns: plan.columns.map((name) => `${name} ${ARABIC}`), of: plan.rows === 'period' ? plan.of : plan.of.map((name) => `${name} ${ARABIC}`) })],
]

/** Marks by their place in the field: those inside a mark of their own are drawn around its place. */
const marksIn = (element: Element): Element[] => childrenOf(element).flatMap((mark) => [mark, ...(mark.tag === 'svg' ? [] : marksIn(mark))])

const ACROSS = ['x', 'x1', 'x2', 'cx'] as const
const DOWN = ['y', 'y1', 'y2', 'cy'] as const

function outside(svg: Element): string[] {
  const height = Number(svg.attributes.height)
  return marksIn(svg).flatMap(({ tag, attributes }) => {
    const faults: string[] = []
    const within = (value: number, most: number, what: string) => (value >= 0 && value <= most + 0.02) || faults.push(`${what} of ${tag} ${JSON.stringify(attributes)}`)
    for (const name of ACROSS) {
      const [, percent] = /^(0$|-?[\d.]+(?=%$))/.exec(attributes[name] ?? '0') ?? []
      within(Number(percent), 100, name)
    }
    for (const name of DOWN) within(Number(attributes[name] ?? 0), height, name)
    if (attributes.width) within(Number.parseFloat(attributes.x!) + Number.parseFloat(attributes.width), 100, 'width')
    if (attributes.height) within(Number(attributes.y) + Number(attributes.height), height, 'height')
    return faults
  })
}

describe.each(KIND)('%s', (_, plan) => {
  it.each(SHAPES)('%s is drawn whole and inside its field, in English and in Hebrew', (_, shape) => {
    for (const tag of ['en', 'he'] as const) {
      const markup = drawnIn(tag, shape(plan))
      expect(markup).not.toMatch(/NaN|undefined|Infinity|null|\[object|\{\$/)
      const svg = elementOf(markup)
      expect(Number(svg.attributes.height)).toBeGreaterThan(10)
      expect(outside(svg)).toEqual([])
      expect(wordsOf(svg).trim()).not.toBe('')
      expect(svg.attributes).toMatchObject({ role: 'img', 'aria-label': expect.stringContaining('A finding') })
    }
  })

  it('says of each cell without a value that it has none, and draws nothing for it', () => {
    const holes = filled(sized(plan, 12), (row) => [7, undefined, 'withheld', 30][row % 4] as number)
    const { ruled, written, missing } = read(holes)
    const rowsWithout = new Map(holes.of.flatMap((name, row) => (row % 4 === 1 ? [[name, 'gap']] : row % 4 === 2 ? [[name, 'held']] : [])))
    for (const { row } of plan.drawing === 'stack' ? written : [...ruled, ...written]) expect(rowsWithout).not.toContain(row)
    const said = new Map(missing.map(({ row, why }) => [row, why]))
    // A rate is not there, whatever the reason why a count is not.
    expect(said).toEqual(plan.rate ? new Map([...rowsWithout.keys()].map((row) => [row, said.get(row)])) : rowsWithout)
  })

  it('looks the same from the other side in Hebrew, but a map keeps its east', () => {
    const shape = filled(sized(plan, 12), (row, column) => [7, undefined, 'withheld', { values: [3, 30 + column], status: 'estimate' }][row % 4] as number)
    const [english, arabic] = [elementOf(drawnIn('en', shape)), elementOf(drawnIn('he', shape))].map((svg) => marksIn(svg).filter((mark) => ACROSS.some((name) => name in mark.attributes)))
    expect(arabic!.map(({ tag }) => tag)).toEqual(english!.map(({ tag }) => tag))
    for (const [index, { tag, attributes }] of english!.entries()) {
      const other = arabic![index]!.attributes
      if (plan.drawing === 'tiles' && tag !== 'svg' && !('dx' in attributes)) {
        expect(other.x).toBe(attributes.x)
        continue
      }
      const allAcross = attributes.x2 === '100%'
      const width = Number.parseFloat(attributes.width ?? '0')
      for (const name of ACROSS) if (name in attributes && !allAcross) expect(Number.parseFloat(other[name]!), `${name} of ${tag}`).toBeCloseTo(100 - Number.parseFloat(attributes[name]!) - width, 1)
      expect(Number(other.dx ?? 0)).toBe(0 - Number(attributes.dx ?? 0))
    }
  })
})

describe('a time line', () => {
  const plan = (values: readonly (number | undefined | 'withheld' | readonly number[])[]): Plan => ({
    drawing: 'time-line', rows: 'period', of: years(2010, values.length), columns: ['Cases'],
    cell: (row) => {
      const value = values[row]
      return typeof value === 'object' ? { values: value } : value
    },
  })

  it('joins two years only if they follow each other', () => {
    const { joined } = read(plan([1, 2, undefined, 4, 5, 'withheld', 7]))
    expect(joined).toEqual([['2010', '2011'], ['2013', '2014']])
    expect(read({ ...plan([1, 2, 3]), of: ['2021', '2023', '2024'] }).joined).toEqual([['2023', '2024']])
  })

  it('keeps values that were published earlier in sight, also above and below all others', () => {
    const { earlier, ruled } = read(plan([10, [900, 1, 20], 30]))
    expect(earlier.filter(({ closely }) => !closely).map(({ row, value }) => [row, value])).toEqual([['2011', 900], ['2011', 1]])
    for (const [index, value] of [900, 1].entries()) expect(Math.abs(earlier.filter(({ closely }) => closely)[index]!.value - value)).toBeLessThan(5)
    expect(ruled).toHaveLength(3)
  })

  it('says that values are withheld where all of them are, and not that none was found', () => {
    const markup = drawnIn('en', plan(['withheld', 'withheld']))
    expect(markup).toMatch(/withheld/i)
    expect(markup).not.toContain('No figure was found')
  })

  it('draws a doubtful value as another mark than a sure one', () => {
    const unsure = elementOf(drawnIn('en', { ...plan([1, 2]), cell: () => ({ values: [3], status: 'contested' }) }))
    expect([allIn(unsure, '.c-unsure').length, allIn(unsure, '.c-dot').length]).toEqual([3, 0])
  })
})

describe('a stack', () => {
  it('never gives the sum of the parts that are known as the whole', () => {
    const { missing, written } = read({ drawing: 'stack', rows: 'period', of: ['2016', '2017'], columns: ['Adults', 'Children'], parts: true, cell: (row, column) => (row || column < 1 ? 880 : 'withheld') })
    expect(missing).toEqual([])
    const markup = drawnIn('en', { drawing: 'stack', rows: 'period', of: ['2016', '2017'], columns: ['Adults', 'Children'], parts: true, cell: (row, column) => (row || column < 1 ? 880 : 'withheld') })
    expect(markup).toContain('2016: 880 + withheld')
    expect(written.length).toBeGreaterThan(0)
  })
})

describe('a map', () => {
  const shades = (values: readonly number[]) => {
    const svg = elementOf(drawnIn('en', { drawing: 'tiles', rows: 'place', of: named(values.length), columns: ['Cases'], cell: (row) => values[row] }))
    return childrenOf(svg).filter((mark) => classesOf(mark).includes('tile')).map((tile) => classesOf(tile)[1])
  }

  it('shades a quarter of the states each, from few to many', () => expect(shades([1, 2, 3, 4, 5, 6, 7, 8])).toEqual(['s0', 's0', 's1', 's1', 's2', 's2', 's3', 's3']))
  it('shades equal counts equally, and calls none the highest where all are the same', () => {
    expect(new Set(shades([0, 0, 0, 0, 0]))).toEqual(new Set(['s0']))
    expect(shades([0, 0, 0, 0, 9])).toEqual(['s0', 's0', 's0', 's0', 's3'])
  })
})

it.each<Drawing>(['bars', 'time-line'])('%s draws zero as zero, and unlike nothing', (drawing) => {
  const plan: Plan = { drawing, rows: 'period', of: ['2020', '2021'], columns: ['Cases'], cell: (row) => row * 8 }
  expect(read(plan).ruled.map(({ value }) => Math.round(value))).toEqual([0, 8])
  expect(read(plan).missing).toEqual([])
})
