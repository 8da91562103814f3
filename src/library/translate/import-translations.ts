/** Sets the texts of a translator beside the library, and says what would change. Writes nothing. */
import { type Incoming, type InUnit, tidy } from '../../language/exchange/exchange.ts'
import { faultsOf } from '../../language/translation-faults.ts'
import { Phrase } from '../../model/phrase.ts'
import type { Draft } from '../import/write-vintages.ts'
import type { Library } from '../library.ts'
import { nearest } from '../problem.ts'
import { isTrusted } from '../wording.ts'
import { type Change, draftLocales } from './draft-locales.ts'
import { type Unit, unitsOf } from './units.ts'

/** Why a unit is not taken. */
export type UnitRefusal = Readonly<{ unit: string; message: string; fix: string }>

/** What becomes of a unit. `late`: made from an English that has changed since. `kept`: what stands here counts for more. */
export type Fate = 'new' | 'changed' | 'late' | 'same' | 'kept' | 'empty'
export type Taken = Readonly<{ unit: Unit; fate: Fate; text: string; of: string }>

export type Outcome = Readonly<{ taken: readonly Taken[]; refusals: readonly UnitRefusal[]; drafts: readonly Draft[] }>

/** Compares a whole file. With a refusal there are no drafts. */
export function importTranslations(library: Library, tag: string, { units: incoming }: Incoming, by: 'human' | 'machine'): Outcome {
  const units = unitsOf(library, tag)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const judged = incoming.map((one) => judge(one, byId, by))
  const refusals = judged.flat().filter((one) => 'message' in one)
  const taken = judged.filter((one): one is Taken => 'fate' in one)
  const changes = taken
    .filter(({ fate }) => fate === 'new' || fate === 'changed' || fate === 'late')
    .map(({ unit, text, of }): Change => ({ unit, written: { of, text, state: by } }))
  return { taken, refusals, drafts: refusals.length ? [] : draftLocales(library.root, tag, changes, units) }
}

function judge({ id, source, hash, text }: InUnit, units: ReadonlyMap<string, Unit>, by: 'human' | 'machine'): Taken | UnitRefusal[] {
  const unit = units.get(id)
  if (!unit) return [unknownUnit(id, units)]
  const { translation } = unit
  const english = tidy(source)
  const of = english === unit.source.source ? unit.source.hash : new Phrase(english, 'record').hash
  const taken = (fate: Fate): Taken => ({ unit, fate, text, of })
  if (!text) return taken('empty')
  if (translation && text === translation.phrase.source.trim()) return taken('same')
  const refuse = (message: string, fix: string): UnitRefusal[] => [{ unit: id, message, fix }]
  const late = of !== unit.source.hash
  if (late && of !== hash) return refuse('The English text in this file is not the English text of the unit.', 'Change the translation only. Export the unit again, and carry the translation over.')
  const faults = faultsOf(english, text)
  if (faults.length) return faults.map((message) => ({ unit: id, message, fix: `English: ${shortened(english)}` }))
  // A text made from an older English does not replace one made from the present English.
  if (translation && (late && translation.of === unit.source.hash)) return taken('kept')
  if (translation && by === 'machine' && translation.state !== 'machine') return taken('kept')
  return taken(late ? 'late' : translation ? 'changed' : 'new')
}

function unknownUnit(id: string, units: ReadonlyMap<string, Unit>): UnitRefusal {
  const meant = units.size && id.length < 200 ? nearest(id, sameGroup(id, units)) : undefined
  return { unit: id, message: 'There is no such unit, or not any more.', fix: meant ? `Did you mean "${meant}"? If the English was removed, take the unit out of the file.` : 'Take it out of the file.' }
}

const sameGroup = (id: string, units: ReadonlyMap<string, Unit>): string[] => [...units.keys()].filter((one) => one.split('/', 1)[0] === id.split('/', 1)[0])

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 160)}…` : line
}

/** Units that a reviewer had passed, and that would have to be read again. */
export const toReadAgain = (taken: readonly Taken[]): Taken[] =>
  taken.filter(({ fate, unit }) => (fate === 'changed' || fate === 'late') && unit.translation && isTrusted(unit.translation.state))
