/**
 * Takes the pictures in docs/pictures anew: four kinds of page, two editions, on a desk and on a phone.
 * CHROMIUM names a browser that has the system's typefaces; without it the one from npm is used.
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

async function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
  return (await import('@sparticuz/chromium')).default.executablePath()
}

mkdirSync(out, { recursive: true })
const serving = await serve({ root, port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--host-resolver-rules=MAP *.localhost 127.0.0.1'] })
try {
  for (const [ending, edition] of Object.entries(EDITIONS))
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      const page = await browser.newPage({ viewport })
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(`http://${edition}.localhost:${serving.port}/en/${path}`)
        await page.screenshot({ path: join(out, `${name}-${screen}${ending}.png`) })
        console.log(`${name}-${screen}${ending}.png`)
      }
      await page.close()
    }
} finally {
  await browser.close()
  await serving.close()
}
