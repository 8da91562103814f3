/**
 * Reads a drawing back as somebody with a ruler does: heights and lengths are set against the marks of its own scale, and
 * written numbers are taken as written. Nothing here asks the renderer how it drew.
 */
import type { Drawing } from '../src/model/table.ts'
import { allIn, childrenOf, classesOf, type Element, numberOf, wordsOf } from './markup.ts'

/** A cell, by the names of its row and column; with a ruler a value can be told only so closely. */
export type Mark = Readonly<{ row: string; column: string; value: number; closely?: number }>
export type Reading = {
  /** Values by the ruler. */
  ruled: Mark[]
  /** Values as texts and titles say them. */
  written: Mark[]
  /** Values said to have been published before. */
  earlier: Mark[]
  missing: { row: string; column: string; why: 'gap' | 'held' }[]
  /** Rows between which a line is drawn. */
  joined: (readonly [from: string, to: string])[]
}

/** How closely a ruler tells a value: to half a percent of the scale. */
const CLOSELY = 0.005

export const numberIn = (text: string): number => {
  const [found] = /\d[\d,]*(\.\d+)?/.exec(text) ?? []
  if (!found) throw new Error(`No number in "${text}"`)
  return Number(found.replaceAll(',', ''))
}

/** @param columns names of the columns, for a drawing that does not name its only one */
export function readDrawing(svg: Element, drawing: Drawing, columns: readonly string[]): Reading {
  const reading: Reading = { ruled: [], written: [], earlier: [], missing: [], joined: [] }
  READ[drawing](placed(svg), columns, reading)
  return reading
}

/** Where a mark stands if it does not say so. */
const AT_FIRST: Readonly<Record<string, readonly string[]>> = { line: ['x1', 'x2', 'y1', 'y2'], rect: ['x', 'y'], text: ['x', 'y'], svg: ['x', 'y'], circle: ['cx', 'cy'] }

/** The marks of a drawing with their whole places: where they stand in a group that is moved down, and zero where nothing is said. */
export function placed(element: Element, down = 0): Element {
  const [, moved] = /^translate\(0 ([-\d.]+)\)$/.exec(element.attributes.transform ?? '') ?? []
  const from = down + Number(moved ?? 0)
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    if (child.tag === 'g') return placed(child, from)
    const places = Object.fromEntries((AT_FIRST[child.tag] ?? []).filter((name) => name in child.attributes || !childrenOf(child).some(({ tag }) => tag === 'tspan') || name === 'y').map((name) => {
      const said = child.attributes[name] ?? '0'
      return [name, name.includes('y') ? String(Number(said) + from) : said]
    }))
    return { ...child, attributes: { ...child.attributes, ...places } }
  })
  const { transform: _, ...attributes } = element.attributes
  return { ...element, attributes, children }
}

type Read = (svg: Element, columns: readonly string[], reading: Reading) => void

/** The marks of each column: those after its title, or all where there is none. */
function panels(svg: Element, columns: readonly string[]): (readonly [column: string, marks: Element])[] {
  const marks = childrenOf(svg)
  const starts = marks.flatMap((mark, index) => (classesOf(mark).includes('t-panel') ? [index] : []))
  if (!starts.length) return [[columns[0]!, svg]]
  return starts.map((start, index) => [wordsOf(marks[start]!), { ...svg, children: marks.slice(start + 1, starts[index + 1]) }])
}

/** Marks that stand alone at a place of their own: a shape, or a small picture around it. */
function marksOf(panel: Element, name: string): { x: number; y: number; title: string }[] {
  const alone = childrenOf(panel).filter((mark) => classesOf(mark).includes(name)).map((mark) => ({ x: numberOf(mark, 'cx'), y: numberOf(mark, 'cy'), of: mark }))
  const around = childrenOf(panel).filter(({ tag }) => tag === 'svg').flatMap((outer) =>
    childrenOf(outer).filter((mark) => classesOf(mark).includes(name) && mark.tag === 'path').map((mark) => ({ x: numberOf(outer, 'x'), y: numberOf(outer, 'y'), of: mark })),
  )
  return [...alone, ...around].map(({ x, y, of }) => ({ x, y, title: wordsOf(of) }))
}

