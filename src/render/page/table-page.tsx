/** The page of one table: its chart in every drawing, its files, and how to read them. */
import { type Table, numberIn } from '../../model/table.ts'
import { datasetInPage } from '../data/json-ld.ts'
import { versionOf } from '../data/version.ts'
import { ChartOf } from './blocks/chart.tsx'
import { embedCode } from './blocks/take-along.tsx'
import { Chart } from '../chart/chart.tsx'
import { columnName } from '../chart/names.ts'
import { crumbsTo, document, tabTitle } from './document.tsx'
import type { Scene } from './scene.ts'
import { Inline } from './text.tsx'
import { say } from './words.ts'

export function tablePage(scene: Scene, table: Table): string {
  const { definition, columns, rows } = table
  const folder = `/data/${definition.id}/`
  const file = `${folder}${definition.id}`
  const files = [
    [`${file}.csv`, 'CSV', 'file-csv'], [`${file}.json`, 'JSON', 'file-json'], [`${file}.jsonld`, 'JSON-LD', 'file-jsonld'], [`${folder}history.csv`, 'CSV', 'file-history'], [`${folder}datapackage.json`, 'Frictionless', 'file-package'],
    [`${file}.csv-metadata.json`, 'CSVW', 'file-csvw'], [`${file}.bib`, 'BibTeX', 'file-cite'], [`${file}.csl.json`, 'CSL-JSON', 'file-cite'],
  ] as const
  return document(scene, {
    current: 'numbers',
    address: `data/${definition.id}`,
    tabTitle: tabTitle(scene, say(scene, 'data-table')),
    title: <Inline scene={scene} of={definition.finding} />,
    lead: say(scene, 'data-version', { version: versionOf(table) }),
    crumbs: crumbsTo(scene, 'data'),
    exit: 'quiet',
    charts: true,
    data: datasetInPage(scene, table),
    body: (
      <>
        <section class="block b-chart"><ChartOf scene={scene} table={table} level={undefined} /></section>
        {definition.drawings.slice(1).map((as) => <section class="block"><Chart scene={scene} table={table} as={as} rows={rows} /></section>)}
        <section class="block" aria-labelledby="files">
          <h2 id="files">{say(scene, 'data-files')}</h2>
          <table class="data">
            <thead><tr><th scope="col">{say(scene, 'data-file')}</th><th scope="col">{say(scene, 'data-holds')}</th></tr></thead>
            <tbody>{files.map(([href, name, holds]) => <tr><th scope="row"><a href={href}>{name}</a></th><td data-h={say(scene, 'data-holds')}>{say(scene, holds)}</td></tr>)}</tbody>
          </table>
          <h2>{say(scene, 'take-embed')}</h2>
          <p>{say(scene, 'embed-how')}</p>
          {definition.drawings.map((as) => <pre class="code"><code>{embedCode(scene, table, as)}</code></pre>)}
          <h2>{say(scene, 'data-columns')}</h2>
          <table class="data">
            <thead><tr><th scope="col">{say(scene, 'data-column')}</th><th scope="col">{say(scene, 'data-holds')}</th><th scope="col">{say(scene, 'data-filled')}</th></tr></thead>
            <tbody>
              {columns.map((column, index) => (
                <tr>
                  <th scope="row"><code>{column.id}</code></th>
                  <td data-h={say(scene, 'data-holds')}>{columnName(scene, table, column)}{column.kind === 'measure' && <small><Inline scene={scene} of={column.measure.counts} /></small>}</td>
                  <td data-h={say(scene, 'data-filled')}>{say(scene, 'data-of', { filled: rows.filter((row) => numberIn(row.cells[index]) !== undefined).length, all: rows.length })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </>
    ),
  })
}
