/** What a block draws from the commons: the records that a page shows because it holds that block. */
import type { Selection } from '../model/basics.ts'
import { type Block, kindOf } from '../model/block.ts'
import type { Claim } from '../model/claim.ts'
import type { Fact } from '../model/fact.ts'
import type { Law } from '../model/law.ts'
import type { Table } from '../model/table.ts'
import type { Commons, Edition, Records } from './library.ts'
import { tableOf } from './tables/table-of.ts'

/** All records, or the chosen ones in the order chosen. */
export const select = <T>(records: Records<T>, selection: Selection): T[] =>
  selection === 'all' ? [...records.values()] : selection.map((id) => records.get(id)!)

export const lawsOf = (commons: Commons, which: Block['law']): Law[] =>
  typeof which === 'string'
    ? [...commons.law.values()].filter((law) => law.jurisdiction === which)
    : select(commons.law, which ?? [])

export const claimsOf = (commons: Commons, kinds: readonly string[]): Claim[] =>
  [...commons.claims.values()].filter((claim) => kinds.includes(claim.kind))

/** The table that a chart block draws, from the facts of an edition. */
export const tableDrawn = (commons: Commons, { factById }: Pick<Edition, 'factById'>, id: string): Table => tableOf(commons, factById, commons.tables.get(id)!)

/** The facts that a block shows as such. */
export function factsDrawn(commons: Commons, edition: Pick<Edition, 'factById'>, block: Block): readonly Fact[] {
  if (block.facts) return select(edition.factById, block.facts)
  return block.chart ? tableDrawn(commons, edition, block.chart.of).facts : []
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
    case 'chart': {
      const { finding, measured } = commons.tables.get(block.chart!.of)!
      return [{ finding, measured }]
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
