/** Every value ever published for each fact of a table, as CSV. What is withheld is no fact, so it cannot be here. */
import type { Fact, Vintage } from '../../model/fact.ts'
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf } from '../page/text.tsx'
import { writeCsv } from './csv.ts'
import { historyFields } from './fields.ts'
import { readOnOf } from './version.ts'

export const historyCsv = (scene: Scene, table: Table): string =>
  writeCsv(
    historyFields(scene).map(({ id }) => id),
    table.facts.flatMap((fact) =>
      fact.history.map((vintage) => {
        const current = vintage === fact.history.at(-1)
        return [
          fact.id, fact.measure.id, fact.place, fact.period, fact.part,
          vintage.value, vintage.published, vintage.source, readOnOf(fact, vintage), current,
          fact.status, noteOn(scene, fact, vintage, current),
        ]
      }),
    ),
  )

/** What is said about one published value, and with the current one what is said about the fact. */
const noteOn = (scene: Scene, fact: Fact, vintage: Vintage, current: boolean): string =>
  [vintage.note, current ? fact.note : undefined].flatMap((note) => (note ? [plainOf(scene, note)] : [])).join(' ')
