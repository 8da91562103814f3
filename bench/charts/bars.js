/** Cases in twelve states, the first by name, in three ways: bars with their names and numbers, and no axis. */
import { rowName, writeIn } from '../../dist/render/chart/names.js'

export const id = 'states-2024'
export const as = 'bars'
const BARS = 12

/** One column of the table of states, and its first rows. */
export function choose(table) {
  const column = table.columns.findIndex(({ id }) => id === 'hotline-cases')
  const rows = table.rows.filter(({ place, cells }) => place.kind === 'state' && typeof cells[column] === 'object').slice(0, BARS)
  return { ...table, columns: [table.columns[column]], rows: rows.map((row) => ({ ...row, cells: [row.cells[column]] })) }
}

export function describe({ table, scene }) {
  const bars = table.rows.map((row) => ({ name: rowName(scene, table, row), value: row.cells[0].value, text: writeIn(scene, table.columns[0], row.cells[0].value) }))
  const names = { field: 'name', type: 'nominal', title: null, sort: null, axis: { ticks: false, domain: false } }
  const x = { field: 'value', type: 'quantitative', axis: null }
  return {
    what: `${bars.length} bars`,
    says: bars.flatMap(({ name, text }) => [name, text]),
    plot: (Plot) => ({
      marginLeft: 120,
      marginRight: 40,
      x: { axis: null },
      y: { label: null, tickSize: 0 },
      marks: [
        Plot.barX(bars, { x: 'value', y: 'name', sort: { y: null } }),
        Plot.text(bars, { x: 'value', y: 'name', text: 'text', textAnchor: 'start', dx: 6 }),
      ],
    }),
    vegaLite: {
      width: 600,
      data: { values: bars },
      encoding: { x, y: names },
      layer: [{ mark: 'bar' }, { mark: { type: 'text', align: 'left', dx: 6 }, encoding: { text: { field: 'text' } } }],
    },
  }
}
