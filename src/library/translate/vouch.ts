/** Writes down that a person has read translations: a native reader, then the organisation. */
import { faultsOf } from '../../language/translation-faults.ts'
import type { Draft } from '../import/write-vintages.ts'
import type { Library } from '../library.ts'
import { draftLocales } from './draft-locales.ts'
import type { UnitRefusal } from './import-translations.ts'
import { groupOf, type Unit, unitsOf } from './units.ts'

/** Which units: one by its id, a group of them, or all. */
export type Choice = Readonly<{ unit?: string; group?: string; edition?: string }>
export type Vouching = Readonly<{ as: 'reviewed' | 'approved'; by: string; on: string }>

export type Vouched = Readonly<{
  units: readonly Unit[]
  /** Units left as they are, with the reason. */
  left: ReadonlyMap<string, readonly Unit[]>
  refusals: readonly UnitRefusal[]
  drafts: readonly Draft[]
}>

/**
 * What would be written. An outdated translation is only vouched for by its own id: whoever names it has read it beside
 * the new English.
 */
export function vouch(library: Library, tag: string, choice: Choice, { as, by, on }: Vouching): Vouched {
  const all = unitsOf(library, tag, choice.edition)
  const chosen = all.filter((unit) => (choice.unit === undefined || unit.id === choice.unit) && (choice.group === undefined || groupOf(unit) === choice.group))
  const sorted = Map.groupBy(chosen, (unit) => obstacle(unit, as, choice.unit !== undefined))
  const units = sorted.get(undefined) ?? []
  sorted.delete(undefined)
  const refusals = units.flatMap(({ id, source, translation }) =>
    faultsOf(source.source, translation!.phrase.source).map((message) => ({ unit: id, message, fix: 'Mend the translation first.' })))
  const changes = units.map((unit) => ({ unit, written: { of: unit.source.hash, text: unit.translation!.phrase.source, state: as, by, on } }))
  return { units, left: sorted as ReadonlyMap<string, readonly Unit[]>, refusals, drafts: refusals.length ? [] : draftLocales(library.root, tag, changes, all) }
}

function obstacle({ state, translation }: Unit, as: Vouching['as'], byId: boolean): string | undefined {
  if (!translation) return 'not translated'
  if (state === 'outdated' && !(byId && as === 'reviewed')) return 'outdated: review each by its id, beside the new English'
  if (as === 'approved') return state === 'reviewed' ? undefined : state === 'approved' ? 'approved already' : 'not reviewed by a native reader yet'
  return state === 'reviewed' || state === 'approved' ? `${state} already` : undefined
}
