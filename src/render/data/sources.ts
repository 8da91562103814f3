/** The sources of a table, in the order in which its rows name them. */
import type { Source } from '../../model/source.ts'
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { textOf } from '../page/text.tsx'

/** The sources of the present values. */
export const sourcesNow = ({ library }: Scene, { facts }: Table): readonly Source[] =>
  each(library, facts.map(({ history }) => history.at(-1)!.source))

/** The sources of every value ever published. */
export const sourcesEver = ({ library }: Scene, { facts }: Table): readonly Source[] =>
  each(library, facts.flatMap(({ history }) => history.map(({ source }) => source)))

/** Who published the present values, each once. */
export const publishersOf = (scene: Scene, table: Table): readonly string[] => [
  ...new Set(sourcesNow(scene, table).map(({ publisher }) => textOf(scene, publisher))),
]

const each = ({ commons }: Scene['library'], ids: readonly string[]): readonly Source[] =>
  [...new Set(ids)].map((id) => commons.sources.get(id)!)
