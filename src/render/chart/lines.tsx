/** A text in a chart that may be longer than a phone is wide: broken into lines, because SVG breaks none. */
import { linesMarked } from '../../language/marks.ts'
import type { Scene } from '../page/scene.ts'
import { at } from './field.ts'
import { wrapped } from './wrapped.ts'

/** Pixels across a chart on a narrow phone. */
const NARROWEST = 288

/** The lines of a text in letters of `size` pixels, after so many pixels that are taken. */
export const linesOf = (text: string, size: number, taken = 0): readonly string[] => linesMarked(text, (plain) => wrapped(plain, NARROWEST - taken, size))

type Props = Readonly<{ scene: Scene; name: string; lines: readonly string[]; y: number; step: number; taken?: number }>

export const Lines = ({ scene, name, lines, y, step, taken = 0 }: Props) => {
  const start = { x: at(scene, 0), dx: taken ? (scene.language.dir === 'rtl' ? -taken : taken) : undefined }
  return lines.length === 1
    ? <text class={name} {...start} y={y}>{lines[0]}</text>
    : <text class={name} y={y}>{lines.map((line, index) => <tspan {...start} dy={index ? step : undefined}>{index < lines.length - 1 ? `${line} ` : line}</tspan>)}</text>
}
