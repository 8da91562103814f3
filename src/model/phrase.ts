/** A phrase: one piece of reader-facing text, the smallest unit that is translated and reviewed on its own. */
import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * Whose voice a phrase is in, which decides what the check asks of it.
 * `ours`: we say it, so no typed numbers and no contested claims. `quoted`: something that circulates,
 * shown as said by others. `record`: the wording of a law, a title or a name, kept as it stands.
 */
export type Voice = 'ours' | 'quoted' | 'record'

/** One translatable unit. `unit` is its stable id (`myths/kidnapping/truth`), given when the library is read. */
export class Phrase {
  /** Stable id of the unit, unique in the library. */
  unit = ''
  /** The English text as written, with its `{fact:…}` references still in place. */
  readonly source: string
  readonly voice: Voice
  /** Where the text stands, for messages to its author. */
  file = ''
  line = 0

  #hash = ''

  constructor(source: string, voice: Voice) {
    this.source = source
    this.voice = voice
  }

  /** Tells one wording of the unit from another: the first eight signs of the SHA-256 of its source. */
  get hash(): string {
    return (this.#hash ||= createHash('sha256').update(this.source).digest('hex').slice(0, 8))
  }
}

const LONGEST = 20_000

/** Schema of a reader-facing text in a content file. */
export const phrase = (voice: Voice = 'ours') =>
  z
    .string({ error: 'Write a text here.' })
    .trim()
    .min(1, 'This text is empty: write it, or remove the line.')
    .max(LONGEST, `This text is longer than ${LONGEST.toLocaleString('en')} characters: split it into smaller pieces.`)
    .transform((source) => new Phrase(source, voice))
