/**
 * What a page costs a reader: every block page of every edition, headers and squeezed body as they go over the wire,
 * and how many requests a browser makes for it. The first reader of a page gets it squeezed quickly, all others
 * squeezed hard, so both are weighed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '../../dist/server/serve.js'
import { asker } from '../ask.js'
import { withBrowser } from '../browser.js'
import { home } from '../content.js'
import { count } from '../report.js'

const LARGEST = 14_000

/** Every block page of every edition, as `{ edition, path }`. */
const blockPages = (library) =>
  [...library.editions.values()].flatMap(({ id: edition, pageById, languages: [language] }) =>
    [...pageById.keys()].map((page) => ({ edition, path: page === 'home' ? `/${language}/` : `/${language}/${page}/` })),
  )

/** The bytes on the wire for the first reader and for all others: two lists of `{ edition, path, wire }`, heaviest first. */
export async function weigh({ port, library }) {
  const { ask, close } = asker(port)
  const pass = async () => {
    const weighed = []
    for (const { edition, path } of blockPages(library())) {
      const { status, wire } = await ask(edition, path)
      if (status !== 200) throw new Error(`${edition} ${path} answered ${status}.`)
      weighed.push({ edition, path, wire })
    }
    return weighed.sort((a, b) => b.wire - a.wire)
  }
  try {
    const first = await pass()
    let later = first
    for (let unchanged = 0; unchanged < 2; ) {
      await pause(1000)
      const next = await pass()
      unchanged = next.every(({ wire }, i) => wire === later[i].wire) ? unchanged + 1 : 0
      later = next
    }
    return { first, later }
  } finally {
    close()
  }
}

export async function measure({ quick, tell }) {
  const serving = await serve({ root: home, port: 0, host: '127.0.0.1' })
  try {
    const { first, later } = await weigh(serving)
    tell(`heaviest of ${later.length}: ${later.slice(0, 5).map(({ edition, path, wire }) => `${edition} ${path} ${wire}`).join(', ')}`)
    const most = await withBrowser((browser) => mostRequests(browser, serving, quick))
    tell(`${most.pages} opened in a browser`)
    const row = (what, [{ edition, path, wire }]) => ({
      what: `${what}: \`${path}\` of ${edition}`,
      target: `at most ${count(LARGEST)} bytes`,
      value: `${count(wire)} bytes`,
      pass: wire <= LARGEST,
    })
    return [
      row(`Heaviest of ${later.length} pages, headers and body on the wire`, later),
      row('The same for the first reader after an edit', first),
      { what: 'Half of all pages are no heavier than', value: `${count(later[later.length >> 1].wire)} bytes` },
      {
        what: `Requests for a page in a browser, the most of ${most.pages} pages${most.requests > 1 ? ` (${most.where})` : ''}`,
        target: 'one',
        value: String(most.requests),
        pass: most.requests === 1,
      },
    ]
  } finally {
    await serving.close()
  }
}

/** The most requests that any page makes, and the page that makes them. */
async function mostRequests(browser, { port, library }, quick) {
  const most = { requests: 0, where: '', pages: 0 }
  const page = await browser.newPage()
  let requests = 0
  page.on('request', (request) => request.url().startsWith('data:') || requests++)
  for (const { edition, path } of blockPages(library()).slice(0, quick ? 26 : undefined)) {
    requests = 0
    await page.goto(`http://${edition}.localhost:${port}${path}`, { waitUntil: 'load' })
    most.pages++
    if (requests > most.requests) Object.assign(most, { requests, where: `${edition} ${path}` })
  }
  return most
}
