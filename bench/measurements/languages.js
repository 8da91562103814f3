/**
 * What languages cost: building every edition of the repository in every language it has, in a process of its own, beside
 * the same editions in English alone; and the help page over the wire in languages that take the most bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { serve } from '../../dist/server/serve.js'
import { asker } from '../ask.js'
import { result } from '../child.js'
import { copyContent, home, inMemory, withFolder } from '../content.js'
import { count, ms } from '../report.js'

const WEIGHED = ['ar', 'am', 'zh-Hans', 'km']
const LARGEST = 14_000

export async function measure({ tell }) {
  const [all, english] = [await build(false), await build(true)]
  tell(`${count(all.pages)} pages in all languages, ${count(english.pages)} in English`)
  const row = (what, { pages, wrote, megabytes }) => ({ what: `${what}: ${count(pages)} pages`, value: `${ms(wrote / pages)} a page, ${Math.round(megabytes)} MB` })
  return [row('Build of all editions in all languages', all), row('The same editions in English alone', english), ...(await weighHelp())]
}

const build = (inEnglish) =>
  withFolder(async (root) => {
    copyContent(root)
    const editions = readdirSync(join(root, 'editions'))
    if (inEnglish)
      for (const name of editions) {
        const file = join(root, 'editions', name, 'edition.yaml')
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^languages:.*$/m, 'languages: [en]').replace(/^coreLanguages:.*$/m, 'coreLanguages: []'))
      }
    return result('build', { root, out: join(root, 'out'), editions, squeeze: false, on: new Date().toISOString().slice(0, 10) })
  }, inMemory())

/** Headers and body of the hub's help page, as everyone gets them but the first reader. */
async function weighHelp() {
  const serving = await serve({ root: home, port: 0, host: '127.0.0.1' })
  const { ask, close } = asker(serving.port)
  try {
    const hub = [...serving.library().editions.values()].find((edition) => edition.default).id
    const rows = []
    for (const tag of WEIGHED) {
      const path = `/${tag}/help/`
      let { wire } = await ask(hub, path)
      // The hard squeezing happens beside the traffic: asked until it stays the same.
      for (let unchanged = 0; unchanged < 2; ) {
        await pause(400)
        const next = (await ask(hub, path)).wire
        unchanged = next === wire ? unchanged + 1 : 0
        wire = next
      }
      rows.push({ what: `The help page in ${tag}, headers and body on the wire`, target: `at most ${count(LARGEST)} bytes`, value: `${count(wire)} bytes`, pass: wire <= LARGEST })
    }
    return rows
  } finally {
    close()
    await serving.close()
  }
}
