/** How to cite a table: as a line of text, as BibTeX, as CSL-JSON. */
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { publishersOf } from './sources.ts'
import { newestDay, versionOf } from './version.ts'
import { tableAddress } from './whole-address.ts'

export type Citation = Readonly<{ text: string; bibtex: string; cslJson: string }>

/** Who made the table is cited as its author; who published the figures is named with it. */
export function citationOf(scene: Scene, table: Table): Citation {
  const { id, finding } = table.definition
  const who = textOf(scene, scene.edition.name)
  const title = plainOf(scene, finding).replace(/\.$/, '')
  const day = newestDay(table)
  const year = day?.slice(0, 4) ?? say(scene, 'undated')
  const version = versionOf(table)
  const address = tableAddress(scene, id)
  const publishers = publishersOf(scene, table)
  const note = publishers.length ? say(scene, 'data-figures-from', { publishers: publishers.join('; ') }) : ''
  const bibtex = {
    author: `{${tex(who)}}`,
    title: `{${tex(title)}}`,
    year: tex(year),
    version: tex(version),
    howpublished: `\\url{${address}}`,
    url: address,
    ...(note && { note: tex(note) }),
  }
  const csl = {
    id, type: 'dataset', title,
    author: [{ literal: who }],
    publisher: who,
    ...(day && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
    version,
    URL: address,
    language: scene.language.tag,
    ...(note && { note }),
  }
  return {
    text: [say(scene, 'data-citation', { who, year, title, version, address }), note].filter(Boolean).join(' '),
    bibtex: `@misc{${scene.edition.id}-${id},\n${Object.entries(bibtex).map(([name, text]) => `  ${name} = {${text}}`).join(',\n')}\n}\n`,
    cslJson: `${JSON.stringify([csl], null, 2)}\n`,
  }
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** Plain text in BibTeX: signs that mean something there are marked as mere signs. */
const tex = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`)
