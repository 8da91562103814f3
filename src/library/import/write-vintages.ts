/** Makes the new text of every measure that an import changes, and puts it in place of the old: all files or none. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Measure, Vintage } from '../../model/fact.ts'
import { COMMONS } from '../collections.ts'
import { factsOf, laterThan } from '../facts.ts'
import type { Commons } from '../library.ts'
import { ContentError } from '../problem.ts'
import { readRecords } from '../read-file.ts'
import { tooLarge } from '../read-folder.ts'
import type { Change } from './compare.ts'
import { type Edit, editValues } from './edit-values.ts'
import { factIdOf } from './guard.ts'

/** The new text of one file. */
export type Draft = Readonly<{ file: string; text: string }>

/** What every vintage of an import has in common. */
export type Edition = Readonly<{ source: string; published: string; readOn: string }>

/**
 * The new text of every file that the changes touch. Nothing that stands in a history is lost.
 * @throws ContentError when a file would not load any more
 */
export function draftFiles(root: string, changes: readonly Change[], { measures, places }: Pick<Commons, 'measures' | 'places'>, edition: Edition): Draft[] {
  const order = new Map([...places.keys()].map((place, index) => [place, index]))
  const written = changes
    .filter(({ kind }) => kind === 'new' || kind === 'revised' || kind === 'conflict')
    .sort((a, b) => order.get(a.place)! - order.get(b.place)! || (a.period < b.period ? -1 : Number(a.period > b.period)))
  return [...Map.groupBy(written, ({ measure }) => measure)].map(([id, of]) => {
    const measure = measures.get(id)!
    const { file } = measure.at
    const text = editValues(readFileSync(join(root, file), 'utf8'), of.map((change) => editOf(change, measure, edition)))
    assertKept(measure, file, text, of)
    return { file, text }
  })
}

/** Writes all drafts beside their files, then moves each into its place. */
export function putInPlace(root: string, drafts: readonly Draft[]): void {
  const moves = drafts.map(({ file, text }) => ({ text, to: join(root, file), from: join(root, dirname(file), `.${basename(file)}.draft`) }))
  try {
    for (const { from, text } of moves) writeFileSync(from, text)
    for (const { from, to } of moves) renameSync(from, to)
  } finally {
    for (const { from } of moves) rmSync(from, { force: true })
  }
}

function editOf({ kind, value, fact, measure: _, row: __, ...spot }: Change, measure: Measure, edition: Edition): Edit {
  const bare = edition.source === measure.source && edition.published === measure.published && edition.readOn === measure.readOn
  const made = { ...spot, measure: measure.id, bare }
  if (typeof value !== 'number') return { ...made, vintage: undefined }
  const readOn = edition.readOn === measure.readOn ? {} : { readOn: edition.readOn }
  const vintage: Vintage = { value, source: edition.source, published: edition.published, ...readOn }
  if (!fact) return { ...made, vintage }
  const keeps = kind === 'conflict'
  const undecided = fact.history.some((older) => older.current || (older.value !== value && !laterThan(edition.published, older.published)))
  const [first] = fact.history as readonly [Vintage]
  const before: Vintage = { value: first.value, source: first.source, published: first.published, ...(fact.readOn !== measure.readOn && { readOn: fact.readOn }), ...(keeps && { current: true }) }
  return { ...made, before, keeps, vintage: { ...vintage, ...(!keeps && undecided && { current: true }) } }
}

/** Reads the new text as any file is read, and looks for everything that should stand there. */
function assertKept(measure: Measure, file: string, text: string, changes: readonly Change[]): void {
  const large = tooLarge(file, Buffer.byteLength(text))
  if (large) throw new ContentError([large])
  const { records, problems } = readRecords(COMMONS.find(({ name }) => name === 'facts')!, 'facts', measure.id, file, text)
  const [record] = records
  if (!record) throw new ContentError(problems)
  const made = factsOf({ ...(record.value as Measure), id: measure.id, at: { file, line: 1 }, lines: record.lines! })
  if (made.problems.length) throw new ContentError(made.problems)
  const facts = new Map(made.facts.map((fact) => [fact.id, fact]))
  const wanted = new Map(factsOf(measure).facts.map((fact) => [fact.id, { value: fact.value, values: fact.history.map(({ value }) => value) }]))
  for (const { kind, value, fact, ...spot } of changes)
    if (typeof value === 'number') wanted.set(factIdOf(spot), { value: kind === 'conflict' ? fact!.value : value, values: [...(fact?.history.map((vintage) => vintage.value) ?? []), value] })
  const lost = [...wanted].find(([id, { value, values }]) => facts.get(id)?.value !== value || [...facts.get(id)!.history.map((vintage) => vintage.value)].sort().join() !== values.sort().join())
  if (lost || facts.size !== wanted.size)
    throw new ContentError([{ severity: 'error', rule: 'import', file, line: 1, message: `The new values could not be put into this file${lost ? ` (${lost[0]})` : ''}. Nothing was written.`, fix: 'Write each period of that place in a line of its own, then import again.' }])
}
