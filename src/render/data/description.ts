/** A table described in plain text: what was measured, what its numbers count, and what they cannot tell. */
import type { Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf } from '../page/text.tsx'
import { limitsOf } from './limits.ts'

export function descriptionOf(scene: Scene, { definition, columns }: Table): string {
  const measures = [...new Set(columns.map(({ measure }) => measure))]
  const texts = measures.flatMap((measure) => [plainOf(scene, measure.counts), limitsOf(scene, measure)])
  return [...new Set([plainOf(scene, definition.measured), ...texts])].join(' ')
}