const readTimeLines: Read = (svg, columns, reading) => {
  for (const [column, panel] of panels(svg, columns)) {
    const [base] = allIn(panel, '.c-base')
    if (!base) continue
    const bottom = numberOf(base, 'y1')
    const ticks = allIn(panel, '.t-tick')
    const grid = allIn(panel, '.c-grid').map((line) => numberOf(line, 'y1'))
    const atLines = ticks.flatMap((tick) => grid.filter((y) => Math.abs(y - 4 - numberOf(tick, 'y')) < 0.02).map((y) => ({ y, value: numberIn(wordsOf(tick)) })))
    const top = atLines.reduce((most, tick) => (tick.value > most.value ? tick : most))
    const valueAt = (y: number): number => ((bottom - y) / (bottom - top.y)) * top.value
    for (const { y, value } of atLines) if (!(Math.abs(valueAt(y) - value) <= CLOSELY * top.value)) throw new Error(`The scale of ${column} is uneven at ${value}`)
    const years = ticks.filter((tick) => numberOf(tick, 'y') > bottom).map((tick) => ({ x: numberOf(tick, 'x'), year: Number(wordsOf(tick)) }))
    const [first, last] = [years[0]!, years.at(-1)!]
    const yearAt = (x: number): string => {
      const year = first === last ? first.year : first.year + ((x - first.x) / (last.x - first.x)) * (last.year - first.year)
      if (Math.abs(year - Math.round(year)) > 0.03) throw new Error(`${x} % lies between two years`)
      return String(Math.round(year))
    }
    const closely = CLOSELY * top.value
    for (const [name, list, said] of [['c-dot', reading.ruled, reading.written], ['c-unsure', reading.ruled, reading.written], ['c-was', reading.earlier, reading.earlier]] as const)
      for (const { x, y, title } of marksOf(panel, name)) {
        const [year, text] = title.split(': ') as [string, string]
        if (year !== yearAt(x)) throw new Error(`The mark of ${year} stands at ${yearAt(x)}`)
        list.push({ row: year, column, value: valueAt(y), closely })
        said.push({ row: year, column, value: numberIn(text) })
      }
    for (const label of allIn(panel, '.t-value')) reading.written.push({ row: yearAt(numberOf(label, 'x')), column, value: numberIn(wordsOf(label)) })
    for (const line of allIn(panel, '.c-line')) reading.joined.push([yearAt(numberOf(line, 'x1')), yearAt(numberOf(line, 'x2'))])
    for (const gap of childrenOf(panel).filter((mark) => mark.tag === 'g' && allIn(mark, '.c-gap').length)) {
      const [from, to = from] = [...wordsOf(allIn(gap, 'title')[0]!).split(':')[0]!.matchAll(/\d{4}/g)].map(([year]) => Number(year)) as [number, number?]
      for (let year = from; year <= to; year++) reading.missing.push({ row: String(year), column, why: allIn(gap, '.held').length ? 'held' : 'gap' })
    }
  }
}

const readBars: Read = (svg, columns, reading) => {
  for (const [column, panel] of panels(svg, columns)) {
    let row = ''
    const bars: { row: string; length: number; value: number }[] = []
    let length = 0
    for (const mark of childrenOf(panel)) {
      const [name] = classesOf(mark)
      if (name === 't-row') row = wordsOf(mark)
      if (name === 'c-bar') length = numberOf(mark, 'width')
      if (name === 't-value') bars.push({ row, length, value: numberIn(wordsOf(mark)) })
      if (name === 't-key') reading.missing.push({ row, column, why: /withheld/i.test(wordsOf(mark)) ? 'held' : 'gap' })
    }
    const longest = bars.toSorted((a, b) => b.length - a.length)[0]
    for (const { row, length, value } of bars) {
      reading.written.push({ row, column, value })
      reading.ruled.push({ row, column, value: longest!.length ? (length / longest!.length) * longest!.value : 0, closely: CLOSELY * longest!.value })
    }
  }
}

/** The parts of a stack follow each other in the order of its key; the fifth looks like the first, with stripes. */
const readStack: Read = (svg, columns, reading) => {
  const marks = childrenOf(svg)
  const key = marks.flatMap((mark, index) => (mark.attributes.dx && allIn(marks[index - 1]!, '.c-part').length ? [wordsOf(mark).split(': ') as [string, string?]] : []))
  const shadeOf = (mark: Element, next?: Element): number => Number(/s(\d)/.exec(mark.attributes.class!)![1]) + (next && classesOf(next).includes('c-stripe') ? 4 : 0)
  const bars: { name: string; total?: number; parts: Map<number, number>; partly: boolean }[] = []
  for (const [index, mark] of marks.entries()) {
    const [name] = classesOf(mark)
    if (name === 't-row' && !mark.attributes.dx) {
      const [bar, text] = wordsOf(mark).split(': ') as [string, string]
      const held = /withheld/i.test(text)
      bars.push({ name: bar, parts: new Map(), partly: text.includes('+'), ...(/\d/.test(text) && { total: numberIn(text) }) })
      if (!/\d/.test(text)) for (const [part] of key) reading.missing.push({ row: bar, column: part, why: held ? 'held' : 'gap' })
    }
    if (name === 'c-part') {
      if (!bars.length) bars.push({ name: '', parts: new Map(), partly: false })
      const next = marks[index + 1]
      bars.at(-1)!.parts.set(shadeOf(mark, next), numberOf(mark, 'width'))
      const label = marks.slice(index + 1, index + 3).find((one) => classesOf(one).includes('t-in'))
      if (label) reading.written.push({ ...spot(bars.at(-1)!.name, key[shadeOf(mark, next)]![0], columns), value: numberIn(wordsOf(label)) })
    }
  }
  for (const [part, text] of key) {
    if (!text) continue
    if (/\d/.test(text)) reading.written.push({ row: part, column: columns[0]!, value: numberIn(text) })
    else reading.missing.push({ row: part, column: columns[0]!, why: /withheld/i.test(text) ? 'held' : 'gap' })
  }
  const whole = (bar: (typeof bars)[number]): number => [...bar.parts.values()].reduce((sum, width) => sum + width, 0)
  const longest = bars.toSorted((a, b) => whole(b) - whole(a))[0]
  if (!longest) return
  const most = longest.total ?? reading.written.filter(({ row }) => key.some(([part]) => part === row)).reduce((sum, { row, value }, index, all) => (all.findIndex((one) => one.row === row) === index ? sum + value : sum), 0)
  for (const bar of bars) {
    if (!bar.parts.size) continue
    if (bar.total !== undefined && Math.abs((whole(bar) / whole(longest)) * most - bar.total) > CLOSELY * most) throw new Error(`The bar of ${bar.name} is not as long as its total says`)
    for (const [shade, [part, said]] of key.entries())
      if (bar.parts.has(shade) || !(bar.partly || (said && !/\d/.test(said)))) reading.ruled.push({ ...spot(bar.name, part, columns), value: ((bar.parts.get(shade) ?? 0) / whole(longest)) * most, closely: CLOSELY * most })
  }
}

