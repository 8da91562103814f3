/** Renders the page of states, and a page with the same table and nothing else, in turn. Says the milliseconds of each, and of the drawing alone. */
import { Chart } from '../../dist/render/chart/chart.js'
import { TableOf } from '../../dist/render/page/blocks/table.js'
import { crumbsTo, document } from '../../dist/render/page/document.js'
import { pageAt } from '../../dist/render/page/pages.js'
import { asked } from '../child.js'
import { missouri } from '../missouri.js'

const { path, warmUp, rounds } = asked()
const { scene, tableOf } = missouri()
const { title, exit, blocks } = scene.edition.pageById.get(path)
const { of, as } = blocks.find((block) => block.chart).chart
const table = tableOf(of)
const { rows } = table
const render = {
  page: () => pageAt(scene, path),
  table: () => document(scene, { current: path, tabTitle: title.source, title: title.source, crumbs: crumbsTo(scene, path), exit, body: TableOf({ scene, table, rows }) }),
  drawing: () => String(Chart({ scene, table, as: as ?? table.definition.drawings[0], rows })),
}
const names = Object.keys(render)
const times = Object.fromEntries(names.map((name) => [name, []]))
for (let round = -warmUp; round < rounds; round++) {
  for (const name of names) {
    const started = performance.now()
    render[name]()
    if (round >= 0) times[name].push(performance.now() - started)
  }
}
process.send({ rows: rows.length, times, bytes: Object.fromEntries(names.map((name) => [name, Buffer.byteLength(render[name]())])) })
