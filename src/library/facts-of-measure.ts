/** The facts of one measure, looked up once for a library. */
import type { Fact } from '../model/fact.ts'
import type { Records } from './library.ts'

const byMeasure = new WeakMap<Records<Fact>, Map<string, Fact[]>>()

/** The facts of one measure, in the order of its file. */
export function factsOfMeasure(facts: Records<Fact>, measure: string): readonly Fact[] {
  let index = byMeasure.get(facts)
  if (!index) {
    index = new Map()
    for (const fact of facts.values()) {
      const list = index.get(fact.measure.id)
      if (list) list.push(fact)
      else index.set(fact.measure.id, [fact])
    }
    byMeasure.set(facts, index)
  }
  return index.get(measure) ?? []
}
