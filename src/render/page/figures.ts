/** Writes the value, unit, place and period of a fact in a language. */
import { datesOf, writeDate } from '../../language/dates.ts'
import type { Fact } from '../../model/fact.ts'
import type { Scene } from './scene.ts'
import { inWords, textOf } from './text.tsx'
import { filled, say } from './words.ts'

/** A value as its measure writes it: 10,360; 83%; $236 billion; 1 in 6. */
export function writeValue(scene: Scene, { measure }: Pick<Fact, 'measure'>, value: number): string {
  const { number, percent, compact } = scene.language.formats
  switch (measure.format) {
    case 'percent': return percent.format(value / 100)
    case 'dollars': return say(scene, 'dollars', { amount: compact.format(value) })
    case 'one-in': return say(scene, 'one-in', { n: number.format(value) })
    default: return number.format(value)
  }
}

/** The word after the number: case, cases. A translation can be a message of MessageFormat 2, for languages with more forms than two. */
export const writeUnit = (scene: Scene, { measure, value }: Fact): string =>
  inWords(scene, scene.language.formats.plural.select(value) === 'one' ? measure.unit.one : measure.unit.other, ({ phrase, tag }) => filled(phrase, tag, { value }))

/** What the number is of: "Missouri, 2024", with the part where it is one of several. */
export function writeWhere(scene: Scene, fact: Fact): string {
  const place = textOf(scene, scene.library.commons.places.get(fact.place)!.name)
  return [...(fact.part ? [textOf(scene, fact.measure.parts![fact.part]!)] : []), place, writeWhen(scene, fact.period)].join(', ')
}

export const writeWhen = (scene: Scene, period: string): string =>
  period === 'not-stated' ? say(scene, 'period-not-stated') : span(scene, datesOf(scene.language, period))

const span = (scene: Scene, [from, to]: readonly string[]): string => (to ? say(scene, 'from-to', { from: from!, to }) : from!)

export const writePublished = (scene: Scene, published: string): string =>
  published === 'undated' ? say(scene, 'undated') : writeDate(scene.language, published)

/** Whether a record's review day has passed. */
export const isStale = (scene: Scene, reviewBy: string): boolean => reviewBy < scene.on
