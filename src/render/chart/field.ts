/**
 * The field a chart is drawn on: as wide as there is room, so places across it are percents and its height is in
 * pixels. Text keeps its size on a phone and at 400 %. In a right-to-left language the field is mirrored.
 */
import type { Child } from 'hono/jsx'
import type { Row, Table } from '../../model/table.ts'
import type { Scene } from '../page/scene.ts'

/** What a drawing gives: its marks and how high they stand. */
export type Drawn = Readonly<{ marks: Child; height: number }>

/** A way to draw a table: its rows in the order to be shown. */
export type Draw = (scene: Scene, table: Table, rows: readonly Row[]) => Drawn

/** A number without the dust of binary fractions; hundredths of a percent or of a pixel are finer than any screen. */
export const tidy = (value: number): number => Number(value.toFixed(2))

/** A place across the field, in percent from the side where reading begins. */
export const at = ({ language }: Pick<Scene, 'language'>, percent: number): string => `${tidy(language.dir === 'rtl' ? 100 - percent : percent)}%`

/** A stretch across the field, as the `x` and `width` of a rectangle. */
export const stretch = (scene: Pick<Scene, 'language'>, from: number, to: number): { x: string; width: string } => ({
  x: at(scene, scene.language.dir === 'rtl' ? to : from),
  width: `${tidy(to - from)}%`,
})
