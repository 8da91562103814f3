/**
 * The states in 2024 in three ways: the rate as a dot, its interval as a line, the range of its rank as a text, a
 * line for all together, and one axis.
 */
import { overallRate } from '../../dist/library/tables/overall-rate.js'
import { columnName, rowName } from '../../dist/render/chart/names.js'
import { say } from '../../dist/render/page/words.js'

export const id = 'states-2024'
export const as = 'dots'

const at = (table, kind) => table.columns.findIndex((column) => column.kind === kind)

/** The states: they have a rank, territories have none. */
export const choose = (table) => ({ ...table, rows: table.rows.filter(({ cells }) => typeof cells[at(table, 'rank-last')] === 'object') })

export function describe({ table, scene }) {
  const kinds = ['rate', 'low', 'high', 'rank-first', 'rank-last'].map((kind) => at(table, kind))
  const states = table.rows.map((row) => {
    const [rate, low, high, first, last] = kinds.map((column) => row.cells[column].value)
    return { name: rowName(scene, table, row), rate, low, high, ranks: say(scene, 'chart-ranks', { first, last }) }
  })
  const title = columnName(scene, table, table.columns[kinds[0]])
  const all = [{ rate: overallRate(table, table.rows) }]
  const y = { field: 'name', type: 'nominal', title: null, sort: null, axis: { ticks: false, domain: false, grid: false } }
  const x = (field) => ({ field, type: 'quantitative', title, axis: { tickCount: 4 } })
  return {
    what: `Dot and interval of ${states.length} states`,
    says: [title, ...states.flatMap(({ name, ranks }) => [name, ranks])],
    plot: (Plot) => ({
      marginLeft: 130,
      marginRight: 70,
      x: { grid: true, ticks: 4, label: title },
      y: { label: null, tickSize: 0 },
      marks: [
        Plot.ruleX([0]),
        Plot.ruleX(all, { x: 'rate' }),
        Plot.ruleY(states, { x1: 'low', x2: 'high', y: 'name' }),
        Plot.dot(states, { x: 'rate', y: 'name', fill: 'currentColor', sort: { y: null } }),
        Plot.text(states, { y: 'name', text: 'ranks', frameAnchor: 'right', textAnchor: 'start', dx: 6 }),
      ],
    }),
    vegaLite: {
      width: 440,
      data: { values: states },
      layer: [
        { data: { values: all }, mark: 'rule', encoding: { x: x('rate') } },
        { mark: 'rule', encoding: { y, x: x('low'), x2: { field: 'high' } } },
        { mark: { type: 'point', filled: true }, encoding: { y, x: x('rate') } },
        { mark: { type: 'text', align: 'left', dx: 6 }, encoding: { y, x: { value: 'width' }, text: { field: 'ranks' } } },
      ],
    },
  }
}
