/** From saving one changed page to its new bytes in the folder of a built edition, with the library kept in memory. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { keepLibrary } from '../../dist/library/keep.js'
import { publish, publishChanges } from '../../dist/publish/publish.js'
import { copyContent, withFolder } from '../content.js'
import { median, ms } from '../report.js'

const EDITION = 'lakes'
const SLOWEST = 100

export const measure = ({ quick, tell }) =>
  withFolder(async (root) => {
    copyContent(root)
    const saved = join(root, 'editions', EDITION, 'pages/home.yaml')
    const text = parseDocument(readFileSync(saved, 'utf8'))
    let reloaded
    const kept = keepLibrary(root, { onReload: (library) => reloaded(library), onBroken: (problems) => console.error(problems[0]) })
    const settings = (library) => ({ library, edition: library.editions.get(EDITION), out: join(root, 'out'), on: new Date().toISOString().slice(0, 10), squeeze: false })
    try {
      const { pages } = await publish(settings(kept.current()))
      const times = []
      let touched
      for (let round = 1; round <= (quick ? 3 : 9); round++) {
        const before = kept.current()
        const lead = `This text is number ${round}.`
        text.set('lead', lead)
        const started = performance.now()
        const read = new Promise((resolve) => (reloaded = resolve))
        writeFileSync(saved, String(text))
        touched = await publishChanges(settings(await read), before)
        times.push(performance.now() - started)
        if (!readFileSync(join(root, 'out/en/index.html'), 'utf8').includes(lead)) throw new Error('The page that was written does not hold the new text.')
      }
      tell(`${times.map(ms).join(', ')}; wrote ${touched.join(' ')}`)
      const what = `From saving a text to the last of the files it touches (${touched.length} of ${pages} addresses)`
      return [{ what, target: `at most ${SLOWEST} ms`, value: ms(median(times)), pass: median(times) <= SLOWEST }]
    } finally {
      kept.close()
    }
  })
