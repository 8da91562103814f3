/** The help lines: numbers first and large, then hours, languages, who answers and who may learn of it. */
import { select } from '../../../library/draws.ts'
import { writeDate } from '../../../language/dates.ts'
import type { Block } from '../../../model/block.ts'
import type { Channel, HelpLine } from '../../../model/help-line.ts'
import { inLanguage } from '../../../language/marks.ts'
import { isStale } from '../figures.ts'
import { hrefOf } from '../help-line.ts'
import { ownName } from '../languages.tsx'
import { SourceLine } from '../provenance.tsx'
import type { Scene } from '../scene.ts'
import { Inline } from '../text.tsx'
import { say } from '../words.ts'

export const HelpLinesBlock = ({ scene, block }: { scene: Scene; block: Block }) => (
  <>{select(scene.library.commons.helpLines, block['help-lines']!).map((line) => <HelpLineEntry scene={scene} line={line} />)}</>
)

const HelpLineEntry = ({ scene, line }: { scene: Scene; line: HelpLine }) => (
  <article class="line" id={line.id}>
    <div>
      <h3><Inline scene={scene} of={line.name} /></h3>
      <p><Inline scene={scene} of={line.for} /></p>
      <ul class="channels">{line.channels.map((channel) => <li><ChannelLink scene={scene} channel={channel} /></li>)}</ul>
      {line.caution && <p class="note"><Inline scene={scene} of={line.caution} /></p>}
    </div>
    <dl>
      <dt>{say(scene, 'hours')}</dt><dd><Inline scene={scene} of={line.hours} /></dd>
      {line.operator && <><dt>{say(scene, 'who-answers')}</dt><dd><Inline scene={scene} of={line.operator} /></dd></>}
      <dt>{say(scene, 'police-question')}</dt><dd>{say(scene, line.lawEnforcement ? 'police-yes' : 'police-no')}</dd>
      <dt>{say(scene, 'who-may-learn')}</dt><dd><Inline scene={scene} of={line.whoMayLearn} /></dd>
    </dl>
    <p class="prov">
      {isStale(scene, line.checkBy)
        ? <strong class="stale">{say(scene, 'line-stale', { day: writeDate(scene.language, line.checkedOn) })}</strong>
        : say(scene, 'line-checked', { day: writeDate(scene.language, line.checkedOn), by: writeDate(scene.language, line.checkBy) })}
      {' '}<SourceLine scene={scene} id={line.sources[0]!} />
    </p>
  </article>
)

const ChannelLink = ({ scene, channel }: { scene: Scene; channel: Channel }) => {
  const languages = channel.languages.map((tag) => (tag === scene.language.tag ? ownName(scene, tag) : inLanguage(tag, ownName(scene, tag))))
  return (
    <>
      <a href={hrefOf(channel)} rel={channel.number ? undefined : 'noreferrer'}>
        <span>{say(scene, `channel-${channel.kind}`)}</span>{' '}
        <bdi class={channel.number ? 'num' : undefined}>{channel.number ?? new URL(channel.url!).host}</bdi>
      </a>
      {(languages.length > 0 || channel.interpreters) && (
        <small>
          {scene.language.formats.list.format(languages)}
          {channel.interpreters && <>{languages.length ? '; ' : ''}<Inline scene={scene} of={channel.interpreters} /></>}
        </small>
      )}
      {channel.note && <small><Inline scene={scene} of={channel.note} /></small>}
    </>
  )
}
