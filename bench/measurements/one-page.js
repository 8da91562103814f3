/**
 * From saving one changed page to its file in the folder of a built edition, with the library kept in memory; and to
 * the last of the files that the edit touches, which is the search index.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
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
      const page = join(root, 'out/en/index.html')
      const times = { page: [], all: [] }
      let touched
      for (let round = 1; round <= (quick ? 3 : 9); round++) {
        const before = kept.current()
        const lead = `This text is number ${round}.`
        text.set('lead', lead)
        const started = performance.now()
        const read = new Promise((resolve) => (reloaded = resolve))
        writeFileSync(saved, String(text))
        touched = await publishChanges(settings(await read), before)
        times.all.push(performance.now() - started)
        times.page.push(statSync(page).mtimeMs - performance.timeOrigin - started)
        if (!readFileSync(page, 'utf8').includes(lead)) throw new Error('The page that was written does not hold the new text.')
      }
      tell(`page ${times.page.map(ms).join(', ')}; all ${times.all.map(ms).join(', ')}; wrote ${touched.join(' ')}`)
      return [
        { what: `From saving a text to its page's file, in an edition of ${pages} addresses`, target: `at most ${SLOWEST} ms`, value: ms(median(times.page)), pass: median(times.page) <= SLOWEST },
        { what: `The same, to the last of the ${touched.length} files it touches`, value: ms(median(times.all)) },
      ]
    } finally {
      kept.close()
    }
  })
