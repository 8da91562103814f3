/** A chart as a picture of its own, to download: the finding above it, the source, date and address below. */
import { raw } from 'hono/html'
import type { Drawing, Table } from '../../model/table.ts'
import { writeDate } from '../../language/dates.ts'
import { publishersOf } from '../data/sources.ts'
import { newestDay, versionOf } from '../data/version.ts'
import { addressOf, type Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { originOf } from '../site/origin.ts'
import { DRAW } from './chart.tsx'
import { pictureStyle } from './picture-style.ts'
import { wrapped } from './wrapped.ts'

const WIDTH = 760
const EDGE = 26
const INNER = WIDTH - 2 * EDGE

/** The chart of a table as a complete SVG file of fixed size. */
export function picture(scene: Scene, table: Table, as: Drawing): string {
  const { definition } = table
  const { language, edition } = scene
  const finding = plainOf(scene, definition.finding)
  const title = wrapped(finding, INNER, 24)
  const about = wrapped(plainOf(scene, definition.measured), INNER, 14)
  const publishers = publishersOf(scene, table)
  const read = newestDay(table)
  const source = wrapped(
    say(scene, 'picture-source', { sources: publishers.join('; '), day: read ? writeDate(language, read) : '–', edition: textOf(scene, edition.name), version: versionOf(table) }),
    INNER, 12,
  )
  const { marks, height } = DRAW[as](scene, table, table.rows)
  const top = EDGE + title.length * 30 + about.length * 20 + 24
  const below = top + height + 26
  const all = below + (source.length + 1) * 17 + EDGE - 8
  const start = language.dir === 'rtl' ? WIDTH - EDGE : EDGE
  const lines = (name: string, texts: readonly string[], from: number, step: number) => texts.map((text, index) => <text class={name} x={start} y={from + index * step}>{text}</text>)
  const svg = (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={all} viewBox={`0 0 ${WIDTH} ${all}`} font-family="'Noto Sans',system-ui,sans-serif" lang={language.tag} direction={language.dir} role="img" aria-label={finding}>
      <style>{raw(pictureStyle(edition.look))}</style>
      <rect class="paper" width={WIDTH} height={all} />
      {lines('p-title', title, EDGE + 22, 30)}
      {lines('p-about', about, EDGE + title.length * 30 + 18, 20)}
      <svg class="chart" x={EDGE} y={top} width={INNER} height={height} overflow="visible">{marks}</svg>
      {lines('p-source', [...source, `${originOf(scene)}${addressOf(scene, `data/${definition.id}`)}`], below, 17)}
    </svg>
  )
  return String(svg)
}
