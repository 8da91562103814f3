/** An edition: one organisation's publication, a folder in `editions/`. */
import { z } from 'zod'
import { type Entry, day, id, pageIds, webAddress } from './basics.ts'
import { phrase } from './phrase.ts'

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'Write a colour as # and six digits, such as #1d5c70.')

/** The typefaces an edition can speak in; all are already on the reader's device. */
export const VOICES = ['bookish', 'sturdy', 'humanist', 'classical', 'rounded', 'plain'] as const
/** The pattern painted on the tower. */
export const BANDS = ['rings', 'spiral', 'checks', 'chevrons', 'halves', 'lattice'] as const
/** The landscape it stands in. */
export const SCENES = ['lake', 'hills', 'meadow', 'river', 'path', 'confluence'] as const

export const lookSchema = z.strictObject({
  accent: z.strictObject({ light: colour, dark: colour }),
  voice: z.enum(VOICES),
  bands: z.enum(BANDS),
  scene: z.enum(SCENES),
})
export type Look = Readonly<z.infer<typeof lookSchema>>

const host = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'Write a host name in small letters without http:// and without a port, such as www.example.org.')

const languageTag = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}, 'Write a BCP 47 language tag, such as es, pt-BR or zh-Hans.')

export const editionSchema = z.strictObject({
  /** Name of the organisation or of the publication. */
  name: phrase('record'),
  /** One line under the name. */
  tagline: phrase(),
  /** Who publishes this, for the page about this edition. */
  about: phrase(),
  region: id,
  /** Host names at which it answers; `<folder>.localhost` always works for local use. */
  hosts: z.array(host).readonly().default([]),
  /** Whether it answers at every host that no edition claims. */
  default: z.boolean().default(false),
  /** Languages in which the whole site is published; the first is the one that everything falls back to. */
  languages: z.array(languageTag).min(1).readonly(),
  /** Languages in which the core pages are published: see `commons/core.yaml`. */
  coreLanguages: z.array(languageTag).readonly().default([]),
  look: lookSchema,
  /** Where Exit leads: an id in commons/exit-sites.yaml. */
  exit: id,
  /** Pages in the menu, in order. */
  menu: pageIds,
  /** Pages taken from the commons besides those in the edition's own pages folder; `all` takes every one. */
  pages: z.union([z.literal('all'), pageIds]),
  /** Whether every fact of the commons has a page here, not only those that are shown. */
  allFacts: z.boolean().default(false),
  /** Where money can be given; shown only on the page for supporters, after a notice. */
  donate: z.strictObject({ name: phrase('record'), url: webAddress }).optional(),
  checkedOn: day,
  reviewBy: day,
})
export type EditionRecord = Entry<z.infer<typeof editionSchema>>
