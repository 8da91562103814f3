/** Publishes editions of a content folder, as `daymark build` does. Says how long it took and the most memory it held. */
import { join } from 'node:path'
import { readLibrary } from '../../dist/library/keep.js'
import { publish } from '../../dist/publish/publish.js'
import { asked } from '../child.js'

const { root, out, editions, squeeze, on } = asked()
const started = performance.now()
const { library } = readLibrary(root)
const read = performance.now() - started
let pages = 0
for (const id of editions) {
  const published = await publish({ library, edition: library.editions.get(id), out: join(out, id), on, squeeze, pictures: false })
  pages += published.pages
}
process.send({ pages, read, wrote: performance.now() - started - read, megabytes: process.resourceUsage().maxRSS / 1024 })
