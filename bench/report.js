/** Turns results into a Markdown table, and keeps the newest one in docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { home } from './content.js'

const BEGIN = '<!-- bench: written by `npm run bench -- --write` -->'
const END = '<!-- end of bench -->'

/** @param rows `{ what, target, value, pass }`; `pass` is left out where nothing is asked */
export function table(rows) {
  const verdict = ({ pass }) => (pass === undefined ? '' : pass ? 'met' : '**missed**')
  const lines = rows.map((row) => `| ${row.what} | ${row.target ?? ''} | ${row.value} | ${verdict(row)} |`)
  return ['| Measured | Target | Result | |', '|---|---|---|---|', ...lines].join('\n')
}

/** Puts the table between the two marks of docs/performance.md. Gives the name of the file. */
export function write(rows) {
  const file = 'docs/performance.md'
  const text = readFileSync(join(home, file), 'utf8')
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]]
  if (!text.includes(BEGIN) || after === undefined) throw new Error(`${file} has lost the lines "${BEGIN}" and "${END}". Bring them back from git.`)
  const cores = cpus()
  const machine = `${cores.length} cores (${cores[0].model.trim()}), ${Math.round(totalmem() / 1024 ** 3)} GB of memory, Node ${process.versions.node}`
  const note = `${new Date().toISOString().slice(0, 10)}, ${machine}. Command: \`npm run bench -- --write\`.`
  writeFileSync(join(home, file), `${before}${BEGIN}\n\n${note}\n\n${table(rows)}\n\n${END}${after}`)
  return file
}

/** The middle of several measured values. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

export const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
export const count = (value) => Math.round(value).toLocaleString('en')
