/** Reads a topic: YAML front matter, then Markdown whose `## Heading {#id}` lines begin sections. */
import type { Problem } from './problem.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/
const HEADING = /^##\s+(.*?)\s*(?:\{#([a-z0-9-]+)\})?\s*$/

export function readTopic(file: string, text: string): YamlFile {
  const front = FRONT.exec(text)
  if (!front) {
    const problem: Problem = {
      severity: 'error',
      rule: 'topic',
      file,
      line: 1,
      message: 'A topic begins with its title and lead between two lines of three hyphens.',
      fix: 'Begin the file with: --- / title: … / lead: … / --- and write the text below.',
    }
    return { value: undefined, lineOf: () => 1, problems: [problem] }
  }
  const yaml = readYaml(file, front[1]!, 1)
  const problems: Problem[] = [...yaml.problems]
  const sections: Record<string, { heading?: string; body: string }> = {}
  const sectionLines: Record<string, number> = {}
  const firstLine = front[0].split('\n').length
  let id = 'opening'
  let heading: string | undefined
  let from = firstLine
  let body: string[] = []
  const close = () => {
    const written = body.join('\n').trim()
    if (written || heading) {
      sections[id] = heading ? { heading, body: written } : { body: written }
      sectionLines[id] = from
    }
  }
  for (const [index, line] of text.slice(front[0].length).split(/\r?\n/).entries()) {
    const start = HEADING.exec(line)
    if (!start) {
      body.push(line)
      continue
    }
    close()
    const at = firstLine + index
    if (!start[2])
      problems.push({
        severity: 'error',
        rule: 'topic',
        file,
        line: at,
        message: `The heading "${start[1]}" has no id, so its translations could not be kept with it.`,
        fix: `Write: ## ${start[1]} {#a-short-id}`,
      })
    else if (start[2] in sections)
      problems.push({
        severity: 'error',
        rule: 'duplicate-id',
        file,
        line: at,
        message: `The section id "${start[2]}" stands twice in this topic.`,
        fix: 'Give one of the two headings another id.',
      })
    heading = start[1]
    id = start[2] ?? `section-${index}`
    from = at
    body = []
  }
  close()
  const record = yaml.value && typeof yaml.value === 'object' ? { ...yaml.value, sections } : yaml.value
  const lineOf = (path: readonly PropertyKey[]) =>
    path[0] === 'sections' && path[1] !== undefined ? (sectionLines[String(path[1])] ?? firstLine) : yaml.lineOf(path)
  return { value: problems.length ? undefined : record, lineOf, problems }
}
