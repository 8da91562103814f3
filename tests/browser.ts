/** The browser of the tests: one a worker, started when it is first needed. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { browserPath, FLAGS } from './chromium.ts'

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
