/** Blocks about the edition itself: its pages, who publishes it, its sources and facts, the scan, the search. */
import { usesOf } from '../../../library/uses.ts'
import { writeDate } from '../../../language/dates.ts'
import type { Block } from '../../../model/block.ts'
import type { Fact } from '../../../model/fact.ts'
import { writeValue, writeWhere } from '../figures.ts'
import { ReadAndReview } from '../provenance.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { Inline, textOf } from '../text.tsx'
import { say } from '../words.ts'

type Props = { scene: Scene; block: Block }

/** Links to pages of this edition; a page that it does not have is left out. */
export const PagesBlock = ({ scene, block }: Props) => (
  <ul class="doors">
    {block.pages!.map((id) => {
      const page = scene.edition.pageById.get(id)
      return page && (
        <li>
          <a href={addressOf(scene, id)}><Inline scene={scene} of={page.title} /></a>
          {page.lead && <p><Inline scene={scene} of={page.lead} /></p>}
        </li>
      )
    })}
  </ul>
)

export const CallBlock = ({ scene, block }: Props) => (
  <p class="call"><a href={addressOf(scene, block.call!.page)}><Inline scene={scene} of={block.call!.text} /></a></p>
)

export const PictureBlock = ({ scene, block }: Props) => {
  const { file, alt, caption } = block.picture!
  return (
    <figure>
      <img src={`/pictures/${file}`} alt={alt ?? ''} loading="lazy" />
      {caption && <figcaption><Inline scene={scene} of={caption} /></figcaption>}
    </figure>
  )
}

export const EditionBlock = ({ scene }: Props) => {
  const { edition, library } = scene
  return (
    <div class="prose">
      <p><Inline scene={scene} of={edition.about} /></p>
      <p>{say(scene, 'edition-region', { place: textOf(scene, library.commons.places.get(edition.region)!.name) })}{' '}
        <ReadAndReview scene={scene} readOn={edition.checkedOn} reviewBy={edition.reviewBy} /></p>
      <p>{say(scene, 'edition-licence')}</p>
    </div>
  )
}

/** Where money can be given: a notice first, then the way out to a site that is not ours. */
export const DonateBlock = ({ scene }: Props) => {
  const { donate } = scene.edition
  return donate ? (
    <>
      <h2>{say(scene, 'donate-heading')}</h2>
      <p>{say(scene, 'donate-notice')}</p>
      <p><a href={donate.url} rel="noreferrer"><Inline scene={scene} of={donate.name} /></a></p>
    </>
  ) : null
}

/** Every source this edition rests on, by publisher. */
export const SourcesBlock = ({ scene }: Props) => {
  const { sources } = scene.library.commons
  const used = [...usesOf(scene.library, scene.edition).sources].map((id) => sources.get(id)!)
  used.sort((a, b) => a.publisher.source.localeCompare(b.publisher.source, 'en'))
  return (
    <ul class="sources">
      {used.map((source) => (
        <li>
          <a href={addressOf(scene, `sources/${source.id}`)}>{textOf(scene, source.title)}</a>{', '}
          {textOf(scene, source.publisher)}{source.year ? `, ${source.year}` : ''}
        </li>
      ))}
    </ul>
  )
}

/** Every fact this edition shows, by measure. */
export const FactListBlock = ({ scene }: Props) => {
  const groups = Map.groupBy(usesOf(scene.library, scene.edition).facts, (fact) => fact.measure)
  return (
    <>
      {[...groups].map(([measure, facts]) => (
        <section id={measure.id}>
          <h3><Inline scene={scene} of={measure.name} /></h3>
          {[...Map.groupBy(facts, (fact) => (facts.length > 60 ? textOf(scene, scene.library.commons.places.get(fact.place)!.name) : ''))].map(([place, of]) => (
            <p class="fact-row">{place && <b>{place}{' '}</b>}{of.map((fact) => <FactLink scene={scene} fact={fact} short={Boolean(place)} />)}</p>
          ))}
        </section>
      ))}
    </>
  )
}

/** A fact as a link with its value; `short` leaves the place out where it stands beside it. */
export const FactLink = ({ scene, fact, short = false }: { scene: Scene; fact: Fact; short?: boolean }) => (
  <span><a href={addressOf(scene, `facts/${fact.id}`)}>{short ? fact.period : writeWhere(scene, fact)}</a>{' '}<bdi class="num">{writeValue(scene, fact, fact.value)}</bdi></span>
)

/** What a browser found when it read every page: published as measured. */
export const ProofBlock = ({ scene }: Props) => {
  const { scan } = scene.library.commons
  if (!scan) return <p>{say(scene, 'no-scan')}</p>
  const { number } = scene.language.formats
  const rows = { pages: scan.pages, requests: scan.requests, 'foreign-requests': scan.foreignRequests, cookies: scan.cookies, stored: scan.stored, 'console-errors': scan.consoleErrors }
  return (
    <>
      <table class="data">
        <caption>{say(scene, 'scan-caption', { day: writeDate(scene.language, scan.scannedOn), browser: textOf(scene, scan.browser) })}</caption>
        <thead><tr><th scope="col">{say(scene, 'scan-what')}</th><th scope="col">{say(scene, 'scan-found')}</th></tr></thead>
        <tbody>{Object.entries(rows).map(([key, count]) => <tr><th scope="row">{say(scene, `scan-${key}`)}</th><td><bdi class="num">{number.format(count)}</bdi></td></tr>)}</tbody>
      </table>
    </>
  )
}
