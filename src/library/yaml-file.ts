/** Reads one YAML text into plain values, remembering the line of everything in it. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Problem } from './problem.ts'

export type YamlFile = Readonly<{
  value: unknown
  /** Line of the value at a path, or of the nearest thing above it. */
  lineOf: (path: readonly PropertyKey[]) => number
  problems: readonly Problem[]
}>

/** Reads `text`; `offset` is added to every line, for YAML that stands inside another file. */
export function readYaml(file: string, text: string, offset = 0): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const line = (at: number | undefined) => (at === undefined ? 1 : lines.linePos(at).line) + offset
  const problems = document.errors.map((error): Problem => {
    const duplicate = error.code === 'DUPLICATE_KEY'
    return {
      severity: 'error',
      rule: duplicate ? 'duplicate-id' : 'yaml',
      file,
      line: line(error.pos[0]),
      message: duplicate ? 'This id stands twice in the file.' : `The file cannot be read as YAML: ${error.message}`,
      fix: duplicate
        ? 'Give one of the two another id, or remove one.'
        : 'Look at this line and the one above for a missing quote, colon or space. A text that contains ": " needs quotes.',
    }
  })
  const lineOf = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents
    let found = (node as Node | null)?.range?.[0]
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
        if (!pair) break
        found = (pair.key as Node).range?.[0] ?? found
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[Number(key)]
        found = (node as Node | undefined)?.range?.[0] ?? found
      } else break
    }
    return line(found)
  }
  return { value: problems.length ? undefined : document.toJS(), lineOf, problems }
}
