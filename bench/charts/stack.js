/** Ages of people a coalition served, in three ways: parts of one bar, the part that is not explained, and a key with the values. */
import { rowName, writeIn } from '../../dist/render/chart/names.js'
import { say } from '../../dist/render/page/words.js'

export const id = 'coalition-ages'
export const as = 'stack'
/** Parts wider than this, in percent of the bar, have their number in them. */
const WIDE = 14

export function describe({ table, scene }) {
  const [column] = table.columns
  const write = (value) => writeIn(scene, column, value)
  const parts = table.rows.map((row) => {
    const [{ value }] = row.cells
    return { name: `${rowName(scene, table, row)}: ${write(value)}`, value, text: write(value) }
  })
  const gap = column.measure.whole?.gap?.value
  if (gap) parts.push({ name: say(scene, 'chart-unexplained', { value: write(gap) }), value: gap, text: write(gap) })
  const all = parts.reduce((sum, { value }) => sum + value, 0)
  let from = 0
  for (const part of parts) {
    part.middle = from + part.value / 2
    from += part.value
  }
  const labels = parts.filter(({ value }) => (value / all) * 100 > WIDE)
  const x = { field: 'value', type: 'quantitative', stack: 'zero', axis: null }
  return {
    what: `Stack of ${parts.length} parts with its key`,
    says: [...parts.map(({ name }) => name), ...labels.map(({ text }) => text)],
    plot: (Plot) => ({
      x: { axis: null },
      color: { legend: true, domain: parts.map(({ name }) => name) },
      marks: [Plot.barX(parts, { x: 'value', fill: 'name' }), Plot.text(labels, { x: 'middle', text: 'text' })],
    }),
    vegaLite: {
      width: 600,
      layer: [
        {
          data: { values: parts.map(({ name, value }, order) => ({ name, value, order })) },
          mark: 'bar',
          encoding: { x, order: { field: 'order' }, color: { field: 'name', type: 'nominal', title: null, sort: null, legend: { labelLimit: 0 } } },
        },
        {
          data: { values: labels.map(({ middle, text }) => ({ middle, text })) },
          mark: 'text',
          encoding: { x: { ...x, field: 'middle', stack: null }, text: { field: 'text' } },
        },
      ],
    },
  }
}
