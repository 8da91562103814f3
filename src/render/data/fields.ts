/** The columns of the data files: what each is called, what it holds, how it is to be read. One list for every format. */
import { STATUSES } from '../../model/fact.ts'
import { type Column, type Row, type Table, numberIn } from '../../model/table.ts'
import { columnName, rowName } from '../chart/names.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { limitsOf } from './limits.ts'

export type Field = Readonly<{
  /** Its name in the first line of the file. */
  id: string
  type: 'string' | 'year' | 'integer' | 'number' | 'date' | 'boolean'
  title: string
  description: string
  /** Whether every row has it. */
  required?: boolean
  /** Whether it tells the rows apart. */
  key?: boolean
  maximum?: number
  oneOf?: readonly string[]
}>

/** What stands in one field of one row; nothing where nothing was found. */
export type Entry = string | number | boolean | undefined

/** The fields of a table: first those that say what a row is, then its columns. */
export const fieldsOf = (scene: Scene, table: Table): readonly Field[] => [
  ...rowFields(scene, table),
  ...table.columns.map((column, index) => columnField(scene, table, column, index)),
]

/** One row, in the order of its fields. */
export const entriesOf = (scene: Scene, table: Table, row: Row): readonly Entry[] => [
  ...rowEntries(scene, table, row),
  ...row.cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)),
]

function rowFields(scene: Scene, { definition, rows }: Table): readonly Field[] {
  const years = rows.every(({ period }) => period && /^\d{4}$/.test(period))
  const key = (id: string, type: Field['type'] = 'string'): Field => ({ ...named(scene, id, type), required: true, key: true })
  switch (definition.rows) {
    case 'place': return [key('place'), { ...named(scene, 'name'), required: true }, named(scene, 'postal'), named(scene, 'fips')]
    case 'period': return [key('period', years ? 'year' : 'string')]
    case 'part': return [key('part'), { ...named(scene, 'name'), required: true }]
  }
}

function rowEntries(scene: Scene, table: Table, row: Row): readonly Entry[] {
  switch (table.definition.rows) {
    case 'place': return [row.id, rowName(scene, table, row), row.place!.postal, row.place!.fips]
    case 'period': return [row.id]
    case 'part': return [row.id, rowName(scene, table, row)]
  }
}

function columnField(scene: Scene, table: Table, column: Column, index: number): Field {
  const { kind, measure } = column
  const share = kind === 'measure' && measure.format === 'percent'
  const values = table.rows.map(({ cells }) => numberIn(cells[index]) ?? 0)
  const whole = kind === 'measure' ? !share && values.every(Number.isInteger) : kind.startsWith('rank')
  return {
    id: column.id,
    type: whole ? 'integer' : 'number',
    title: columnName(scene, table, column),
    description: kind === 'measure' ? `${plainOf(scene, measure.counts)} ${limitsOf(scene, measure)}` : say(scene, 'rate-how'),
    ...(share && { maximum: 100 }),
  }
}

/** The fields of the file that holds every value ever published. */
export const historyFields = (scene: Scene): readonly Field[] => [
  { ...named(scene, 'fact'), required: true },
  { ...named(scene, 'measure'), required: true },
  { ...named(scene, 'place'), required: true },
  { ...named(scene, 'period'), required: true },
  named(scene, 'part'),
  { ...named(scene, 'value', 'number'), required: true },
  { ...named(scene, 'published'), required: true },
  { ...named(scene, 'source'), required: true },
  { ...named(scene, 'readOn', 'date'), required: true },
  { ...named(scene, 'current', 'boolean'), required: true },
  { ...named(scene, 'status'), required: true, oneOf: STATUSES },
  named(scene, 'note'),
]

const named = (scene: Scene, id: string, type: Field['type'] = 'string'): Field => ({
  id, type, title: say(scene, `field-${id.toLowerCase()}`), description: say(scene, `field-${id.toLowerCase()}-means`),
})
