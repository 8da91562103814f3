/** The browser of the tests: one a worker, started when it is first needed. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { browserPath } from './chromium.ts'

/** Its own flags only: the package's default ones switch off the protections that these tests are about. */
export const FLAGS = [
  '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--host-resolver-rules=MAP *.localhost 127.0.0.1',
]

/** How long a page may take, in milliseconds: long enough for a busy machine. */
const PATIENCE = 20_000

let browser: Promise<Browser> | undefined

/** The browser, started once. It closes with the worker's last test. */
export function theBrowser(): Promise<Browser> {
  browser ??= browserPath().then((executablePath) => chromium.launch({ executablePath, args: FLAGS }))
  return browser
}

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

/** A fresh reader: no cookie, no storage, no history. */
export async function newReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const reader = await (await theBrowser()).newContext(options)
  reader.setDefaultTimeout(PATIENCE)
  return reader
}
