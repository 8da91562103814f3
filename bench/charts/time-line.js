/** Missouri's cases by year, in three ways: line, dots, years without a figure, values published earlier, and the labels that ours has. */
export const id = 'missouri-cases-by-year'
export const as = 'time-line'

export function describe({ table }) {
  const points = table.rows.map(({ period, cells: [cell] }) => {
    const { value = null, fact } = cell ?? {}
    return { year: Number(period), value, earlier: [...new Set(fact?.history.map((vintage) => vintage.value))].filter((one) => one !== value) }
  })
  const found = points.filter(({ value }) => value !== null)
  const highest = found.reduce((most, point) => (point.value > most.value ? point : most))
  const labels = [...new Set([found[0], found.at(-1), highest])]
  const earlier = points.flatMap(({ year, earlier }) => earlier.map((value) => ({ value, from: year - 0.2, to: year + 0.2 })))
  const gaps = []
  for (const { year } of points.filter(({ value }) => value === null)) {
    if (gaps.at(-1)?.to === year - 0.5) gaps.at(-1).to = year + 0.5
    else gaps.push({ from: year - 0.5, to: year + 0.5 })
  }
  const line = points.map(({ year, value }) => ({ year, value }))
  const x = { field: 'year', type: 'quantitative', title: null, scale: { zero: false }, axis: { format: 'd', tickCount: 5, grid: false } }
  const y = { field: 'value', type: 'quantitative', title: null, axis: { tickCount: 3 } }
  return {
    what: `Time line of ${table.rows.length} years`,
    says: labels.map(({ value }) => String(value)),
    plot: (Plot) => ({
      x: { tickFormat: 'd', ticks: 5, label: null },
      y: { grid: true, ticks: 3, label: null },
      marks: [
        Plot.rectX(gaps, { x1: 'from', x2: 'to', fill: '#eee' }),
        Plot.ruleY([0]),
        Plot.line(line, { x: 'year', y: 'value' }),
        Plot.ruleY(earlier, { x1: 'from', x2: 'to', y: 'value' }),
        Plot.dot(found, { x: 'year', y: 'value', fill: 'currentColor' }),
        Plot.text(labels, { x: 'year', y: 'value', text: 'value', dy: -10 }),
      ],
    }),
    vegaLite: {
      width: 600,
      height: 250,
      layer: [
        { data: { values: gaps }, mark: { type: 'rect', color: '#eee' }, encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } } },
        { data: { values: line }, mark: { type: 'line', point: true }, encoding: { x, y } },
        { data: { values: earlier }, mark: 'rule', encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y } },
        { data: { values: labels.map(({ year, value }) => ({ year, value })) }, mark: { type: 'text', dy: -10 }, encoding: { x, y, text: { field: 'value' } } },
      ],
    },
  }
}
