/**
 * How long it takes to render the page of all states, with its chart, its table and what is said about them, beside a
 * page with the same head and foot and the same table and nothing else. Both in one process of their own, in turn, with
 * the table worked out before, as the server has it after the first reader.
 */
import { result } from '../child.js'
import { count, median, ms } from '../report.js'

const PATH = 'numbers/states'

export async function measure({ quick, tell }) {
  const { rows, times, bytes } = await result('states-page', { path: PATH, warmUp: quick ? 5 : 100, rounds: quick ? 20 : 200 })
  const [page, table, drawing] = [median(times.page), median(times.table), median(times.drawing)]
  tell(`${count(bytes.page)} bytes, the table alone ${count(bytes.table)}, the drawing ${count(bytes.drawing)}; slowest ${ms(Math.max(...times.page))}, ${ms(Math.max(...times.table))}`)
  return [
    { what: `Rendering \`/en/${PATH}/\`, a chart and a table of ${rows} rows`, value: ms(page) },
    { what: 'A page with the same table and no chart', value: ms(table) },
    { what: 'The drawing alone', value: ms(drawing) },
  ]
}
