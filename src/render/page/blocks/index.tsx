/** Sets one block: its heading, its lead, and the component of its kind. */
import type { FC } from 'hono/jsx'
import { type Block, type BlockKind, kindOf } from '../../../model/block.ts'
import type { Scene } from '../scene.ts'
import { Inline } from '../text.tsx'
import { CallBlock, DonateBlock, EditionBlock, FactListBlock, PagesBlock, PictureBlock, ProofBlock, SourcesBlock } from './about.tsx'
import { TextBlock, TipsBlock, TopicBlock } from './article.tsx'
import { ChartBlock } from './chart.tsx'
import { DataBlock } from './data.tsx'
import { FactsBlock } from './figures.tsx'
import { HelpLinesBlock } from './help-lines.tsx'
import { ClaimsBlock, FaqsBlock, LawBlock, MythsBlock, SmugglingBlock } from './knowledge.tsx'
import { SearchBlock } from './search.tsx'
import { SettingsBlock, SignRulesBlock, SignsBlock } from './signs.tsx'

const COMPONENTS: Readonly<Record<BlockKind, FC<{ scene: Scene; block: Block }>>> = {
  text: TextBlock, topic: TopicBlock, tips: TipsBlock,
  facts: FactsBlock, chart: ChartBlock, data: DataBlock,
  myths: MythsBlock, faqs: FaqsBlock, smuggling: SmugglingBlock, law: LawBlock, claims: ClaimsBlock,
  signs: SignsBlock, settings: SettingsBlock, 'sign-rules': SignRulesBlock, 'help-lines': HelpLinesBlock,
  pages: PagesBlock, call: CallBlock, picture: PictureBlock, edition: EditionBlock, donate: DonateBlock,
  sources: SourcesBlock, 'fact-list': FactListBlock, proof: ProofBlock, search: SearchBlock,
}

export const BlockView = ({ scene, block, index }: { scene: Scene; block: Block; index: number }) => {
  const kind = kindOf(block)
  const Component = COMPONENTS[kind]
  const id = `part-${index + 1}`
  return (
    <section class={`block b-${kind}`} aria-labelledby={block.heading ? id : undefined}>
      {block.heading && <h2 id={id}><Inline scene={scene} of={block.heading} /></h2>}
      {block.lead && <p class="lead"><Inline scene={scene} of={block.lead} /></p>}
      <Component scene={scene} block={block} />
    </section>
  )
}
