/** The pictures of an edition: files in its `pictures/` folder that its pages name. */
import type { Edition } from './library.ts'

/** Names of the files that the edition's pages show. */
export const picturesOf = (edition: Edition): string[] => [
  ...new Set([...edition.pageById.values()].flatMap((page) => page.blocks.flatMap((block) => block.picture?.file ?? []))),
]
