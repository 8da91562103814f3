/** Pages that an edition has without a file of their own: one for each fact, claim, source and setting it shows. */
import { writeDate } from '../../language/dates.ts'
import { usesOf } from '../../library/uses.ts'
import type { Claim } from '../../model/claim.ts'
import type { Fact } from '../../model/fact.ts'
import type { Setting } from '../../model/sign.ts'
import type { Source } from '../../model/source.ts'
import { FactLink } from './blocks/about.tsx'
import { CitedFacts, factsNamedIn } from './cited-facts.tsx'
import { SettingSigns, SignRulesBlock, StepIn } from './blocks/signs.tsx'
import { crumbsTo, document, tabTitle } from './document.tsx'
import { writePublished, writeUnit, writeValue, writeWhere } from './figures.ts'
import { FactProvenance, SourceLine, StatusTag } from './provenance.tsx'
import { addressOf, type Scene } from './scene.ts'
import { Inline, textOf } from './text.tsx'
import { say } from './words.ts'

/** One fact: its value, everything ever published for it, its sources, and where it is used. */
export function factPage(scene: Scene, fact: Fact): string {
  const { library, edition, language } = scene
  const use = usesOf(library, edition)
  const name = textOf(scene, fact.measure.name)
  const claims = fact.measure.claims.filter((id) => use.claims.has(id))
  const pages = use.pagesOfFact.get(fact.id) ?? []
  return document(scene, {
    current: 'facts',
    address: `facts/${fact.id}`,
    tabTitle: tabTitle(scene, name),
    title: <Inline scene={scene} of={fact.measure.name} />,
    lead: writeWhere(scene, fact),
    crumbs: crumbsTo(scene, 'facts'),
    exit: 'quiet',
    body: (
      <>
        <section class="block">
          <div class="fact">
            <p class="value"><bdi>{writeValue(scene, fact, fact.value)}</bdi></p>
            <p class="what">{writeUnit(scene, fact)}<small><Inline scene={scene} of={fact.measure.counts} /></small></p>
            <FactProvenance scene={scene} fact={fact} linked={false} />
          </div>
        </section>
        <section class="block" aria-labelledby="history">
          <h2 id="history">{say(scene, 'history')}</h2>
          <table class="data">
            <caption>{say(scene, 'history-caption')}</caption>
            <thead><tr><th scope="col">{say(scene, 'value')}</th><th scope="col">{say(scene, 'published')}</th><th scope="col">{say(scene, 'source')}</th></tr></thead>
            <tbody>
              {fact.history.toReversed().map((vintage, index) => (
                <tr class={index ? 'old' : undefined}>
                  <th scope="row"><bdi class="num">{writeValue(scene, fact, vintage.value)}</bdi>{' '}<small>{say(scene, index ? 'earlier' : 'current')}</small></th>
                  <td data-h={say(scene, 'published')}>{writePublished(scene, vintage.published)}</td>
                  <td data-h={say(scene, 'source')}><SourceLine scene={scene} id={vintage.source} />{vintage.note && <small><Inline scene={scene} of={vintage.note} /></small>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {claims.length > 0 && (
          <section class="block"><h2>{say(scene, 'claims-about')}</h2><ul class="claims">{claims.map((id) => <ClaimLink scene={scene} claim={use.claims.get(id)!} />)}</ul></section>
        )}
        <section class="block" aria-labelledby="used">
          <h2 id="used">{say(scene, 'used-on')}</h2>
          {pages.length > 0
            ? <ul>{pages.map((page) => <li><a href={addressOf(scene, page.id)}><Inline scene={scene} of={page.title} /></a></li>)}</ul>
            : <p>{say(scene, 'used-nowhere')}</p>}
          <p>{say(scene, 'cite-as', { what: `${name}, ${writeWhere(scene, fact)}: ${writeValue(scene, fact, fact.value)}`, edition: textOf(scene, edition.name), day: writeDate(language, fact.readOn) })}</p>
        </section>
      </>
    ),
  })
}

const ClaimLink = ({ scene, claim }: { scene: Scene; claim: Claim }) => (
  <li><a href={addressOf(scene, `claims/${claim.id}`)}><Inline scene={scene} of={claim.said} /></a>{' '}<StatusTag scene={scene} status={claim.status} /></li>
)

/** One claim: what is said, what is known, what can safely be said. */
export function claimPage(scene: Scene, claim: Claim): string {
  const use = usesOf(scene.library, scene.edition)
  const conflicts = claim.conflicts.filter((id) => use.claims.has(id))
  return document(scene, {
    current: 'claims',
    address: `claims/${claim.id}`,
    tabTitle: tabTitle(scene, say(scene, 'claim')),
    title: <q><Inline scene={scene} of={claim.said} /></q>,
    crumbs: crumbsTo(scene, 'claims'),
    exit: 'quiet',
    body: (
      <>
        <section class="block">
          <p><StatusTag scene={scene} status={claim.status} />{' '}{say(scene, `status-${claim.status}-means`)}</p>
          <h2>{say(scene, 'claim-known')}</h2>
          <p><Inline scene={scene} of={claim.why} /></p>
          <h2>{say(scene, 'claim-say')}</h2>
          <p class="say"><Inline scene={scene} of={claim.sayInstead} /></p>
        </section>
        {conflicts.length > 0 && <section class="block"><h2>{say(scene, 'claim-conflicts')}</h2><ul class="claims">{conflicts.map((id) => <ClaimLink scene={scene} claim={use.claims.get(id)!} />)}</ul></section>}
        {claim.sources.length > 0 && <section class="block"><h2>{say(scene, 'sources-heading')}</h2><ul>{claim.sources.map((id) => <li><SourceLine scene={scene} id={id} /></li>)}</ul></section>}
        <CitedFacts scene={scene} facts={factsNamedIn(scene, claim)} />
      </>
    ),
  })
}

/** The signs of one setting on one sheet, good for printing. */
export function settingPage(scene: Scene, setting: Setting): string {
  return document(scene, {
    current: 'signs',
    address: `signs/${setting.id}`,
    tabTitle: tabTitle(scene, textOf(scene, setting.name)),
    title: <Inline scene={scene} of={setting.name} />,
    lead: <Inline scene={scene} of={setting.for} />,
    crumbs: crumbsTo(scene, 'signs'),
    exit: 'strong',
    body: (
      <>
        <section class="block"><SignRulesBlock scene={scene} block={{ 'sign-rules': ['not-proof'] }} /><SettingSigns scene={scene} setting={setting} heading={false} /></section>
        <section class="block">
          <StepIn scene={scene} />
          {Object.keys(setting.steps).length > 0 && (
            <div class="prose"><h2>{say(scene, 'what-to-do')}</h2><ol class="tips steps">{Object.values(setting.steps).map((step) => <li><div><Inline scene={scene} of={step} /></div></li>)}</ol></div>
          )}
          <p class="screen"><small>{say(scene, 'print-this')}</small></p>
        </section>
        <CitedFacts scene={scene} facts={factsNamedIn(scene, setting)} />
      </>
    ),
  })
}

/** One source: where it is, how it was read, and what rests on it here. */
export function sourcePage(scene: Scene, source: Source): string {
  const use = usesOf(scene.library, scene.edition)
  const facts = use.facts.filter((fact) => fact.history.some((vintage) => vintage.source === source.id))
  const claims = [...use.claims.values()].filter((claim) => claim.sources.includes(source.id))
  return document(scene, {
    current: 'sources',
    address: `sources/${source.id}`,
    tabTitle: tabTitle(scene, textOf(scene, source.title)),
    title: <Inline scene={scene} of={source.title} />,
    lead: <>{textOf(scene, source.publisher)}{source.year ? `, ${source.year}` : ''}</>,
    crumbs: crumbsTo(scene, 'sources'),
    exit: 'quiet',
    body: (
      <>
        <section class="block">
          {source.url && <p><a href={source.url} rel="noreferrer">{say(scene, 'open-source')}</a></p>}
          <p>{say(scene, 'read-how', { how: say(scene, `read-as-${source.readAs}`), day: writeDate(scene.language, source.readOn) })}</p>
          {source.note && <p class="prov"><Inline scene={scene} of={source.note} /></p>}
        </section>
        {facts.length > 0 && (
          <section class="block">
            <h2>{say(scene, 'rests-facts')}</h2>
            <p class="fact-row">{facts.map((fact) => <FactLink scene={scene} fact={fact} />)}</p>
          </section>
        )}
        {claims.length > 0 && <section class="block"><h2>{say(scene, 'rests-claims')}</h2><ul class="claims">{claims.map((claim) => <ClaimLink scene={scene} claim={claim} />)}</ul></section>}
      </>
    ),
  })
}
