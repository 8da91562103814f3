/** The search form and, below it, every page of the edition, so that the page helps also without an answer. */
import type { Block } from '../../../model/block.ts'
import { addressOf, type Scene } from '../scene.ts'
import { Inline } from '../text.tsx'
import { say } from '../words.ts'

export type Hit = Readonly<{ address: string; title: string; text: string }>
export type Answered = Readonly<{ query: string; hits: readonly Hit[] }>

/** The form sends what was typed in the body, so that it stays out of the browser's history. */
export const SearchForm = ({ scene, answered }: { scene: Scene; answered?: Answered }) => (
  <>
    <form class="search" method="post" action={addressOf(scene, 'search')} role="search">
      <label for="q">{say(scene, 'search-label')}</label>
      <div>
        <input id="q" name="q" type="search" value={answered?.query ?? ''} maxlength={200} autocomplete="off" spellcheck={false} enterkeyhint="search" required />
        <button type="submit">{say(scene, 'search-button')}</button>
      </div>
      <small>{say(scene, 'search-note')}</small>
    </form>
    <div id="hits" role="status" data-index={`${addressOf(scene, 'search')}index.json`} data-none={say(scene, 'search-none')} data-some={say(scene, 'search-some')} data-failed={say(scene, 'search-failed')}>
      {answered && <Hits scene={scene} answered={answered} />}
    </div>
  </>
)

const Hits = ({ scene, answered: { query, hits } }: { scene: Scene; answered: Answered }) => (
  <>
    <p>{hits.length ? say(scene, 'search-some', { count: hits.length, query }) : say(scene, 'search-none', { query })}</p>
    <ol class="hits">{hits.map((hit) => <li><a href={hit.address}>{hit.title}</a><p>{hit.text}</p></li>)}</ol>
  </>
)

export const SearchBlock = ({ scene, answered }: { scene: Scene; block: Block; answered?: Answered }) => (
  <>
    <section class="block"><SearchForm scene={scene} answered={answered} /></section>
    <section class="block" aria-labelledby="all-pages">
      <h2 id="all-pages">{say(scene, 'all-pages')}</h2>
      <ul class="all-pages">
        {[...scene.edition.pageById.values()].map((page) => <li><a href={addressOf(scene, page.id)}><Inline scene={scene} of={page.title} /></a></li>)}
      </ul>
    </section>
  </>
)
