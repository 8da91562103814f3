/**
 * Plants one mistake at a time in a copy of the real content, and looks whether the person who made it is told:
 * the right rule, the file, a line nearby and what to write instead.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect } from 'vitest'
import { check, type Template } from '../src/library/check/index.ts'
import { link } from '../src/library/link.ts'
import type { Library } from '../src/library/library.ts'
import type { Problem } from '../src/library/problem.ts'
import { contentReader } from '../src/library/read-folder.ts'
import { keepLanguages } from './site.ts'

const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..')
const ON = '2026-11-22'

/** The project's own source files, as the check gets them. */
export const TEMPLATES: readonly Template[] = readdirSync(join(REPOSITORY, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => ({ file: `src/${file}`, text: readFileSync(join(REPOSITORY, 'src', file), 'utf8') }))

/** The copy of the content that the tests of one file share. */
export const garden: { folder: string; read: ReturnType<typeof contentReader>; base: Library; before: readonly Problem[] } = {
  folder: '', read: () => { throw new Error('Call prepare() at the top of the test file.') }, base: undefined as never, before: [],
}

/** Copies the content once for a test file, and removes the copy after it. */
export function prepare(): void {
  beforeAll(() => {
    garden.folder = mkdtempSync(join(tmpdir(), 'daymark-check-'))
    for (const part of ['commons', 'editions']) cpSync(join(REPOSITORY, part), join(garden.folder, part), { recursive: true })
    keepLanguages(garden.folder, 'gateway', 'es', 'ar')
    garden.read = contentReader(garden.folder)
    const { library, problems } = look(TEMPLATES)
    expect(library, `the content does not load: ${problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('; ')}`).toBeDefined()
    garden.base = library!
    garden.before = problems
  })
  afterAll(() => rmSync(garden.folder, { recursive: true }))
}

function look(templates: readonly Template[]): { library?: Library; problems: readonly Problem[] } {
  const { library, problems } = link(garden.read(), garden.folder)
  return { library, problems: library ? [...problems, ...check(library, { on: ON, templates })] : problems }
}

/** New text of a file, or how it changes the one that is there. */
type Change = string | ((text: string) => string)

/** Changes files of the copy, tells which problems are new, and puts the files back. */
export function plant(changes: Readonly<Record<string, Change>>, templates = TEMPLATES): Problem[] {
  const originals = Object.entries(changes).map(([file, change]) => {
    const path = join(garden.folder, file)
    const original = existsSync(path) ? readFileSync(path, 'utf8') : undefined
    const text = typeof change === 'string' ? change : change(original!)
    expect(text, `the mistake planted in ${file}`).not.toBe(original)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return { path, original }
  })
  try {
    const known = new Set(garden.before.map(({ message, file }) => message + file))
    return look(templates).problems.filter(({ message, file }) => !known.has(message + file))
  } finally {
    for (const { path, original } of originals)
      if (original === undefined) rmSync(path)
      else writeFileSync(path, original)
  }
}

/** Problems that a template makes, the content being as it is. */
export const plantTemplate = (template: Template, others: readonly Template[] = []): Problem[] =>
  check(garden.base, { on: ON, templates: [...others, template] }).filter(({ file }) => file === template.file)

/** Expects one of the problems to be of a rule, in a file, near a line, with a fix; and gives it back. */
export function expectProblem(problems: readonly Problem[], rule: string, file: string, line: number, severity: Problem['severity'] = 'error'): Problem {
  const found = problems.find((problem) => problem.rule === rule && problem.file === file)
  expect(found, `${rule} in ${file}, among: ${problems.map((problem) => `${problem.rule} ${problem.file}:${problem.line}`).join('; ')}`).toBeDefined()
  expect(found!.severity).toBe(severity)
  expect(Math.abs(found!.line - line), `line ${found!.line} is near ${line}`).toBeLessThanOrEqual(3)
  expect(found!.fix.length).toBeGreaterThan(8)
  return found!
}

/** Rules that were broken, for tests in which one must not be. */
export const rulesOf = (problems: readonly Problem[]): string[] => problems.map(({ rule }) => rule)

/** Adds to the end of a file; `line` is where the addition begins. */
export function add(file: string, text: string): { changes: Record<string, Change>; line: number } {
  const original = readFileSync(join(garden.folder, file), 'utf8').trimEnd()
  return { changes: { [file]: `${original}\n\n${text}\n` }, line: original.split('\n').length + 2 }
}

/** A question whose answer is the given text: a place where our own voice speaks. `line` is that of the answer. */
export function inAnswer(text: string): { changes: Record<string, Change>; line: number } {
  const { changes, line } = add('commons/faqs.yaml', `planted:\n  question: What is this?\n  answer: ${JSON.stringify(text)}`)
  return { changes, line: line + 2 }
}

/** Where `inAnswer` plants. */
export const ANSWERS = 'commons/faqs.yaml'

/** A page with the given blocks, the first of which stands in line 3. */
export const page = (blocks: string): string => `title: A page\nblocks:\n${blocks}\n`

/** A measure that loads, with some lines replaced, or left out where the replacement is empty. */
export const measure = (replace: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    name: 'A measure', unit: '{one: case, other: cases}', status: 'verified', source: aSource(), published: '2026',
    readOn: ON, reviewBy: '2027-11-22', counts: 'Cases.', cannotTell: 'Much.', values: '{missouri: {"1990": 41}}', ...replace,
  }).filter(([, value]) => value).map(([key, value]) => `${key}: ${value}\n`).join('')

/** Ids that exist, whatever the content is. */
export const aSource = (): string => garden.base.commons.sources.keys().next().value!
export const anEdition = (): string => garden.base.editions.keys().next().value!
