/**
 * The bytes that a chart adds to a page, squeezed: ours beside the same chart by Observable Plot and by Vega-Lite, from
 * the same values, in the same run. The others give their plain output; ours has its texts for screen readers and its
 * explanations of single marks, which count. What a page needs once for all its charts is listed apart.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Chart } from '../../dist/render/chart/chart.js'
import { inline } from '../../dist/render/page/inline.js'
import { missouri } from '../missouri.js'
import { others } from '../others.js'
import { count } from '../report.js'

/** In the order of the table: modules of `bench/charts/`. */
const CHARTS = ['time-line', 'bars', 'dots', 'stack']
const STYLE = /<style>(.*?)<\/style>/gs

/** The two ways in which a server squeezes what it sends, as hard as they can. */
const squeeze = (text) => ({
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
})

export async function measure({ tell }) {
  const { scene, tableOf } = missouri()
  const libraries = await others()
  const rows = []
  let plotStyle = ''
  for (const name of CHARTS) {
    const { id, as, choose = (table) => table, describe } = await import(`../charts/${name}.js`)
    const table = choose(tableOf(id))
    const { what, says, plot, vegaLite } = describe({ table, scene })
    const plotted = libraries.plot(plot)
    plotStyle = [...plotted.matchAll(STYLE)].map(([, style]) => style).join('\n')
    const drawings = {
      'Observable Plot': plotted.replace(STYLE, ''),
      'Vega-Lite': await libraries.vegaLite(vegaLite),
      Daymark: String(Chart({ scene, table, as, rows: table.rows })),
    }
    for (const [by, drawing] of Object.entries(drawings)) sayTheSame(`${name} by ${by}`, drawing, says)
    const silent = squeeze(await libraries.vegaLite(vegaLite, { aria: false }))
    const weights = Object.entries(drawings).map(([by, drawing]) => ({ by, ...squeeze(drawing) }))
    tell(`${what}, gzip: ${weights.map(({ by, gzip }) => `${by} ${count(gzip)}`).join(', ')}; Vega-Lite without its texts for screen readers ${count(silent.gzip)}`)
    rows.push(...compared(what, weights))
  }
  return [...rows, ...once({ 'Observable Plot': plotStyle, Daymark: inline.charts })]
}

/** @throws when a drawing lacks a name or a number that all three are to show */
function sayTheSame(drawing, svg, says) {
  const text = svg.replace(/<title>.*?<\/title>/gs, '').replace(/<[^>]*>/g, '\n').replaceAll('&amp;', '&')
  const missing = says.find((one) => !text.includes(one))
  if (missing !== undefined) throw new Error(`The ${drawing} does not show "${missing}", so it is not the same chart.`)
}

const bytes = ({ gzip, brotli }) => `${count(gzip)} bytes with gzip, ${count(brotli)} with Brotli`

function compared(what, weights) {
  const [ours, ...theirs] = weights.toReversed()
  const pass = theirs.every(({ gzip, brotli }) => ours.gzip < gzip && ours.brotli < brotli)
  return [
    ...theirs.toReversed().map((one, index) => ({ what: index ? `The same, ${one.by}` : `${what}, by ${one.by}`, value: bytes(one) })),
    { what: `The same, ${ours.by}`, target: 'smaller than both', value: bytes(ours), pass },
  ]
}

/** What a page needs once, however many charts it holds. */
const once = (styles) => Object.entries(styles).map(([by, style]) => ({ what: `Style for all charts of a page, ${by}`, value: bytes(squeeze(style)) }))
