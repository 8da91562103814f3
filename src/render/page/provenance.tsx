/** Where something comes from: sources, days of reading, review days, and how far it can be relied on. */
import type { Fact, Status } from '../../model/fact.ts'
import { writeDate } from '../../language/dates.ts'
import { isStale } from './figures.ts'
import { addressOf, type Scene } from './scene.ts'
import { Inline, textOf } from './text.tsx'
import { say } from './words.ts'

/** A source as one line: a link to what was read, who published it, when. */
export const SourceLine = ({ scene, id }: { scene: Scene; id: string }) => {
  const source = scene.library.commons.sources.get(id)!
  const title = textOf(scene, source.title)
  return (
    <>
      {source.url ? <a href={source.url} rel="noreferrer">{title}</a> : <cite>{title}</cite>}
      {', '}
      {textOf(scene, source.publisher)}
      {source.year ? `, ${source.year}` : ''}
    </>
  )
}

/** A source as a link to its own page here, which says how it was read and what rests on it. */
export const SourceLink = ({ scene, id }: { scene: Scene; id: string }) => {
  const source = scene.library.commons.sources.get(id)!
  return <a href={addressOf(scene, `sources/${id}`)}>{textOf(scene, source.publisher)}{source.year ? `, ${source.year}` : ''}</a>
}

/** How far a value or claim can be relied on, unless it is simply verified. */
export const StatusTag = ({ scene, status }: { scene: Scene; status: Status }) => (
  <span class={`status ${status}`}>{say(scene, `status-${status}`)}</span>
)

/** The small print under a figure: what it cannot tell, its source, when read, when to look again. */
export const FactProvenance = ({ scene, fact, linked = true }: { scene: Scene; fact: Fact; linked?: boolean }) => (
  <div class="prov">
    {fact.status !== 'verified' && <p><StatusTag scene={scene} status={fact.status} /></p>}
    <p><Inline scene={scene} of={fact.measure.cannotTell} /></p>
    {fact.note && <p><Inline scene={scene} of={fact.note} /></p>}
    <p>
      <SourceLine scene={scene} id={fact.history.at(-1)!.source} />{'. '}
      <ReadAndReview scene={scene} readOn={fact.readOn} reviewBy={fact.reviewBy} />
      {linked && <>{' '}<a href={addressOf(scene, `facts/${fact.id}`)}>{say(scene, 'fact-history')}</a></>}
    </p>
  </div>
)

/** "Read 22 November 2026, to be read again by 1 March 2027", or a warning when that day has passed. */
export const ReadAndReview = ({ scene, readOn, reviewBy }: { scene: Scene; readOn: string; reviewBy: string }) => {
  const values = { read: writeDate(scene.language, readOn), review: writeDate(scene.language, reviewBy) }
  return isStale(scene, reviewBy) ? <strong class="stale">{say(scene, 'read-and-stale', values)}</strong> : <>{say(scene, 'read-and-review', values)}</>
}

/** The sources of a block, folded away. */
export const Sources = ({ scene, ids }: { scene: Scene; ids: Iterable<string> }) => {
  const list = [...new Set(ids)]
  if (!list.length) return null
  return (
    <details class="from">
      <summary>{say(scene, 'sources-of-this')}</summary>
      <ul>{list.map((id) => <li><SourceLink scene={scene} id={id} /></li>)}</ul>
    </details>
  )
}
