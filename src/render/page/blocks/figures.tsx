/** Blocks of numbers: single figures, years, parts of a whole, states. Each with what it cannot tell. */
import { factsDrawn, factsOfMeasure } from '../../../library/draws.ts'
import type { Block } from '../../../model/block.ts'
import type { Fact, Measure } from '../../../model/fact.ts'
import { writeUnit, writeValue, writeWhen, writeWhere } from '../figures.ts'
import { FactProvenance, ReadAndReview, SourceLink, StatusTag } from '../provenance.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { Inline, textOf } from '../text.tsx'
import { say } from '../words.ts'

/** Figures that stand for themselves: the number, what it counts, where and when, and its small print. */
export const FactsBlock = ({ scene, block }: { scene: Scene; block: Block }) => (
  <div class="figures">
    {factsDrawn(scene.edition, block).map((fact) => (
      <div class="fact">
        <p class="value"><bdi>{writeValue(scene, fact, fact.value)}</bdi></p>
        <p class="what">
          {writeUnit(scene, fact)}
          <small><Inline scene={scene} of={fact.measure.name} />{'. '}{writeWhere(scene, fact)}</small>
        </p>
        <FactProvenance scene={scene} fact={fact} />
      </div>
    ))}
  </div>
)

/** A value in a table, linked to its page, with earlier values beside it when it was revised. */
const Cell = ({ scene, fact, label }: { scene: Scene; fact: Fact | undefined; label?: string }) => {
  if (!fact) return <td data-h={label} class="none"><span title={say(scene, 'not-found-long')}>{say(scene, 'not-found')}</span></td>
  const earlier = [...new Set(fact.history.slice(0, -1).map((vintage) => vintage.value))].filter((value) => value !== fact.value)
  return (
    <td data-h={label}>
      <a href={addressOf(scene, `facts/${fact.id}`)}><bdi class="num">{writeValue(scene, fact, fact.value)}</bdi></a>
      {earlier.length > 0 && <small>{say(scene, 'earlier-values', { values: scene.language.formats.list.format(earlier.map((value) => writeValue(scene, fact, value))) })}</small>}
      {fact.status !== 'verified' && <small><StatusTag scene={scene} status={fact.status} /></small>}
    </td>
  )
}

/** The small print of a table: what each measure counts, cannot tell, and its sources. */
const TableNotes = ({ scene, measures, facts }: { scene: Scene; measures: readonly Measure[]; facts: readonly Fact[] }) => (
  <div class="prov">
    {measures.map((measure) => (
      <p><b><Inline scene={scene} of={measure.name} />.</b>{' '}<Inline scene={scene} of={measure.counts} />{' '}<Inline scene={scene} of={measure.cannotTell} />{' '}<OldestReading scene={scene} facts={facts.filter((fact) => fact.measure === measure)} /></p>
    ))}
    <details class="from">
      <summary>{say(scene, 'sources-of-table')}</summary>
      <ul>{[...new Set(facts.map((fact) => fact.history.at(-1)!.source))].map((id) => <li><SourceLink scene={scene} id={id} /></li>)}</ul>
    </details>
  </div>
)

/** When the value that is due first was read, and when all of them are to be read again. */
const OldestReading = ({ scene, facts }: { scene: Scene; facts: readonly Fact[] }) => {
  const due = facts.reduce<Fact | undefined>((first, fact) => (first && first.reviewBy <= fact.reviewBy ? first : fact), undefined)
  return due ? <ReadAndReview scene={scene} readOn={due.readOn} reviewBy={due.reviewBy} /> : null
}

/** The periods of some facts: single years first, oldest first, then spans. */
const periodsOf = (facts: readonly Fact[]): string[] =>
  [...new Set(facts.map((fact) => fact.period))].sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')) || (a < b ? -1 : 1))

export const ByYearBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  const { measures: ids, place } = block['by-year']!
  const measures = ids.map((id) => scene.library.commons.measures.get(id)!)
  const facts = factsDrawn(scene.edition, block)
  const find = (measure: string, period: string) => facts.find((fact) => fact.measure.id === measure && fact.period === period)
  return (
    <>
      <table class="data">
        <caption>{say(scene, 'by-year-caption', { place: textOf(scene, scene.library.commons.places.get(place)!.name) })}</caption>
        <thead><tr><th scope="col">{say(scene, 'year')}</th>{measures.map((measure) => <th scope="col"><Inline scene={scene} of={measure.name} /></th>)}</tr></thead>
        <tbody>
          {periodsOf(facts).map((period) => (
            <tr>
              <th scope="row">{writeWhen(scene, period)}</th>
              {measures.map((measure) => <Cell scene={scene} fact={find(measure.id, period)} label={textOf(scene, measure.name)} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <TableNotes scene={scene} measures={measures} facts={facts} />
    </>
  )
}

export const PartsBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  const measure = scene.library.commons.measures.get(block.parts!.measure)!
  const facts = factsDrawn(scene.edition, block)
  return (
    <>
      <table class="data">
        <caption><Inline scene={scene} of={measure.name} /></caption>
        <thead><tr><th scope="col">{say(scene, 'part')}</th><th scope="col">{say(scene, 'value')}</th></tr></thead>
        <tbody>
          {facts.map((fact) => (
            <tr>
              <th scope="row"><Inline scene={scene} of={measure.parts![fact.part!]!} /></th>
              <td><a href={addressOf(scene, `facts/${fact.id}`)}><bdi class="num">{writeValue(scene, fact, fact.value)}</bdi></a></td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="prov">
        {measure.status && measure.status !== 'verified' && <p><StatusTag scene={scene} status={measure.status} /></p>}
        {measure.whole?.gap && <p>{say(scene, 'parts-gap', { gap: writeValue(scene, { measure }, measure.whole.gap.value) })}{' '}<Inline scene={scene} of={measure.whole.gap.why} /></p>}
      </div>
      <TableNotes scene={scene} measures={[measure]} facts={facts} />
    </>
  )
}

export const StatesBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  const { measures: ids, period } = block.states!
  const { commons } = scene.library
  const measures = ids.map((id) => commons.measures.get(id)!)
  const byMeasure = measures.map((measure) => new Map(factsOfMeasure(scene.edition.factById, measure.id).filter((fact) => fact.period === period).map((fact) => [fact.place, fact])))
  const places = [...commons.places.values()].filter((place) => (place.kind === 'state' || place.kind === 'territory') && byMeasure.some((facts) => facts.has(place.id)))
  return (
    <>
      <table class="data dense">
        <caption>{say(scene, 'states-caption', { when: writeWhen(scene, period) })}</caption>
        <thead><tr><th scope="col">{say(scene, 'place')}</th>{measures.map((measure) => <th scope="col"><Inline scene={scene} of={measure.name} /></th>)}</tr></thead>
        <tbody>
          {places.map((place) => (
            <tr>
              <th scope="row">{textOf(scene, place.name)}</th>
              {byMeasure.map((facts, i) => <Cell scene={scene} fact={facts.get(place.id)} label={textOf(scene, measures[i]!.name)} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <TableNotes scene={scene} measures={measures} facts={factsDrawn(scene.edition, block)} />
    </>
  )
}
