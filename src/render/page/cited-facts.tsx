/** The numbers that sentences on a page name: each with its place, period, source and what it cannot tell. */
import { phrasesIn, referencesOf } from '../../library/references.ts'
import { wordedIn } from '../../library/uses.ts'
import type { Fact } from '../../model/fact.ts'
import { isStale, writeValue, writeWhere } from './figures.ts'
import { ReadAndReview, SourceLine, StatusTag } from './provenance.tsx'
import { addressOf, type Scene } from './scene.ts'
import { Inline } from './text.tsx'
import { say } from './words.ts'

/** The facts that the texts of a record name, each once. */
export const factsNamedIn = ({ edition }: Scene, record: unknown): Fact[] => {
  const references = [...phrasesIn(record)].flatMap((phrase) => referencesOf(wordedIn(edition, phrase)))
  return [...new Set(references.filter(({ kind }) => kind === 'fact').map(({ id }) => edition.factById.get(id)!))]
}

/** The numbers that sentences on the page name, by measure: each with its place and period, then what it cannot tell. */
export const CitedFacts = ({ scene, facts }: { scene: Scene; facts: readonly Fact[] }) => facts.length > 0 && (
  <section class="block cited" aria-labelledby="numbers-here">
    <h2 id="numbers-here">{say(scene, 'numbers-here')}</h2>
    <ul>
      {[...Map.groupBy(facts, (fact) => fact.measure)].map(([measure, values]) => (
        <li>
          <b><Inline scene={scene} of={measure.name} /></b>
          {values.map((fact) => (
            <span class="cited-value">
              <a href={addressOf(scene, `facts/${fact.id}`)}><bdi class="num">{writeValue(scene, fact, fact.value)}</bdi></a>{' '}{writeWhere(scene, fact)}
              {fact.status !== 'verified' && <>{' '}<StatusTag scene={scene} status={fact.status} /></>}
              {isStale(scene, fact.reviewBy) && <>{' '}<ReadAndReview scene={scene} readOn={fact.readOn} reviewBy={fact.reviewBy} /></>}
            </span>
          ))}
          <small>
            <Inline scene={scene} of={measure.cannotTell} />
            {[...new Set(values.map((fact) => fact.history.at(-1)!.source))].map((id) => <>{' '}<SourceLine scene={scene} id={id} />{'.'}</>)}
          </small>
        </li>
      ))}
    </ul>
  </section>
)
