/** Blocks of running text: a text of the page's own, a topic, a list of tips. */
import type { Block } from '../../../model/block.ts'
import { Sources } from '../provenance.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { Inline, Prose } from '../text.tsx'
import { say } from '../words.ts'

export const TextBlock = ({ scene, block }: { scene: Scene; block: Block }) => (
  <div class="prose"><Prose scene={scene} of={block.text!} /></div>
)

/** A topic: its lead when it is shown brief, else its lead and sections. The heading is the block's. */
export const TopicBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  const { of, sections, brief } = block.topic!
  const topic = scene.library.commons.topics.get(of)!
  if (brief)
    return (
      <div class="prose">
        <p><Inline scene={scene} of={topic.lead} /></p>
        {scene.edition.pageById.has(of) && <p><a href={addressOf(scene, of)}>{say(scene, 'read-more', { title: topic.title.source })}</a></p>}
      </div>
    )
  const chosen = sections ? sections.map((id) => [id, topic.sections[id]!] as const) : Object.entries(topic.sections)
  return (
    <div class="prose">
      {!sections && !block.lead && <p class="opening"><Inline scene={scene} of={topic.lead} /></p>}
      {chosen.map(([id, section]) => (
        <>
          {section.heading && (block.heading ? <h3 id={`${of}-${id}`}><Inline scene={scene} of={section.heading} /></h3> : <h2 id={`${of}-${id}`}><Inline scene={scene} of={section.heading} /></h2>)}
          <Prose scene={scene} of={section.body} />
        </>
      ))}
      <Sources scene={scene} ids={topic.sources} />
    </div>
  )
}

/** A list of tips, marked as things to do, not to do, steps or points. */
export const TipsBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  const list = scene.library.commons.tips.get(block.tips!)!
  const items = Object.entries(list.tips).map(([id, tip]) => (
    <li id={`${list.id}-${id}`}>
      <div>
        <Inline scene={scene} of={tip.text} />
        {tip.more && <small><Inline scene={scene} of={tip.more} /></small>}
      </div>
    </li>
  ))
  return (
    <div class="prose">
      {!block.heading && <h2 id={list.id}><Inline scene={scene} of={list.title} /></h2>}
      {list.lead && !block.lead && <p><Inline scene={scene} of={list.lead} /></p>}
      {list.kind === 'steps' ? <ol class="tips steps">{items}</ol> : <ul class={`tips ${list.kind}`}>{items}</ul>}
      <Sources scene={scene} ids={list.sources} />
    </div>
  )
}
