/**
 * What a page costs a reader: every page of every edition, headers and squeezed body as they go over the wire,
 * and how many requests a browser makes for each page that is made of blocks.
 */
import { serve } from '../../dist/server/serve.js'
import { addressesOf } from '../../dist/render/site/answer.js'
import { asker } from '../ask.js'
import { withBrowser } from '../browser.js'
import { home } from '../content.js'
import { count } from '../report.js'

const LARGEST = 14_000

/** The pages of one edition, heaviest first, as `{ edition, path, wire }`. */
async function weigh(ask, library, edition, on) {
  const pages = addressesOf(library, edition, on).filter((path) => /^\/[^.]+\/$/.test(path))
  const weighed = []
  for (const path of pages) {
    const { status, wire } = await ask(edition.id, path)
    if (status !== 200) throw new Error(`${edition.id} ${path} answered ${status}.`)
    weighed.push({ edition: edition.id, path, wire })
  }
  return weighed.sort((a, b) => b.wire - a.wire)
}

/** All pages of all editions, heaviest first. */
export async function weighAll({ port, library }) {
  const { ask, close } = asker(port)
  const weighed = []
  for (const edition of library().editions.values()) weighed.push(...(await weigh(ask, library(), edition, new Date().toISOString().slice(0, 10))))
  close()
  return weighed.sort((a, b) => b.wire - a.wire)
}

export async function measure({ quick, tell }) {
  const serving = await serve({ root: home, port: 0, host: '127.0.0.1' })
  try {
    const weighed = await weighAll(serving)
    const [heaviest] = weighed
    tell(`${weighed.length} pages weighed; heaviest: ${weighed.slice(0, 5).map(({ edition, path, wire }) => `${edition} ${path} ${wire}`).join(', ')}`)
    const most = await withBrowser((browser) => mostRequests(browser, serving, quick))
    tell(`${most.pages} pages opened in a browser`)
    return [
      {
        what: `Heaviest of ${count(weighed.length)} pages, headers and body on the wire: \`${heaviest.path}\` of ${heaviest.edition}`,
        target: `at most ${count(LARGEST)} bytes`,
        value: `${count(heaviest.wire)} bytes`,
        pass: heaviest.wire <= LARGEST,
      },
      { what: 'The same: half of all pages are no heavier than', value: `${count(weighed[weighed.length >> 1].wire)} bytes` },
      {
        what: `Requests for a page in a browser, the most of ${most.pages} block pages${most.requests > 1 ? ` (${most.where})` : ''}`,
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
  for (const edition of [...library().editions.values()].slice(0, quick ? 1 : undefined)) {
    const page = await browser.newPage()
    let requests = 0
    page.on('request', (request) => request.url().startsWith('data:') || requests++)
    for (const id of edition.pageById.keys()) {
      requests = 0
      const path = `/${edition.languages[0]}/${id === 'home' ? '' : `${id}/`}`
      await page.goto(`http://${edition.id}.localhost:${port}${path}`, { waitUntil: 'load' })
      most.pages++
      if (requests > most.requests) Object.assign(most, { requests, where: `${edition.id} ${path}` })
    }
    await page.close()
  }
  return most
}
