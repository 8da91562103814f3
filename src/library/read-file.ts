/** Reads one content file into records: checks its shape, names every phrase, says what is wrong and where. */
import type { z } from 'zod'
import { blockNames } from '../model/block.ts'
import type { Measure } from '../model/fact.ts'
import { Phrase } from '../model/phrase.ts'
import type { Collection } from './collections.ts'
import { readLocaleFile } from './locale-file.ts'
import { nearest, type Problem } from './problem.ts'
import { readTopic } from './topic-file.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** A record as read: its id, where it stands, its checked value. */
export type RawRecord = Readonly<{
  id: string
  file: string
  line: number
  /** The whole file, to find the line of something in it when that is needed. */
  text: string
  value: unknown
  /** Of a measure: the line of each of its values, by `place|period` and `place|period|part`. */
  lines?: Readonly<Record<string, number>>
}>
export type FileRecords = Readonly<{ records: readonly RawRecord[]; problems: readonly Problem[] }>

/** @param prefix what the ids of its phrases begin with, such as `myths` or `editions/lakes/pages` */
export function readRecords(kind: Collection, prefix: string, name: string, file: string, text: string): FileRecords {
  const content = file.endsWith('.md') ? readTopic(file, text) : kind.name === 'locales' ? readLocaleFile(file, text) : readYaml(file, text)
  if (content.problems.length) return { records: [], problems: content.problems }
  if (kind.shape === 'map') {
    const entries = content.value ?? {}
    if (typeof entries !== 'object' || Array.isArray(entries))
      return { records: [], problems: [notAMap(file)] }
    const read = Object.entries(entries).map(([id, value]) => readOne(kind, content, [id], id, `${prefix}/${id}`, file, text, value))
    return { records: read.flatMap((r) => r.records), problems: read.flatMap((r) => r.problems) }
  }
  return readOne(kind, content, [], name, kind.shape === 'whole' ? prefix : `${prefix}/${name}`, file, text, content.value)
}

function readOne(kind: Collection, content: YamlFile, path: string[], id: string, unit: string, file: string, text: string, value: unknown): FileRecords {
  const parsed = kind.schema.safeParse(value)
  if (!parsed.success)
    return { records: [], problems: parsed.error.issues.flatMap((issue) => fromIssue(issue, kind.schema, content, path, file)) }
  namePhrases(parsed.data, unit, path, content, file)
  const lines = kind.name === 'facts' ? valueLines(parsed.data as Measure, content) : undefined
  return { records: [{ id, file, line: content.lineOf(path), text, value: parsed.data, ...(lines && { lines }) }], problems: [] }
}

function valueLines({ values, parts }: Measure, content: YamlFile): Record<string, number> {
  const lines: Record<string, number> = {}
  for (const [place, periods] of Object.entries(values))
    for (const [period, value] of Object.entries(periods))
      for (const path of [[place, period], ...(parts ? Object.keys(value as object).map((part) => [place, period, part]) : [])])
        lines[path.join('|')] = content.lineOf(['values', ...path])
  return lines
}

/** Gives every phrase below `value` its unit id and line. */
function namePhrases(value: unknown, unit: string, path: readonly PropertyKey[], content: YamlFile, file: string): void {
  if (value instanceof Phrase) {
    value.unit = unit
    value.file = file
    value.line = content.lineOf(path)
  } else if (value && typeof value === 'object') {
    const names = Array.isArray(value) && path.at(-1) === 'blocks' ? blockNames(value) : undefined
    for (const [key, child] of Object.entries(value)) namePhrases(child, `${unit}/${names?.[Number(key)] ?? key}`, [...path, key], content, file)
  }
}

const notAMap = (file: string): Problem => ({
  severity: 'error',
  rule: 'shape',
  file,
  line: 1,
  message: 'This file is not a list of records by id.',
  fix: 'Write each record as an id, a colon, and its fields indented below it.',
})

/** One zod issue in words for a coordinator. A union reports the branch that came closest. */
function fromIssue(issue: z.core.$ZodIssue, schema: z.ZodType, content: YamlFile, base: readonly PropertyKey[], file: string): Problem[] {
  const path = [...base, ...issue.path]
  const at = { severity: 'error', rule: 'shape', file, line: content.lineOf(path) } as const
  const field = issue.path.map(String).join(' > ') || 'this record'
  if (issue.code === 'invalid_union' && issue.errors.length) {
    const deepest = issue.errors.reduce((best, branch) => (depth(branch) >= depth(best) ? branch : best))
    return deepest.flatMap((inner) =>
      fromIssue({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, schema, content, base, file),
    )
  }
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => {
      const meant = nearest(key, known)
      return {
        ...at,
        line: content.lineOf([...path, key]),
        message: `There is no "${key}" here.`,
        fix: meant ? `Did you mean "${meant}"?` : `Write one of: ${known.join(', ')}; or remove the line.`,
      }
    })
  }
  if (valueAt(content.value, path) === undefined)
    return [{ ...at, rule: 'missing', message: `"${field}" is missing.`, fix: `Add a line "${String(issue.path.at(-1) ?? '')}: …".` }]
  return [{ ...at, message: `"${field}" is not right. ${issue.message}`, fix: expectation(issue) }]
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<any>((inner, key) => inner?.[key], value)

const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'invalid_union' ? Math.max(0, ...issue.errors.map(depth)) : 0)))

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a plain number', boolean: 'true or false', array: 'a list', object: 'fields of its own, indented below', record: 'entries by id, indented below', int: 'a whole number',
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'invalid_type') return `Write ${EXPECTED[issue.expected] ?? issue.expected} here.`
  if (issue.code === 'too_small' && issue.origin === 'number') return `The smallest value is ${issue.minimum}.`
  return 'Change this line as the message says.'
}

/** The field names that the schema knows at a path. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const node = unwrap(schema)
  if (!path.length) return Object.keys(node.shape ?? {})
  const [step, ...rest] = path
  return knownKeys(node.shape?.[String(step)] ?? node.def?.element ?? node.def?.valueType, rest)
}

type SchemaNode = { shape?: Record<string, unknown>; def?: Record<string, any> }

/** The schema inside optional, default, transform and union wrappers. */
function unwrap(schema: unknown): SchemaNode {
  const node = (schema ?? {}) as SchemaNode
  const inner = node.def?.innerType ?? node.def?.in ?? node.def?.options?.find((option: unknown) => unwrap(option).shape)
  return inner && !node.shape ? unwrap(inner) : node
}
