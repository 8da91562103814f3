/**
 * Takes the pictures in docs/pictures anew: four kinds of page, two editions, on a desk and on a phone; and three charts
 * by day, by night and on paper. CHROMIUM names a browser that has the system's typefaces; without it the one from npm
 * is used.
 *
 *   npm run pictures
 */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { serve } from '../dist/server/serve.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'docs/pictures')

const EDITIONS = { '': 'missouri', '-lakes': 'lakes' }
const PAGES = { home: '', signs: 'signs/hotel-lodging/', help: 'help/', fact: 'facts/hotline-cases-missouri-2023/' }
const SCREENS = { desktop: { width: 1280, height: 960 }, phone: { width: 390, height: 844 } }

/** A chart of the hub: its page, and the id of its block there. */
const CHARTS = {
  'time-line': ['numbers/', 'missouri-cases-by-year-time-line'],
  states: ['numbers/states/', 'states-2024-dots'],
  map: ['numbers/states-map/', 'states-2024-tiles'],
}
/** How a chart is looked at. Paper is as wide as a sheet of A4 without its margins. */
const LIGHTS = {
  'desktop-light': { viewport: SCREENS.desktop, colorScheme: 'light' },
  'desktop-dark': { viewport: SCREENS.desktop, colorScheme: 'dark' },
  'phone-light': { viewport: SCREENS.phone, colorScheme: 'light' },
  'phone-dark': { viewport: SCREENS.phone, colorScheme: 'dark' },
  print: { viewport: { width: 703, height: 960 }, colorScheme: 'light', media: 'print' },
}
const MARGIN = 12

async function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  return (await import('@sparticuz/chromium')).default.executablePath()
}

async function takePages(browser, port) {
  for (const [ending, edition] of Object.entries(EDITIONS))
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      const page = await browser.newPage({ viewport })
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(`http://${edition}.localhost:${port}/en/${path}`)
        await page.screenshot({ path: join(out, `${name}-${screen}${ending}.png`) })
        console.log(`${name}-${screen}${ending}.png`)
      }
      await page.close()
    }
}

/** From the finding to the end of the drawing; the table and the small print below it would make long pictures. */
async function takeCharts(browser, port) {
  for (const [light, { viewport, ...media }] of Object.entries(LIGHTS)) {
    const page = await browser.newPage({ viewport })
    await page.emulateMedia(media)
    for (const [name, [path, id]] of Object.entries(CHARTS)) {
      await page.goto(`http://missouri.localhost:${port}/en/${path}`)
      const [block, drawing] = await Promise.all([page.locator(`#${id}`), page.locator(`#${id} .chart`)].map((part) => part.boundingBox()))
      const right = light.startsWith('desktop') ? drawing.x + drawing.width : block.x + block.width
      const clip = { x: block.x - MARGIN, y: block.y - MARGIN, width: right - block.x + 2 * MARGIN, height: drawing.y + drawing.height - block.y + 2 * MARGIN }
      await page.screenshot({ path: join(out, `${name}-${light}.png`), fullPage: true, clip })
      console.log(`${name}-${light}.png`)
    }
    await page.close()
  }
}

mkdirSync(out, { recursive: true })
const serving = await serve({ root, port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({
  executablePath: await browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP *.localhost 127.0.0.1'],
})
try {
  await takePages(browser, serving.port)
  await takeCharts(browser, serving.port)
} finally {
  await browser.close()
  await serving.close()
}
