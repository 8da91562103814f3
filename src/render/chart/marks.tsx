/** Marks that stand for one value, drawn around their own origin so that they keep their shape at any width. */
import { symbol, symbolDiamond } from 'd3-shape'
import { at, type Drawn } from './field.ts'
import type { Scene } from '../page/scene.ts'

const DIAMOND = symbol(symbolDiamond, 70)()!

/** A value as it stands now: a full dot, or an open diamond where it is contested, estimated or cannot be checked. */
export const Dot = ({ scene, x, y, sure, title, small }: { scene: Scene; x: number; y: number; sure: boolean; title: string; small?: boolean }) =>
  sure
    ? <circle class="c-dot" cx={at(scene, x)} cy={y} r={small ? 2 : 4}><title>{title}</title></circle>
    : <svg x={at(scene, x)} y={y}><path class="c-unsure" d={DIAMOND}><title>{title}</title></path></svg>

/** A value that was published earlier: a short bar. */
export const Earlier = ({ scene, x, y, title }: { scene: Scene; x: number; y: number; title: string }) => (
  <svg x={at(scene, x)} y={y}><path class="c-was" d="M-6 0H6"><title>{title}</title></path></svg>
)

/** The same marks for the key. */
export const KEY_MARKS = {
  unsure: <path class="c-unsure" d={DIAMOND} />,
  earlier: <path class="c-was" d="M-6 0H6" />,
  gap: <rect class="c-gap" x="-8" y="-7" width="16" height="14" />,
  held: <rect class="c-gap held" x="-8" y="-7" width="16" height="14" />,
} as const

export type { Drawn }
