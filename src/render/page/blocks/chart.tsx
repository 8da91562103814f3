/** A chart: the finding, what was measured, the drawing, the same rows as a table, what they cannot tell, and how to take them along. */
import { tableDrawn } from '../../../library/draws.ts'
import type { Block } from '../../../model/block.ts'
import type { Fact, Measure } from '../../../model/fact.ts'
import type { Drawing, Order, Row, Table } from '../../../model/table.ts'
import { ordered } from '../../../library/tables/table-of.ts'
import { Chart } from '../../chart/chart.tsx'
import { writeValue } from '../figures.ts'
import { ReadAndReview, SourceLink, StatusTag } from '../provenance.tsx'
import type { Scene } from '../scene.ts'
import { Inline, plainOf } from '../text.tsx'
import { say } from '../words.ts'
import { TakeAlong } from './take-along.tsx'
import { TableOf } from './table.tsx'

export const ChartBlock = ({ scene, block }: { scene: Scene; block: Block }) => {
  const { of, as, order } = block.chart!
  return <ChartOf scene={scene} table={tableDrawn(scene.library.commons, scene.edition, of)} as={as} order={order} level={block.heading ? 3 : 2} />
}

/** `level` is that of the heading with the finding; there is none where the title of the page states it. */
type Props = Readonly<{ scene: Scene; table: Table; as?: Drawing | undefined; order?: Order; level: 1 | 2 | 3 | undefined }>

/** Longer tables are folded, so that a reader on a phone gets past them. */
const LONG = 20

/** The whole chart, in the drawing asked for or in the first of its table. */
export const ChartOf = ({ scene, table, as = table.definition.drawings[0]!, order = 'name', level }: Props) => {
  const { definition } = table
  const rows = inOrder(table, order)
  const Heading = level && (`h${level}` as const)
  return (
    <figure class="chart-block" id={`${definition.id}-${as}`} aria-label={plainOf(scene, definition.finding)}>
      {Heading && <Heading class="finding"><Inline scene={scene} of={definition.finding} /></Heading>}
      <p class="measured"><Inline scene={scene} of={definition.measured} /></p>
      <div class="with-side">
        <div>
          <Chart scene={scene} table={table} as={as} rows={rows} />
          {rows.length > LONG
            ? <details><summary>{say(scene, 'table-of-all', { rows: rows.length })}</summary><TableOf scene={scene} table={table} rows={rows} /></details>
            : <TableOf scene={scene} table={table} rows={rows} />}
        </div>
        <div class="side">
          <CannotTell scene={scene} table={table} />
          <TakeAlong scene={scene} table={table} as={as} />
        </div>
      </div>
    </figure>
  )
}

/** The rows of a table by name, by count, or by rate. */
export function inOrder(table: Table, order: Order): readonly Row[] {
  const { rate, measures } = table.definition
  if (order === 'name') return table.rows
  return ordered(table, table.columns.find((column) => (order === 'rate' ? column.kind === 'rate' : column.id === (rate?.of ?? measures[0]))))
}

/** The small print: what each measure counts and cannot tell, what is unknown, its sources and days. */
const CannotTell = ({ scene, table }: { scene: Scene; table: Table }) => {
  const measures = [...new Set(table.columns.map((column) => column.measure))]
  const told = new Set<string>()
  return (
    <div>
      <p><strong>{say(scene, 'cannot-tell')}</strong></p>
      {measures.map((measure) => (
        <p>
          {measures.length > 1 && <b><Inline scene={scene} of={measure.name} />. </b>}
          {measure.status && measure.status !== 'verified' && <StatusTag scene={scene} status={measure.status} />}
          <Inline scene={scene} of={measure.counts} />{' '}
          {!told.has(measure.cannotTell.source) && told.add(measure.cannotTell.source) && <><Inline scene={scene} of={measure.cannotTell} />{' '}</>}
          <Unknown scene={scene} measure={measure} />
          <OldestReading scene={scene} facts={table.facts.filter((fact) => fact.measure === measure)} />
        </p>
      ))}
      {table.definition.rate && <p>{say(scene, 'rate-how')}</p>}
      <p>{say(scene, 'sources-of-table')}{': '}{sourcesOf(table).map((id, index) => <>{index > 0 && '; '}<SourceLink scene={scene} id={id} /></>)}{'.'}</p>
    </div>
  )
}

/** What a measure leaves open: a gap in its parts, numbers that were withheld. */
const Unknown = ({ scene, measure }: { scene: Scene; measure: Measure }) => (
  <>
    {measure.whole?.gap && <>{say(scene, 'parts-gap', { gap: writeValue(scene, { measure }, measure.whole.gap.value) })}{' '}<Inline scene={scene} of={measure.whole.gap.why} />{' '}</>}
    {measure.withheld && <><Inline scene={scene} of={measure.withheld.why} />{' '}</>}
  </>
)

/** Ids of the sources of a table's present values, each once. */
const sourcesOf = (table: Table): readonly string[] => [...new Set(table.facts.map((fact) => fact.history.at(-1)!.source))]

/** When the value that is due first was read, and when it is to be read again. */
const OldestReading = ({ scene, facts }: { scene: Scene; facts: readonly Fact[] }) => {
  const due = facts.reduce<Fact | undefined>((first, fact) => (first && first.reviewBy <= fact.reviewBy ? first : fact), undefined)
  return due ? <ReadAndReview scene={scene} readOn={due.readOn} reviewBy={due.reviewBy} /> : null
}
