/** Every table of the repository's own commons, as an edition shows it; and tables planted in a copy. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableDrawn } from '../src/library/draws.ts'
import { readLibrary } from '../src/library/keep.ts'
import type { Library } from '../src/library/library.ts'
import { link } from '../src/library/link.ts'
import { ContentError } from '../src/library/problem.ts'
import { contentReader } from '../src/library/read-folder.ts'
import type { Table } from '../src/model/table.ts'
import type { Scene } from '../src/render/page/scene.ts'
import { sceneOf } from '../src/render/site/answer.ts'
import { contentCopy, HOME, TODAY } from './site.ts'

export type Shown = Readonly<{ scene: Scene; table: Table }>

/** All tables of a library, in its first edition with the page that lists them. */
export function tablesOf(library: Library): readonly Shown[] {
  const edition = [...library.editions.values()].find(({ pageById }) => pageById.has('data'))!
  const scene = sceneOf(library, edition, TODAY)
  return [...library.commons.tables.keys()].map((id) => ({ scene, table: tableDrawn(library.commons, edition, id) }))
}

/** All tables of the repository. */
export const repositoryTables = (): readonly Shown[] => tablesOf(readLibrary(HOME).library)

/** One copy of the content for a test file: what is the same from one planting to the next is read once. */
let copy: { root: string; read: ReturnType<typeof contentReader> } | undefined

/** The content with files planted in its commons. */
export function plantedLibrary(files: Readonly<Record<string, string>>): Library {
  if (!copy) {
    const root = contentCopy()
    copy = { root, read: contentReader(root) }
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(copy.root, 'commons', file), text)
  const { library, problems } = link(copy.read(), copy.root)
  if (!library) throw new ContentError(problems)
  return library
}

/** The table `planted` of the content with files planted in it. */
export const plantedTable = (files: Readonly<Record<string, string>>): Shown =>
  tablesOf(plantedLibrary(files)).find(({ table }) => table.definition.id === 'planted')!

/** A table some of whose parts are withheld; the measure knows what they add up to. */
export const WITHHELD_PARTS: Readonly<Record<string, string>> = {
  'facts/planted.yaml': `name: Planted
unit: {one: person, other: people}
source: fourstateshomepage-local-national-battle-2020
published: "2020"
status: verified
readOn: 2026-11-22
reviewBy: 2027-11-22
counts: People.
cannotTell: Much.
parts: {adults: Adults, children: Children, unknown: "=Unknown, or not told"}
whole: {total: 4217}
withheld: {below: 10, why: Small numbers could point to a person.}
values:
  missouri:
    "2019": {adults: 940, children: withheld, unknown: withheld}
    "2021":
      adults:
        history:
          - {value: 950, published: 2021, source: fourstateshomepage-local-national-battle-2020}
          - {value: 951, published: 2026-11-30, source: fourstateshomepage-local-national-battle-2020, readOn: 2026-12-01, note: "=Corrected, it says."}
      children: 31
      unknown: withheld
`,
  'tables/planted.yaml': `finding: "Adults & 100 % of <what> {we} know_"
measured: People in Missouri, by year.
measures: [planted]
rows: period
columns: part
place: missouri
drawings: [stack]
`,
}
