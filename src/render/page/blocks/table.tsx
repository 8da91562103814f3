/** A table as HTML: each value leads to its own page; a revised one has its earlier values beside it. */
import type { Cell, Column, Row, Table } from '../../../model/table.ts'
import { columnName, rowName, writeIn } from '../../chart/names.ts'
import { StatusTag } from '../provenance.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { plainOf } from '../text.tsx'
import { say } from '../words.ts'

export const TableOf = ({ scene, table, rows }: { scene: Scene; table: Table; rows: readonly Row[] }) => (
  <table class={`data${rows.length > 20 ? ' dense' : ''}${table.columns.length < 4 ? ' slim' : ''}`}>
    <caption class="hidden">{plainOf(scene, table.definition.measured)}</caption>
    <thead>
      <tr>
        <th scope="col">{say(scene, table.definition.rows === 'period' ? 'year' : table.definition.rows)}</th>
        {table.columns.map((column) => <th scope="col">{columnName(scene, table, column)}</th>)}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <th scope="row">{rowName(scene, table, row)}</th>
          {row.cells.map((cell, index) => <CellOf scene={scene} cell={cell} column={table.columns[index]!} label={columnName(scene, table, table.columns[index]!)} />)}
        </tr>
      ))}
    </tbody>
  </table>
)

const CellOf = ({ scene, cell, column, label }: { scene: Scene; cell: Cell; column: Column; label: string }) => {
  if (typeof cell !== 'object') return <td data-h={label} class="none"><span>{say(scene, cell ? 'withheld' : 'not-found')}</span></td>
  const { fact, value } = cell
  const number = <bdi class="num">{writeIn(scene, column, value)}</bdi>
  if (!fact) return <td data-h={label}>{number}</td>
  const earlier = [...new Set(fact.history.map((vintage) => vintage.value))].filter((one) => one !== value)
  const doubtful = fact.status !== 'verified' && fact.status !== fact.measure.status
  return (
    <td data-h={label}>
      <a href={addressOf(scene, `facts/${fact.id}`)}>{number}</a>
      {earlier.length > 0 && <small>{say(scene, 'earlier-values', { values: scene.language.formats.list.format(earlier.map((one) => writeIn(scene, column, one))) })}</small>}
      {doubtful && <small><StatusTag scene={scene} status={fact.status} /></small>}
    </td>
  )
}
