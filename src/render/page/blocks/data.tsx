/** Every table the edition shows, with its page and its files. */
import { tableDrawn } from '../../../library/draws.ts'
import { usesOf } from '../../../library/uses.ts'
import { versionOf } from '../../data/version.ts'
import { addressOf, type Scene } from '../scene.ts'
import { Inline, plainOf } from '../text.tsx'
import { say } from '../words.ts'

export const DataBlock = ({ scene }: { scene: Scene }) => {
  const { library, edition } = scene
  return (
    <>
      <ul class="doors">
        {[...usesOf(library, edition).tables.keys()].map((id) => {
          const table = tableDrawn(library.commons, edition, id)
          return (
            <li>
              <a href={addressOf(scene, `data/${id}`)}>{plainOf(scene, table.definition.finding)}</a>
              <p><Inline scene={scene} of={table.definition.measured} /></p>
              <p>
                <a href={`/data/${id}/${id}.csv`}>{say(scene, 'file-name-csv')}</a>{' · '}<a href={`/data/${id}/${id}.json`}>{say(scene, 'file-name-json')}</a>{' · '}<a href={`/data/${id}/datapackage.json`}>{say(scene, 'data-package')}</a>{' · '}
                {say(scene, 'data-version', { version: versionOf(table) })}
              </p>
            </li>
          )
        })}
      </ul>
      <p><a href="/data/index.json">{say(scene, 'data-list')}</a>{' · '}<a href="/data/feed.atom">{say(scene, 'data-feed')}</a></p>
    </>
  )
}
