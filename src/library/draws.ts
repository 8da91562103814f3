/** What a block draws from the commons: the records that a page shows because it holds that block. */
import type { Selection } from '../model/basics.ts'
import { type Block, kindOf } from '../model/block.ts'
import type { Claim } from '../model/claim.ts'
import type { Fact } from '../model/fact.ts'
import type { Law } from '../model/law.ts'
import type { Commons, Edition, Records } from './library.ts'

/** All records, or the chosen ones in the order chosen. */
export const select = <T>(records: Records<T>, selection: Selection): T[] =>
  selection === 'all' ? [...records.values()] : selection.map((id) => records.get(id)!)

export const lawsOf = (commons: Commons, which: Block['law']): Law[] =>
  typeof which === 'string'
    ? [...commons.law.values()].filter((law) => law.jurisdiction === which)
    : select(commons.law, which ?? [])

export const claimsOf = (commons: Commons, kinds: readonly string[]): Claim[] =>
  [...commons.claims.values()].filter((claim) => kinds.includes(claim.kind))

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

/** The facts that a block shows as such. */
export function factsDrawn(edition: Pick<Edition, 'factById'>, block: Block): readonly Fact[] {
  const facts = edition.factById
  if (block.facts) return select(facts, block.facts)
  const years = block['by-year']
  if (years) {
    const { measures, place, periods } = years
    return measures.flatMap((measure) => factsOfMeasure(facts, measure).filter((fact) => fact.place === place && (!periods || periods.includes(fact.period))))
  }
  if (block.states) {
    const { measures, period } = block.states
    return measures.flatMap((measure) => factsOfMeasure(facts, measure).filter((fact) => fact.period === period))
  }
  if (block.parts) return factsOfMeasure(facts, block.parts.measure).filter((fact) => fact.place === block.parts!.place)
  return []
}

/** Every record whose texts a block shows. Facts are in `factsDrawn`. */
export function recordsDrawn(commons: Commons, block: Block): readonly object[] {
  const kind = kindOf(block)
  switch (kind) {
    case 'topic': {
      const topic = commons.topics.get(block.topic!.of)!
      const { sections, brief } = block.topic!
      if (brief) return [{ lead: topic.lead, id: topic.id }]
      return sections ? [{ sections: sections.map((id) => topic.sections[id]), sources: topic.sources, id: topic.id }] : [topic]
    }
    case 'tips': return [commons.tips.get(block.tips!)!]
    case 'myths': return select(commons.myths, block.myths!)
    case 'signs': return select(commons.settings, block.signs!)
    case 'settings': return select(commons.settings, block.settings!).map((setting) => ({ name: setting.name, for: setting.for }))
    case 'sign-rules': return [commons.signRules]
    case 'smuggling': return [...commons.smuggling.values()]
    case 'law': return lawsOf(commons, block.law)
    case 'faqs': return select(commons.faqs, block.faqs!)
    case 'help-lines': return select(commons.helpLines, block[kind]!)
    case 'claims': return claimsOf(commons, block.claims!).map(({ said }) => ({ said }))
    default: return []
  }
}
