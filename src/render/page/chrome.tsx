/** What stands around every page: help first, the way out, the name, the menu, the foot. */
import type { Page } from '../../model/page.ts'
import { Daymark } from './daymark.tsx'
import { channelOf, firstLines, hrefOf } from './help-line.ts'
import { addressOf, type Scene } from './scene.ts'
import { Inline, textOf } from './text.tsx'
import { say } from './words.ts'

/**
 * Help before anything else, from the help lines' own records, with Exit at its end. The links for
 * keyboards come first inside it: leave, then skip.
 */
export const HelpBar = ({ scene, exit }: { scene: Scene; exit: Page['exit'] }) => (
  <section class={`help ${exit}`} aria-label={say(scene, 'help-now')}>
    <a class="skip" href="/exit" rel="nofollow noreferrer" data-exit>{say(scene, 'exit-long')}</a>
    <a class="skip" href="#main">{say(scene, 'skip')}</a>
    <FirstNumbers scene={scene} />
    <a class="exit" href="/exit" rel="nofollow noreferrer" data-exit data-dots={say(scene, 'exit-dots')} data-one={say(scene, 'exit-one')} data-two={say(scene, 'exit-two')} data-gone={say(scene, 'exit-gone')}>{say(scene, 'exit')}</a>
  </section>
)

/** The numbers that stand first everywhere, as links that call or text. */
export const FirstNumbers = ({ scene }: { scene: Scene }) => (
  <ul>
    {firstLines(scene.library.commons.helpLines.values()).map((line) => {
      const text = line.channels.find((channel) => channel.kind === 'text' && channel.number && channel.number !== line.channels[0]!.number)
      return (
        <>
          <li><a href={hrefOf(channelOf(line))}><b class="num">{channelOf(line).number}</b>{' '}<span><Inline scene={scene} of={line.short} /></span></a></li>
          {text && <li><a href={hrefOf(text)}><span>{say(scene, 'text-to')}</span>{' '}<b class="num">{text.number}</b></a></li>}
        </>
      )
    })}
  </ul>
)

/** The name with its daymark, the menu with the present page marked, and a word on watched phones. */
export const Masthead = ({ scene, current }: { scene: Scene; current: string }) => {
  const { edition } = scene
  return (
    <header class="mast">
      <a class="brand" href={addressOf(scene, 'home')}><Daymark look={edition.look} /><span><Inline scene={scene} of={edition.name} /></span></a>
      <nav aria-label={say(scene, 'menu')}>
        <ul>
          {edition.menu.map((id) => (
            <li><a href={addressOf(scene, id)} aria-current={id === current ? 'page' : undefined}><Inline scene={scene} of={edition.pageById.get(id)!.menu ?? edition.pageById.get(id)!.title} /></a></li>
          ))}
          {edition.pageById.has('search') && <li><a href={addressOf(scene, 'search')} aria-current={current === 'search' ? 'page' : undefined}>{say(scene, 'search-button')}</a></li>}
        </ul>
      </nav>
    </header>
  )
}

/** The notice about watched devices: on every page, in its own language, before the content ends. */
export const SafetyNotice = ({ scene }: { scene: Scene }) => (
  <details class="safety">
    <summary>{say(scene, 'safety-question')}</summary>
    <p>{say(scene, 'safety-trail')}</p>
    <p>{say(scene, 'safety-exit')}</p>
    {scene.edition.pageById.has('privacy') && <p><a href={addressOf(scene, 'privacy')}>{say(scene, 'safety-more')}</a></p>}
  </details>
)

const FOOT = ['about', 'sources', 'facts', 'privacy', 'accessibility', 'claims', 'questions', 'act', 'help']

export const Foot = ({ scene }: { scene: Scene }) => (
  <footer>
    <p class="foot-name"><Inline scene={scene} of={scene.edition.name} />{'. '}{textOf(scene, scene.edition.tagline)}</p>
    <ul>
      {FOOT.filter((id) => scene.edition.pageById.has(id)).map((id) => (
        <li><a href={addressOf(scene, id)}><Inline scene={scene} of={scene.edition.pageById.get(id)!.menu ?? scene.edition.pageById.get(id)!.title} /></a></li>
      ))}
    </ul>
    <p>{say(scene, 'foot-privacy')}</p>
  </footer>
)
