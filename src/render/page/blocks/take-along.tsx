/** How to take a chart along: cite it, download it, show it on another site. Folded away, complete without scripts. */
import type { Drawing, Table } from '../../../model/table.ts'
import { citationOf } from '../../data/citation.ts'
import { originOf } from '../../site/origin.ts'
import { plainOf } from '../text.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { say } from '../words.ts'

export const TakeAlong = ({ scene, table, as }: { scene: Scene; table: Table; as: Drawing }) => {
  const { id } = table.definition
  const folder = `/data/${id}/`
  const picture = pictureAddress(scene, table, as)
  const links = (list: readonly (readonly [href: string, name: string])[]) => list.map(([href, name], index) => <>{index > 0 && ' · '}<a href={href}>{name}</a></>)
  return (
    <details class="take">
      <summary>{say(scene, 'take-along')}</summary>
      <dl>
        <dt>{say(scene, 'take-download')}</dt>
        <dd>{links([[`${folder}${id}.csv`, 'CSV'], [`${folder}${id}.json`, 'JSON'], [`${picture}.svg`, 'SVG'], [`${picture}.png`, 'PNG'], [addressOf(scene, `data/${id}`), say(scene, 'take-all')]])}</dd>
        <dt>{say(scene, 'take-cite')}</dt>
        <dd><span class="citation">{citationOf(scene, table).text}</span>{' '}{links([[`${folder}${id}.bib`, 'BibTeX'], [`${folder}${id}.csl.json`, 'CSL-JSON']])}</dd>
        <dt>{say(scene, 'take-embed')}</dt>
        <dd><a href={embedAddress(scene, table, as)}>{embedAddress(scene, table, as)}</a></dd>
      </dl>
    </details>
  )
}

/** Address of the picture of a chart, without its ending: the first drawing of a table has the short name. */
export const pictureAddress = ({ language }: Pick<Scene, 'language'>, { definition }: Table, as: Drawing): string =>
  `/data/${definition.id}/${definition.id}${as === definition.drawings[0] ? '' : `-${as}`}.${language.tag}`

/** Address of a chart for a frame on another site. */
export const embedAddress = ({ language }: Pick<Scene, 'language'>, { definition }: Table, as: Drawing): string =>
  `/embed/${language.tag}/${definition.id}${as === definition.drawings[0] ? '' : `-${as}`}/`

/** What to paste into a page of another site to show the chart there. */
export const embedCode = (scene: Scene, table: Table, as: Drawing): string =>
  `<iframe src="${originOf(scene)}${embedAddress(scene, table, as)}" title="${plainOf(scene, table.definition.finding).replaceAll('"', '&quot;')}" width="100%" height="640" loading="lazy" referrerpolicy="no-referrer"></iframe>`
