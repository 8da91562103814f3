/**
 * Every address of every edition as text; all pages made by hand, all settings and each kind of generated page
 * in a browser. `npm run scan` opens every last page in a browser and takes longer.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { languagesOf } from '../src/library/edition-in.ts'
import type { Edition } from '../src/library/library.ts'
import { addressesOf } from '../src/render/site/answer.ts'
import { at, blockPages, generatedPages, settingPages } from './addresses.ts'
import { ask, eachOf, type Told } from './ask.ts'
import { newReader } from './browser.ts'
import { faultsIn, idsIn, linksIn } from './page-faults.ts'
import { HOME, type Site, startSite, TODAY } from './site.ts'

const { library } = readLibrary(HOME)
const editions = [...library.editions.values()]
const hub = editions.find((edition) => edition.default)!
const FORWARDING = ['/', '/data/']
const isPage = (address: string) => !FORWARDING.includes(address) && address.endsWith('/')
const showsPictures = (edition: Edition, address: string) =>
  edition.pageById.get(address.split('/')[2] || 'home')?.blocks.some((block) => block.picture)

let site: Site
beforeAll(async () => {
  site = await startSite()
})

test.each(editions)('every address of $id is whole, and every link in it leads somewhere', async (edition) => {
  const host = `${edition.id}.localhost`
  const answers = new Map<string, Told>()
  // What other languages hold is looked at in languages.test.ts, and in the hub all of the second language as well.
  const inOther = new RegExp(`^/(embed/)?(${languagesOf(edition).slice(edition.default ? 2 : 1).join('|')})/`)
  const all = new Set(addressesOf(library, edition, TODAY))
  await eachOf([...all].filter((address) => !inOther.test(address)), 8, async (path) => {
    answers.set(path, await ask({ port: site.port, host, path }))
  })
  const faults: string[] = []
  for (const [address, { status, headers, text }] of answers) {
    const expected = address === '/exit' ? 303 : FORWARDING.includes(address) || address === '/privacy/proof' ? 302 : 200
    if (status !== expected) faults.push(`${address} answers ${status}`)
    if (headers['set-cookie']) faults.push(`${address} sets a cookie`)
    if (!isPage(address)) continue
    faults.push(...faultsIn(text, library, edition).map((fault) => `${address}: ${fault}`))
    for (const link of linksIn(text)) {
      if (/^(https?|tel|sms):/.test(link)) continue
      const { pathname, hash } = new URL(link, `http://${host}${address}`)
      const target = answers.get(pathname)
      if (inOther.test(pathname) && all.has(pathname)) continue
      if (!target) faults.push(`${address} links to ${link}, which is not there`)
      else if (hash && !idsIn(target.text).includes(decodeURIComponent(hash.slice(1)))) faults.push(`${address} links to ${link}, and nothing there has that id`)
    }
  }
  expect(faults).toEqual([])
})

describe('in a browser', () => {
  test.each(editions)('without scripts, a page of $id is one request, asks nobody else, keeps nothing and logs no error', async (edition) => {
    const reader = await newReader({ javaScriptEnabled: false })
    const idle = await Promise.all([watchedPage(reader), watchedPage(reader)])
    const faults: string[] = []
    await eachOf([...blockPages(edition), ...settingPages(library, edition), ...generatedPages(library, edition), at(edition, 'no-such-page')], idle.length, async (address) => {
      const watched = idle.pop()!
      const { page, requests, errors } = watched
      const answer = await page.goto(site.at(edition.id, address))
      const missing = address === at(edition, 'no-such-page')
      if (answer?.status() !== (missing ? 404 : 200)) faults.push(`${address} answers ${answer?.status()}`)
      const foreign = requests.filter((url) => !url.startsWith(site.at(edition.id, '/')))
      if (foreign.length) faults.push(`${address} asks ${foreign.join(' ')}`)
      if (!showsPictures(edition, address) && requests.length !== 1) faults.push(`${address} makes ${requests.length} requests`)
      if (!missing && errors.length) faults.push(`${address}: ${errors.join(' ')}`)
      requests.length = errors.length = 0
      idle.push(watched)
    })
    expect(faults).toEqual([])
    expect(await reader.cookies()).toEqual([])
    await reader.close()
  })

  test('with scripts, no page stores anything, and each says what it says without them', async () => {
    const [plain, scripted] = await Promise.all([newReader({ javaScriptEnabled: false }), newReader()])
    const [without, withThem] = await Promise.all([watchedPage(plain), watchedPage(scripted)])
    const faults: string[] = []
    for (const address of [...blockPages(hub), ...generatedPages(library, hub)]) {
      await Promise.all([without, withThem].map(({ page }) => page.goto(site.at(hub.id, address))))
      const [said, saidWithScripts] = await Promise.all([without, withThem].map(({ page }) => page.innerText('main')))
      if (said !== saidWithScripts) faults.push(`${address} says something else with scripts`)
      const stored = await withThem.page.evaluate(async () => ({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))
      if (Object.values(stored).some(Boolean)) faults.push(`${address} keeps ${JSON.stringify(stored)}`)
    }
    expect(faults).toEqual([])
    expect(withThem.errors).toEqual([])
    expect(withThem.requests).toHaveLength(without.requests.length)
    expect(await scripted.cookies()).toEqual([])
    await Promise.all([plain.close(), scripted.close()])
  })
})

/** A page that remembers what it asked for and what went wrong in it. */
async function watchedPage(reader: BrowserContext): Promise<{ page: Page; requests: string[]; errors: string[] }> {
  const page = await reader.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, requests, errors }
}
