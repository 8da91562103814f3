/** The list of every table of an edition, for programs: what it shows, its version, and where its files are. */
import { tableDrawn } from '../../library/draws.ts'
import { usesOf } from '../../library/uses.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { originOf } from '../site/origin.ts'
import { LICENCE } from './licence.ts'
import { versionOf } from './version.ts'
import { fileAddress, tableAddress } from './whole-address.ts'

export function dataIndex(scene: Scene): string {
  const { library, edition } = scene
  const whole = {
    title: textOf(scene, edition.name),
    language: scene.language.tag,
    address: `${originOf(scene)}/data/index.json`,
    feed: `${originOf(scene)}/data/feed.atom`,
    licence: LICENCE,
    rights: say(scene, 'data-rights'),
    tables: [...usesOf(library, edition).tables.values()].map(({ id, finding, measured }) => {
      const file = (name: string): string => fileAddress(scene, id, name)
      return {
        id,
        title: plainOf(scene, finding),
        measured: plainOf(scene, measured),
        version: versionOf(tableDrawn(library.commons, edition, id)),
        address: tableAddress(scene, id),
        licence: LICENCE.name,
        files: {
          csv: file(`${id}.csv`), json: file(`${id}.json`), jsonLd: file(`${id}.jsonld`), history: file('history.csv'), dataPackage: file('datapackage.json'),
          csvw: file(`${id}.csv-metadata.json`), bibtex: file(`${id}.bib`), cslJson: file(`${id}.csl.json`),
        },
      }
    }),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
