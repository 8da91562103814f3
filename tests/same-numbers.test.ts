/**
 * Every chart that is published tells one set of values: the drawing in the page, in the frame and in the picture, read
 * back with a ruler and by its texts, the table below it, the CSV, the JSON and the JSON-LD.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { usesOf } from '../src/library/uses.ts'
import type { Drawing } from '../src/model/table.ts'
import { ask } from './ask.ts'
import { type Cells, cellsOfCsv, cellsOfJson, cellsOfJsonLd } from './cells.ts'
import { type Mark, numberIn, onMap, type Reading, readDrawing } from './drawn.ts'
import { allIn, childrenOf, classesOf, type Element, readMarkup, wordsOf } from './markup.ts'
import { HOME, type Site, startSite } from './site.ts'

const { library } = readLibrary(HOME)
const tables = [...usesOf(library, library.editions.get('missouri')!).tables.values()]

let site: Site
beforeAll(async () => {
  site = await startSite()
})

const get = async (path: string): Promise<string> => {
  const { status, text } = await ask({ port: site.port, host: 'missouri.localhost', path })
  expect(status, path).toBe(200)
  return text
}

/** A table as its JSON names it: ids by the names that stand in a drawing and in the table of a page. */
type Named = Readonly<{ cells: Cells; rows: ReadonlyMap<string, string>; columns: ReadonlyMap<string, string>; names: readonly string[] }>

function namedBy(json: string): Named {
  const whole = JSON.parse(json) as { columns: { id: string; name: string }[]; rows: Record<string, string>[] }
  return {
    cells: cellsOfJson(json),
    rows: new Map(whole.rows.map((row) => [row.name ?? row.period!, row.place ?? row.period ?? row.part!])),
    columns: new Map(whole.columns.map(({ id, name }) => [name, id])),
    names: whole.columns.map(({ name }) => name),
  }
}

const cellAt = ({ rows, columns }: Named, { row, column }: { row: string; column: string }): string => {
  if (!rows.has(row) || !columns.has(column)) throw new Error(`There is no cell ${row}, ${column}`)
  return `${rows.get(row)}/${columns.get(column)}`
}

/** The cells of a table in HTML. */
function cellsOfHtml(table: Element, named: Named): Cells {
  const [, ...headers] = allIn(allIn(table, 'thead')[0]!, 'th').map(wordsOf)
  return Object.fromEntries(allIn(allIn(table, 'tbody')[0]!, 'tr').flatMap((line) => {
    const [row, ...cells] = childrenOf(line)
    return cells.flatMap((cell, index): (readonly [string, number | 'withheld'])[] => {
      const address = cellAt(named, { row: wordsOf(row!), column: headers[index]! })
      expect(cell.attributes['data-h']).toBe(headers[index])
      if (classesOf(cell).includes('none')) return wordsOf(cell) === 'withheld' ? [[address, 'withheld']] : []
      return [[address, numberIn(wordsOf(allIn(cell, '.num')[0]!))]]
    })
  }))
}

/** Columns that a drawing shows: a dot shows the rate and what goes with it, a tile has room for one number. */
const shownBy = (drawing: Drawing, { names }: Named): readonly string[] =>
  drawing === 'dots' ? names.slice(-5) : drawing === 'tiles' ? [onMap(names)] : names

