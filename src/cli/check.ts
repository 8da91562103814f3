/** `daymark check`: everything in the content that a reader would regret. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../library/check/index.ts'
import { link } from '../library/link.ts'
import { formatProblem, type Problem } from '../library/problem.ts'
import { contentReader } from '../library/read-folder.ts'
import type { Command } from './command.ts'
import { contentFolder, dayOrToday, options, sourceFolder } from './settings.ts'

export const command: Command = {
  summary: 'find what is wrong in the content',
  usage: `
Usage: npx daymark check [--on YYYY-MM-DD] [--json] [--quiet]

Finds mistakes in facts, texts, help lines and pages, each with its file, line and what to write instead.
Exits with 1 when there is an error; warnings and notes do not fail.

  --on     check as of this day: what will be out of date (today)
  --json   an array of {severity, rule, file, line, message, fix}
  --quiet  errors only`,
  run(args) {
    const { values } = options(args, { on: { type: 'string' }, json: { type: 'boolean', default: false }, quiet: { type: 'boolean', default: false } })
    const problems = problemsIn(contentFolder(), dayOrToday(values.on)).filter((problem) => !values.quiet || problem.severity === 'error')
    const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length
    if (values.json) console.log(JSON.stringify(problems, null, 1))
    else {
      for (const problem of problems) console.log(formatProblem(problem))
      console.log(`${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`)
    }
    return count('error') ? 1 : 0
  },
}

/** Every problem found, in reading and in checking, worst first. */
function problemsIn(root: string, on: string): Problem[] {
  const { library, problems } = link(contentReader(root)(), root)
  const found = library ? [...problems, ...check(library, { on, templates: templates() })] : problems
  const order = ['error', 'warning', 'note']
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

const templates = () => {
  const folder = join(sourceFolder(), 'render')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => ({ file: `src/render/${file}`, text: readFileSync(join(folder, file), 'utf8') }))
}
