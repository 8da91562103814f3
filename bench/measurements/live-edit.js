/**
 * From saving a fact to the new number in every edition that the server shows: the six of the repository, and
 * a thousand more. Each edition's page is asked for until it holds the new number.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseDocument } from 'yaml'
import { asker } from '../ask.js'
import { start } from '../child.js'
import { addEditions, copyContent, home, withFolder } from '../content.js'
import { readLibrary } from '../../dist/library/keep.js'
import { median, ms } from '../report.js'

const FACT = { file: 'commons/facts/hotline-cases.yaml', place: 'missouri', period: '2024', page: '/en/facts/hotline-cases-missouri-2024/' }
/** Pages asked for at once: enough to keep the server busy, as many as a busy hour might. */
const AT_ONCE = 8
/** Milliseconds between two looks at a page that still shows the old number. */
const LOOK = 5

export async function measure({ quick, tell }) {
  const own = [...readLibrary(home).library.editions.keys()]
  const some = await times(0, own, quick ? 2 : 7, tell)
  const added = quick ? 50 : 1000
  const many = await times(added, own, quick ? 1 : 3, tell)
  return [
    row(`From saving a fact to the new number served in all ${own.length} editions`, some, 300),
    row(`The same with ${(own.length + added).toLocaleString('en')} editions`, many, 2000),
  ]
}

const row = (what, all, slowest) => ({ what, target: `at most ${slowest} ms`, value: ms(median(all)), pass: median(all) <= slowest })

/** Milliseconds from each of several edits to the last edition that shows it. */
const times = (added, own, edits, tell) =>
  withFolder(async (root) => {
    copyContent(root)
    const editions = [...own, ...addEditions(root, added)]
    const server = await start('serve', { root })
    const { ask, close } = asker(server.said.port, AT_ONCE)
    try {
      const all = []
      for (let edit = 0; edit <= edits; edit++) {
        await everyEdition(editions, (edition) => ask(edition, FACT.page)) // all pages have been read before
        const value = 700_001 + edit
        const started = performance.now()
        saveFact(root, value)
        await everyEdition(editions, async (edition) => {
          while (!(await ask(edition, FACT.page)).text.includes(value.toLocaleString('en'))) {
            if (performance.now() - started > 60_000) throw new Error(`${edition} does not show the new number after a minute.`)
            await pause(LOOK)
          }
        })
        if (edit > 0) all.push(performance.now() - started) // the first edit finds the server cold
      }
      tell(`${editions.length} editions: ${all.map(ms).join(', ')}`)
      return all
    } finally {
      close()
      await server.stop()
    }
  })

/** Runs a task for every edition, a few at once. */
async function everyEdition(editions, task) {
  const left = [...editions].reverse()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left.length) await task(left.pop())
    }),
  )
}

/** Writes a newer published value below those that stand there, as a coordinator would. */
function saveFact(root, value) {
  const file = join(root, FACT.file)
  const measure = parseDocument(readFileSync(file, 'utf8'))
  const path = ['values', FACT.place, FACT.period]
  const before = measure.toJS().values[FACT.place][FACT.period]
  const { history, value: only, published, source, ...more } = typeof before === 'number' ? { value: before } : before
  const first = { value: only, published: published ?? measure.get('published'), source: source ?? measure.get('source') }
  const vintages = (history ?? [first]).map(({ current, ...vintage }) => vintage)
  measure.setIn(path, { ...more, history: [...vintages, { value, published: 'undated', source: vintages.at(-1).source, current: true }] })
  writeFileSync(file, String(measure))
}
