/**
 * `npm run scan`: opens every page of every edition in a browser, counts what it asks for and what it leaves,
 * asks axe about it narrow and wide, light and dark, and writes the counts to commons/scan.yaml for the privacy page.
 * Takes about half an hour on two cores; done once for each release. `--counts` leaves axe out and takes some minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { contentFolder } from '../dist/cli/settings.js'
import { addressesOf } from '../dist/render/site/answer.js'
import { serve, todayHere } from '../dist/server/serve.js'
import { browserPath, FLAGS } from '../tests/chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const EVERYTHING = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }
/** The rules that look at what is drawn: all that can change when only the colours do. */
const DRAWN = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] }, resultTypes: ['violations'] }
const WIDTHS = [320, 1280]
const AT_ONCE = 2
const withAxe = !process.argv.includes('--counts')

const root = contentFolder()
const on = todayHere()
const site = await serve({ root, port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({ executablePath: await browserPath(), args: FLAGS })
const count = { pages: 0, requests: 0, foreignRequests: 0, cookies: 0, stored: 0, consoleErrors: 0 }
const faults = []

for (const edition of site.library().editions.values()) await scanEdition(edition)
await browser.close()
await site.close()

writeFileSync(join(root, 'commons/scan.yaml'), `# What a browser found when it opened every page of every edition. Written by \`npm run scan\`, not by hand.
scannedOn: ${on}
browser: Chromium ${browser.version()}
${Object.entries(count).map(([name, value]) => `${name}: ${value}`).join('\n')}
`)
for (const fault of faults) console.error(fault)
console.log(`${count.pages} pages opened, ${faults.length} faults found. The counts stand in commons/scan.yaml.`)
process.exitCode = faults.length ? 1 : 0

async function scanEdition(edition) {
  const origin = `http://${edition.id}.localhost:${site.port}`
  const addresses = addressesOf(site.library(), edition, on).filter((address) => address !== '/' && address.endsWith('/'))
  const [plain, measured] = await Promise.all([browser.newContext(), browser.newContext({ bypassCSP: true })])
  await measured.addInitScript(AXE)
  let done = 0
  const rest = addresses.values()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    const [reader, judge] = [await watched(plain), await measured.newPage()]
    for (const address of rest) {
      await read(reader, origin, address)
      if (withAxe) await ask(judge, origin + address)
      progress(edition.id, ++done, addresses.length)
    }
  }))
  count.cookies += (await plain.cookies()).length
  await Promise.all([plain.close(), measured.close()])
}

async function watched(context) {
  const page = await context.newPage()
  const seen = { page, requests: [], errors: [] }
  page.on('request', (request) => seen.requests.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()))
  page.on('pageerror', (error) => seen.errors.push(error.message))
  return seen
}

/** Opens a page as a reader does and counts what it asks for, leaves and complains of. */
async function read({ page, requests, errors }, origin, address) {
  requests.length = errors.length = 0
  const answer = await page.goto(origin + address)
  const stored = await page.evaluate(async () =>
    localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length)
  const foreign = requests.filter((url) => !url.startsWith(`${origin}/`))
  count.pages++
  count.requests += requests.length
  count.foreignRequests += foreign.length
  count.stored += stored
  count.consoleErrors += errors.length
  if (answer.status() !== 200) faults.push(`${origin}${address} answers ${answer.status()}`)
  if (foreign.length) faults.push(`${origin}${address} asks ${foreign.join(' ')}`)
  if (stored) faults.push(`${origin}${address} keeps ${stored} things`)
  for (const error of errors) faults.push(`${origin}${address}: ${error}`)
}

/** Opens a page for axe, in both widths and both schemes, and looks whether it scrolls sideways. */
async function ask(page, url) {
  await page.goto(url)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) faults.push(`${url} is wider than ${width}`)
    for (const [colorScheme, rules] of [['light', EVERYTHING], ['dark', DRAWN]]) {
      await page.emulateMedia({ colorScheme })
      const found = await page.evaluate((options) => window.axe.run(options), rules)
      for (const { id, nodes } of found.violations) for (const { html } of nodes) faults.push(`${url} at ${width}, ${colorScheme}: ${id} ${html.slice(0, 160)}`)
    }
  }
}

function progress(edition, done, of) {
  if (process.stderr.isTTY) process.stderr.write(`\r${edition}: ${done} of ${of}${done === of ? '\n' : ''}`)
  else if (done === of) console.error(`${edition}: ${of} pages`)
}
