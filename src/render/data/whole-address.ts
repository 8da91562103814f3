/** Whole addresses, with the host: a file that was taken along must still lead back. */
import { addressOf, type Scene } from '../page/scene.ts'
import { originOf } from '../site/origin.ts'

/** Address of a page of the edition. */
export const pageAddress = (scene: Scene, page: string): string => originOf(scene) + addressOf(scene, page)

/** Address of the page of a table. */
export const tableAddress = (scene: Scene, table: string): string => pageAddress(scene, `data/${table}`)

/** Address of a file of a table. */
export const fileAddress = (scene: Scene, table: string, file: string): string => `${originOf(scene)}/data/${table}/${file}`
