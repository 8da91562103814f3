/** Every page of an edition by its address: those made of blocks, and one for each fact, claim and setting. */
import { writeDate } from '../../language/dates.ts'
import { usesOf } from '../../library/uses.ts'
import type { Claim } from '../../model/claim.ts'
import type { Fact } from '../../model/fact.ts'
import type { Page } from '../../model/page.ts'
import type { Setting } from '../../model/sign.ts'
import { BlockView } from './blocks/index.tsx'
import { type Answered, SearchBlock } from './blocks/search.tsx'
import { SettingSigns, SignRulesBlock, StepIn } from './blocks/signs.tsx'
import { Landscape } from './daymark.tsx'
import { crumbsTo, document, tabTitle } from './document.tsx'
import { writePublished, writeUnit, writeValue, writeWhere } from './figures.ts'
import { FactProvenance, SourceLine, StatusTag } from './provenance.tsx'
import { addressOf, type Scene } from './scene.ts'
import { Inline, textOf } from './text.tsx'
import { say } from './words.ts'

/** Paths of all pages of the edition, below its language: `''`, `help`, `facts/…`. */
export function pagePaths(scene: Scene): string[] {
  const { edition, library } = scene
  const use = usesOf(library, edition)
  return [
    ...[...edition.pageById.keys()].map((id) => (id === 'home' ? '' : id)),
    ...(edition.pageById.has('signs') ? [...library.commons.settings.keys()].map((id) => `signs/${id}`) : []),
    ...use.facts.map((fact) => `facts/${fact.id}`),
    ...[...use.claims.keys()].map((id) => `claims/${id}`),
  ]
}

/** The page at a path, or nothing when the edition has none there. */
export function pageAt(scene: Scene, path: string): string | undefined {
  const { edition, library } = scene
  const page = edition.pageById.get(path || 'home')
  if (page && path !== 'home') return blockPage(scene, page)
  const [folder, id, ...more] = path.split('/')
  if (!id || more.length) return undefined
  const use = usesOf(library, edition)
  if (folder === 'facts') {
    const fact = edition.factById.get(id)
    return fact && use.facts.includes(fact) ? factPage(scene, fact) : undefined
  }
  if (folder === 'claims') {
    const claim = use.claims.get(id)
    return claim && claimPage(scene, claim)
  }
  if (folder === 'signs' && edition.pageById.has('signs')) {
    const setting = library.commons.settings.get(id)
    return setting && settingPage(scene, setting)
  }
  return undefined
}

/** A page made of blocks. `answered` fills in what a search found. */
export function blockPage(scene: Scene, page: Page, answered?: Answered): string {
  const home = page.id === 'home'
  const { edition } = scene
  const use = usesOf(scene.library, edition).byPage.get(page.id)!
  const cited = [...use.cited].filter((fact) => !use.drawn.has(fact))
  return document(scene, {
    current: page.id,
    tabTitle: tabTitle(scene, textOf(scene, page.title), page.tabTitle && textOf(scene, page.tabTitle)),
    title: <Inline scene={scene} of={page.title} />,
    lead: page.lead && <Inline scene={scene} of={page.lead} />,
    crumbs: home ? [] : crumbsTo(scene, page.under),
    exit: page.exit,
    picture: home ? <Landscape look={edition.look} label={say(scene, `scene-${edition.look.scene}`)} /> : undefined,
    scripts: page.blocks.some((block) => block.search) ? ['search'] : [],
    body: (
      <>
        {page.blocks.map((block, index) =>
          block.search ? <SearchBlock scene={scene} block={block} answered={answered} /> : <BlockView scene={scene} block={block} index={index} />,
        )}
        {cited.length > 0 && <CitedFacts scene={scene} facts={cited} />}
      </>
    ),
  })
}

/** The numbers that sentences on the page name, each with its place, period and source. */
const CitedFacts = ({ scene, facts }: { scene: Scene; facts: readonly Fact[] }) => (
  <section class="block cited" aria-labelledby="numbers-here">
    <h2 id="numbers-here">{say(scene, 'numbers-here')}</h2>
    <ul>
      {facts.map((fact) => (
        <li>
          <b><bdi class="num">{writeValue(scene, fact, fact.value)}</bdi></b>{' '}
          {writeUnit(scene, fact)}{'. '}<Inline scene={scene} of={fact.measure.name} />{', '}{writeWhere(scene, fact)}
          {fact.status !== 'verified' && <>{' '}<StatusTag scene={scene} status={fact.status} /></>}
          <small>
            <Inline scene={scene} of={fact.measure.cannotTell} />{' '}
            <SourceLine scene={scene} id={fact.history.at(-1)!.source} />{'. '}
            <a href={addressOf(scene, `facts/${fact.id}`)}>{say(scene, 'fact-history')}</a>
          </small>
        </li>
      ))}
    </ul>
  </section>
)

/** One fact: its value, everything ever published for it, its sources, and where it is used. */
function factPage(scene: Scene, fact: Fact): string {
  const { library, edition, language } = scene
  const use = usesOf(library, edition)
  const name = textOf(scene, fact.measure.name)
  const claims = fact.measure.claims.filter((id) => use.claims.has(id))
  const pages = use.pagesOfFact.get(fact.id) ?? []
  return document(scene, {
    current: 'facts',
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
            <FactProvenance scene={scene} fact={fact} />
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
function claimPage(scene: Scene, claim: Claim): string {
  const use = usesOf(scene.library, scene.edition)
  const conflicts = claim.conflicts.filter((id) => use.claims.has(id))
  return document(scene, {
    current: 'claims',
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
      </>
    ),
  })
}

/** The signs of one setting on one sheet, good for printing. */
function settingPage(scene: Scene, setting: Setting): string {
  return document(scene, {
    current: 'signs',
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
      </>
    ),
  })
}
