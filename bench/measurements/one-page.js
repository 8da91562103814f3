/** From saving one changed page to its new bytes in the folder of a built edition, with the library kept in memory. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepLibrary } from '../../dist/library/keep.js'
import { publish } from '../../dist/publish/publish.js'
import { copyContent, withFolder } from '../content.js'
import { median, ms } from '../report.js'

const EDITION = 'lakes'
const SLOWEST = 100

export const measure = ({ quick, tell }) =>
  withFolder(async (root) => {
    copyContent(root)
    const saved = join(root, 'editions', EDITION, 'pages/home.yaml')
    const out = join(root, 'out')
    const before = readFileSync(saved, 'utf8')
    let reloaded = () => {}
    const kept = keepLibrary(root, { onReload: () => reloaded(), onBroken: (problems) => console.error(problems) })
    const write = () => publish({ library: kept.current(), edition: kept.current().editions.get(EDITION), out, on: new Date().toISOString().slice(0, 10), squeeze: false })
    try {
      const { pages } = await write()
      const times = []
      for (let round = 1; round <= (quick ? 3 : 9); round++) {
        const title = `Title number ${round}`
        const started = performance.now()
        const read = new Promise((resolve) => (reloaded = resolve))
        writeFileSync(saved, before.replace(/^title: .*$/m, `title: ${title}`))
        await read
        await write()
        times.push(performance.now() - started)
        if (!readFileSync(join(out, 'en/index.html'), 'utf8').includes(title)) throw new Error('The page that was written does not hold the new title.')
      }
      tell(times.map(ms).join(', '))
      return [{ what: `From saving a page to its file, in an edition of ${pages} addresses`, target: `at most ${SLOWEST} ms`, value: ms(median(times)), pass: median(times) <= SLOWEST }]
    } finally {
      kept.close()
    }
  })