/** Sets what was read from a drawing against the cells: each value there and right, and nothing where there is no value. */
function compare(drawing: Drawing, reading: Reading, named: Named): void {
  const { cells } = named
  const by = (marks: readonly { row: string; column: string }[]) => new Set(marks.map((mark) => cellAt(named, mark)))
  const off = ({ value, closely = 0, ...mark }: Mark): boolean => !(Math.abs(value - (cells[cellAt(named, mark)] as number)) <= closely)
  expect(reading.written.filter(off)).toEqual([])
  expect(reading.ruled.filter((mark) => off(mark) && !(drawing === 'stack' && cells[cellAt(named, mark)] === undefined))).toEqual([])

  const [written, ruled, missing] = [by(reading.written), by(reading.ruled), by(reading.missing)]
  const shown = shownBy(drawing, named)
  for (const [name, row] of named.rows)
    for (const column of shown) {
      const cell = cellAt(named, { row: name, column })
      const valued = typeof cells[cell] === 'number'
      if (drawing === 'tiles' && !library.commons.places.get(row)!.tile) continue
      if (valued) expect(drawing === 'tiles' || /rank/.test(cell) ? written : ruled, `${cell} is drawn`).toContain(cell)
      else {
        expect(written, `${cell} has no value`).not.toContain(cell)
        if (drawing !== 'stack') expect(ruled, `${cell} has no value`).not.toContain(cell)
        if (drawing !== 'dots' && !(drawing === 'bars' && !named.rows.size)) expect(missing, `${cell} is said to be missing`).toContain(cell)
      }
    }
  for (const { why, ...mark } of reading.missing) expect(cells[cellAt(named, mark)], JSON.stringify(mark)).toBe(why === 'held' ? 'withheld' : undefined)
  for (const [from, to] of reading.joined) expect(Number(to) - Number(from), `a line from ${from} to ${to}`).toBe(1)
}

describe.each(tables.map((definition) => [definition.id, definition] as const))('%s', (id, { drawings }) => {
  let named: Named
  let page: Element
  beforeAll(async () => {
    named = namedBy(await get(`/data/${id}/${id}.json`))
    page = readMarkup(await get(`/en/data/${id}/`))
  })
  const chartsIn = (element: Element): Element[] => allIn(element, 'svg.chart')

  test('has values', () => expect(Object.keys(named.cells).length).toBeGreaterThan(2))

  test('holds the same cells as CSV, as JSON, as JSON-LD, and as the table in its page and in its frame', async () => {
    expect(cellsOfCsv(await get(`/data/${id}/${id}.csv`))).toEqual(named.cells)
    expect(cellsOfJsonLd(await get(`/data/${id}/${id}.jsonld`))).toEqual(named.cells)
    expect(cellsOfHtml(allIn(allIn(page, 'figure')[0]!, 'table')[0]!, named)).toEqual(named.cells)
    const frame = readMarkup(await get(`/embed/en/${id}/`))
    expect(cellsOfHtml(allIn(frame, 'table')[0]!, named)).toEqual(named.cells)
  })

  test.each(drawings.map((drawing, index) => [drawing, index] as const))('is drawn with the same values as %s, in its page, in a frame and as a picture', async (drawing, index) => {
    const which = index ? `${id}-${drawing}` : id
    const frame = readMarkup(await get(`/embed/en/${which}/`))
    const picture = readMarkup(await get(`/data/${id}/${which}.en.svg`))
    for (const chart of [chartsIn(page)[index]!, chartsIn(frame)[0]!, chartsIn(picture)[0]!]) compare(drawing, readDrawing(chart, drawing, named.names), named)
  })

  test('marks every value that was published earlier, and no other', async () => {
    const history = await get(`/data/${id}/history.csv`)
    if (!drawings.some((drawing) => drawing === 'time-line' || drawing === 'multiples')) return
    const { earlier } = readDrawing(chartsIn(page)[0]!, drawings[0]!, named.names)
    const facts = new Map((JSON.parse(await get(`/data/${id}/${id}.json`)) as { generatedFrom: { facts: string[] } }).generatedFrom.facts.map((fact) => [fact, new Set<number>()]))
    for (const line of history.trim().split('\r\n').slice(1)) facts.get(line.split(',')[0]!)!.add(numberIn(line.split(',')[5]!))
    const expected = [...facts.values()].reduce((sum, values) => sum + values.size - 1, 0)
    expect(earlier.filter(({ closely }) => closely === undefined)).toHaveLength(expected)
    expect(earlier.filter(({ closely }) => closely !== undefined)).toHaveLength(expected)
  })
})
