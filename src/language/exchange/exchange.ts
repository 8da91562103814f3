/** What a file for translators holds, whatever its form. */
import type { State } from '../../model/translation.ts'

/** A unit on its way out. `hash` is that of `source`. */
export type OutUnit = Readonly<{ id: string; source: string; hash: string; text?: string; state: State; safety: boolean }>
/** A unit on its way back. The hash is absent where a tool has dropped it. */
export type InUnit = Readonly<{ id: string; source: string; hash?: string; text: string }>
export type Outgoing = Readonly<{ tag: string; units: readonly OutUnit[] }>
export type Incoming = Readonly<{ tag?: string; units: readonly InUnit[] }>

/** A file of translations that cannot be read, with what to do. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
  readonly fix: string

  constructor(message: string, fix: string) {
    super(message)
    this.fix = fix
  }
}

export const STATE_NAMES: Readonly<Record<State, string>> = {
  missing: 'missing', machine: 'machine draft', human: 'human draft', reviewed: 'reviewed', approved: 'approved', outdated: 'outdated',
}

/** What a translator sees beside a unit, and by which it is known again. */
export const noteOf = ({ state, safety, hash }: OutUnit): string =>
  `${STATE_NAMES[state]}${state === 'outdated' ? ': the English has changed' : ''}${safety ? '; keeps people safe' : ''}; hash ${hash}`

/** What a translator reads first. */
export const ADVICE = 'Keep what stands in curly brackets, the targets of links, ** and every number as they are. Write digits as 0 to 9. docs/languages.md of Daymark says more.'

/** The hash in such a note. */
export const hashIn = (note: string | undefined): string | undefined => /\bhash ([0-9a-f]{8})\b/.exec(note ?? '')?.[1]

/** Line ends of any system as one; nothing around the text. */
export const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
