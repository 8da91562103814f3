/**
 * `npm run bench`: runs the measurements one after the other and prints a table of targets and results.
 *
 *   npm run bench                    all of them, some minutes
 *   npm run bench -- live-edit       only that one
 *   npm run bench -- --quick         small counts: shows that everything runs, not how fast
 *   npm run bench -- --write         also writes the table into docs/performance.md
 */
import { parseArgs } from 'node:util'
import { table, write } from './report.js'

/** In the order of the table. */
const MEASUREMENTS = ['page-weight', 'first-paint', 'throughput', 'build', 'one-page', 'live-edit', 'charts', 'states-page', 'import-table', 'languages']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
})
const unknown = positionals.filter((name) => !MEASUREMENTS.includes(name))
if (unknown.length) stop(`There is no measurement "${unknown[0]}". There are: ${MEASUREMENTS.join(', ')}.`)
if (values.write && (values.quick || positionals.length)) stop('--write takes a whole run: leave out --quick and the names.')

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))

const rows = []
for (const name of positionals.length ? positionals : MEASUREMENTS) {
  const started = performance.now()
  console.error(`${name} …`)
  const { measure } = await import(`./measurements/${name}.js`)
  try {
    rows.push(...(await measure({ quick: values.quick, tell: (text) => console.error(`  ${text}`) })))
  } catch (fault) {
    console.error(fault)
    rows.push({ what: name, target: '', value: `could not be measured: ${fault.message}`, pass: false })
    process.exitCode = 1
  }
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
console.log(table(rows))
if (values.write) console.log(`Written to ${write(rows)}.`)

function stop(message) {
  console.error(message)
  process.exit(1)
}