/** Parts are the columns of a bar with a name, and the rows of the only column otherwise. */
const spot = (bar: string, part: string, columns: readonly string[]) => (bar ? { row: bar, column: part } : { row: part, column: columns[0]! })

const readDots: Read = (svg, columns, reading) => {
  const [rate, low, high, first, last] = columns.slice(-5) as [string, string, string, string, string]
  const lines = [...allIn(svg, '.c-base'), ...allIn(svg, '.c-grid')].map((line) => numberOf(line, 'x1'))
  const ticks = allIn(svg, '.t-tick').filter(({ attributes }) => attributes['text-anchor'] === 'middle' && lines.includes(Number.parseFloat(attributes.x!)))
  const scale = ticks.map((tick) => ({ x: numberOf(tick, 'x'), value: numberIn(wordsOf(tick)) })).sort((a, b) => a.value - b.value)
  const [from, to] = [scale[0]!, scale.at(-1)!]
  const valueAt = (x: number): number => from.value + ((x - from.x) / (to.x - from.x)) * (to.value - from.value)
  const closely = CLOSELY * to.value
  for (const group of childrenOf(svg).filter(({ tag }) => tag === 'g')) {
    const row = wordsOf(allIn(group, '.t-row')[0]!)
    const [dot] = allIn(group, '.c-dot')
    if (!dot) {
      reading.missing.push({ row, column: rate, why: 'gap' })
      continue
    }
    const [range] = allIn(group, '.c-range') as [Element]
    for (const [column, x] of [[rate, numberOf(dot, 'cx')], [low, numberOf(range, 'x1')], [high, numberOf(range, 'x2')]] as const) reading.ruled.push({ row, column, value: valueAt(x), closely })
    const said = wordsOf(allIn(group, 'title')[0]!).slice(row.length + 1).match(/[\d.,]+/g)!
    for (const [index, column] of [rate, low, high].entries()) reading.written.push({ row, column, value: numberIn(said[index]!) })
    const [ranks] = allIn(group, '.t-rank')
    if (ranks) for (const [index, text] of wordsOf(ranks).match(/\d+/g)!.entries()) reading.written.push({ row, column: [first, last][index]!, value: Number(text) })
  }
}

/** The column of a map: the rate if there is one, and otherwise the last. */
export const onMap = (columns: readonly string[]): string => columns.at(columns.at(-1)!.includes('rank') ? -5 : -1)!

const readTiles: Read = (svg, columns, reading) => {
  const column = onMap(columns)
  for (const tile of childrenOf(svg).filter((mark) => classesOf(mark).includes('tile'))) {
    const [row, text] = wordsOf(allIn(tile, 'title')[0]!).split(': ') as [string, string]
    const shown = wordsOf(allIn(tile, '.t-count')[0]!)
    const why = classesOf(tile).includes('held') ? 'held' : classesOf(tile).includes('gap') ? 'gap' : undefined
    if (why) {
      if (/\d/.test(text + shown)) throw new Error(`${row} has no value, and yet shows ${text} ${shown}`)
      reading.missing.push({ row, column, why })
    } else for (const said of [text, shown]) reading.written.push({ row, column, value: numberIn(said) })
  }
}

const READ: Readonly<Record<Drawing, Read>> = { 'time-line': readTimeLines, multiples: readTimeLines, bars: readBars, stack: readStack, dots: readDots, tiles: readTiles }
