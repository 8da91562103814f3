/**
 * When a reader on a slow connection first sees something: the heaviest page and the help page beside a bare page
 * of 3 KB, in a real browser at 400 kbit/s and 400 ms, each visit with nothing remembered. The reader comes from a
 * page of another site, as from a search: from an empty tab the bare page alone would be spared a new process.
 */
import { createServer } from 'node:http'
import { serve } from '../../dist/server/serve.js'
import { withBrowser } from '../browser.js'
import { home } from '../content.js'
import { median, ms } from '../report.js'
import { weigh } from './page-weight.js'

const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const LATEST = 1.15

export async function measure({ quick, tell }) {
  const serving = await serve({ root: home, port: 0, host: '127.0.0.1' })
  const bare = await serveBarePage()
  try {
    const { later: [heaviest] } = await weigh(serving)
    const pages = {
      bare: `http://bare.localhost:${bare.address().port}/`,
      heaviest: `http://${heaviest.edition}.localhost:${serving.port}${heaviest.path}`,
      help: `http://${heaviest.edition}.localhost:${serving.port}/en/help/`,
    }
    const elsewhere = `http://elsewhere.localhost:${bare.address().port}/`
    const paints = { bare: [], heaviest: [], help: [] }
    await withBrowser(async (browser) => {
      for (const url of Object.values(pages)) await firstPaint(browser, elsewhere, url) // the browser's own first time is slower
      for (let round = 0; round < (quick ? 3 : 7); round++)
        for (const [name, url] of Object.entries(pages)) paints[name].push(await firstPaint(browser, elsewhere, url))
    })
    for (const [name, all] of Object.entries(paints)) tell(`${name}: ${all.map(Math.round).join(', ')} ms`)
    const base = median(paints.bare)
    const row = (name, what) => {
      const own = median(paints[name])
      return { what, target: `at most ${LATEST} times`, value: `${ms(own)}, ${(own / base).toFixed(2)} times`, pass: own / base <= LATEST }
    }
    return [
      { what: 'First contentful paint at 400 kbit/s and 400 ms, a bare page of 3 KB', value: ms(base) },
      row('heaviest', `The same, \`${heaviest.path}\` of ${heaviest.edition} (the heaviest page)`),
      row('help', `The same, \`/en/help/\` of ${heaviest.edition}`),
    ]
  } finally {
    bare.closeAllConnections()
    bare.close()
    await serving.close()
  }
}

/** Milliseconds from following a link on one page to the first content of the other on the screen. */
async function firstPaint(browser, from, url) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const control = await context.newCDPSession(page)
    await control.send('Network.enable')
    await control.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(from, { waitUntil: 'load' })
    await control.send('Network.emulateNetworkConditions', SLOW)
    await page.goto(url, { waitUntil: 'load' })
    return await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => {
            const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint')
            if (paint) resolve(paint.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
  } finally {
    await context.close()
  }
}

/** A page of 3 KB and nothing else: no style, no script, no icon. */
async function serveBarePage() {
  const start = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,"></head><body><h1>Bare</h1>'
  const page = Buffer.from(start + '<p>A sentence of plain text, as a page without any dress would show it.</p>'.repeat(100)).subarray(0, 3072)
  const server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length }).end(page))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
