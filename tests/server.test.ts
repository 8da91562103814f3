/** What the server answers to good, odd and hostile requests: the same headers always, help on every page that fails. */
import { METHODS } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Asked, ask, eachOf, type Told } from './ask.ts'
import { baseline } from './baseline.ts'
import { contentCopy, loseWords, type Site, startSite } from './site.ts'

const HELP = ['911', '1-888-373-7888', '233733']
const hasHelp = (html: string) => HELP.every((number) => html.slice(0, html.indexOf('<h1')).includes(`>${number}<`))

let site: Site
/** A server on whose content one page cannot be made. */
let broken: Site
let faults: unknown[]
beforeAll(async () => {
  faults = []
  const [root, lacking] = [contentCopy(), contentCopy()]
  loseWords(lacking, ['no-scan', 'scan-caption'])
  const edition = join(root, 'editions/lakes/edition.yaml')
  writeFileSync(edition, readFileSync(edition, 'utf8').replace('hosts: []', 'hosts: [lakes.example, www.lakes.example]'))
  site = await startSite({ root })
  broken = await startSite({ root: lacking, onFault: (fault) => faults.push(fault) })
})

const get = (path: string, more: Partial<Asked> = {}): Promise<Told> => ask({ port: site.port, path, ...more })

/** What connections carry besides, and what depends on the answer. */
const OWN = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-type', 'content-length']
const rest = ({ headers }: Told, ...own: string[]) => Object.fromEntries(Object.entries(headers).filter(([name]) => ![...OWN, ...own].includes(name)))

describe('headers', () => {
  const html = 'text/html; charset=utf-8'
  const page = { vary: 'Accept-Encoding' }
  const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
  test.each<[string, string, Partial<Asked>, number, string, Record<string, string>]>([
    ['a page', '/en/', {}, 200, html, page],
    ['a page without its body', '/en/', { method: 'HEAD' }, 200, html, page],
    ['found pages', '/en/search/', { ...form, body: 'q=hotel' }, 200, html, page],
    ['the way to the first page', '/', {}, 302, html, { vary: 'Accept-Encoding, Accept-Language', location: '/en/' }],
    ['the way to a page written without its last slash', '/en/help', {}, 308, html, { ...page, location: '/en/help/' }],
    ['the way to a language written without its slash', '/en', {}, 308, html, { ...page, location: '/en/' }],
    ['the way out', '/exit', {}, 303, html, { ...page, location: 'https://www.weather.gov/', 'clear-site-data': '"cache", "cookies", "storage"' }],
    ['a page that is not there', '/en/nowhere/', {}, 404, html, page],
    ['a picture that is not there', '/pictures/no.png', {}, 404, html, page],
    ['a method that is not answered', '/en/', { method: 'DELETE' }, 405, html, { ...page, allow: 'GET, HEAD' }],
    ['a form that is too large', '/en/search/', { ...form, body: `q=${'a'.repeat(1_000_000)}` }, 413, html, page],
    ['the search index', '/en/search/index.json', {}, 200, 'application/json; charset=utf-8', page],
    ['a text', '/robots.txt', {}, 200, 'text/plain; charset=utf-8', page],
    ['the sitemap', '/sitemap.xml', {}, 200, 'application/xml; charset=utf-8', page],
    ['the sign that it is up', '/health', {}, 200, 'text/plain; charset=UTF-8', {}],
  ])('stand exactly on %s', async (_, path, more, status, type, own) => {
    const told = await get(path, more)
    expect(told.status).toBe(status)
    expect(told.headers['content-type']).toBe(type)
    const { text } = more.method === 'HEAD' ? await get(path) : told
    expect(rest(told)).toEqual({ ...baseline(text), ...own })
    if (status >= 400 && more.method !== 'HEAD') expect(hasHelp(told.text)).toBe(true)
  })

  test('stand exactly on a page that could not be made, and its author is told why', async () => {
    const told = await ask({ port: broken.port, path: '/en/privacy-proof/' })
    expect(told.status).toBe(500)
    expect(rest(told)).toEqual({ ...baseline(told.text), vary: 'Accept-Encoding' })
    expect(hasHelp(told.text)).toBe(true)
    expect(String(faults[0])).toMatch(/commons\/interface\.yaml has no text "(no-scan|scan-caption)"/)
    expect((await ask({ port: broken.port, path: '/en/help/' })).status).toBe(200)
  })

  test('name the style of each edition, so that its pages are drawn', async () => {
    for (const edition of site.library().editions.keys()) {
      const { headers, text } = await get('/en/help/', { host: `${edition}.localhost` })
      const { 'content-security-policy': expected } = baseline(text)
      for (const [directive] of expected!.matchAll(/(script|style)-src [^;]*/g))
        for (const hash of directive.split(' ').slice(1)) expect(headers['content-security-policy'], edition).toContain(hash)
    }
  })
})

describe('hosts', () => {
  test.each([
    ['lakes.localhost', 'lakes'], ['LAKES.LocalHost', 'lakes'], ['lakes.localhost:8080', 'lakes'], ['lakes.localhost.', 'lakes'], ['lakes.localhost.:8080', 'lakes'],
    ['lakes.example', 'lakes'], ['WWW.lakes.example:443', 'lakes'],
    ['localhost', 'missouri'], ['127.0.0.1:8080', 'missouri'], ['[::1]:8080', 'missouri'], ['', 'missouri'], ['lakes', 'missouri'], ['x.lakes.example', 'missouri'],
    ['lakes.localhost.example', 'missouri'], ['__proto__.localhost', 'missouri'], ['constructor', 'missouri'], ['a'.repeat(300), 'missouri'],
  ])('%s gets the edition %s', async (host, edition) => {
    const { status, text } = await get('/en/', { host })
    expect(status).toBe(200)
    expect(text).toContain(site.library().editions.get(edition)!.name.source)
  })
})

describe('odd requests', () => {
  test.each([
    '/%00', '/en/%00/', '/en/help/%00', '//', '//example.org/', '/en//help/', '/../../etc/passwd', '/en/../../package.json', '/en/..%2f..%2fpackage.json',
    '/pictures/..%2fedition.yaml', '/pictures/edition.yaml', '/%', '/%zz', '/%e0%a4%a', '/%ff', '/%25', '/%252e%252e/', '/en/help%2f', '/en/help/;x', '/EN/', '/en/Help/', '/en/home/',
    '/xx/', '/__proto__', '/constructor/', '/en/__proto__/', '/en/facts/__proto__/', '/en/claims/constructor/', '/en/signs/toString/', '/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7/', '/%F0%9F%98%80',
    '/health/', '/exit/x', '/.git/config', '/.env', `/${'a'.repeat(8_000)}`, `/en/${'%61'.repeat(2_600)}/`, '/<script>alert(1)</script>', '/en/"onload="x/',
  ])('%s finds nothing but help', async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(404)
    expect(hasHelp(text)).toBe(true)
    expect(text).not.toContain('alert(1)')
  })

  test.each(['/en/help/?q=1', '/en/%68elp/', '/en/help/?<script>', '/en/help/#x'])('%s is the help page, and nothing of the rest is repeated', async (path) => {
    expect((await get(path)).text).toBe((await get('/en/help/')).text)
  })

  test.each(METHODS.filter((method) => !['GET', 'HEAD', 'CONNECT'].includes(method)))('%s is refused with help', async (method) => {
    for (const path of ['/en/', '/exit', '/health', '/nowhere', ...(method === 'POST' ? [] : ['/en/search/'])]) {
      const { status, headers, text } = await get(path, { method })
      expect(status, path).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
      expect(hasHelp(text)).toBe(true)
    }
  })

  test.each<[string | undefined, string | undefined]>([
    ['br', 'br'], ['gzip', 'gzip'], ['gzip, deflate, br, zstd', 'br'], ['gzip;q=1.0, identity; q=0.5, *;q=0', 'gzip'],
    [undefined, undefined], ['', undefined], ['identity', undefined], ['deflate', undefined], ['nonsense', undefined], ['*', undefined], ['x'.repeat(5_000), undefined],
  ])('"%s" is answered as %s, with the same text', async (accepted, sent) => {
    const plain = (await get('/en/help/')).text
    const { headers, bytes } = await get('/en/help/', { headers: accepted === undefined ? {} : { 'Accept-Encoding': accepted } })
    expect(headers['content-encoding']).toBe(sent)
    expect(headers['content-length']).toBe(String(bytes.length))
    const text = sent === 'br' ? brotliDecompressSync(bytes) : sent === 'gzip' ? gunzipSync(bytes) : bytes
    expect(text.toString()).toBe(plain)
  })

  test('many, long and strangely named headers change nothing', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`X-${index}`, 'x'.repeat(40)]))
    const plain = await get('/en/help/')
    for (const headers of [many, { 'X-Long': 'x'.repeat(15_000) }, { ['__proto__']: 'x', constructor: 'x', 'X-Forwarded-Host': 'lakes.localhost', 'If-None-Match': '*', Range: 'bytes=0-10', Cookie: 'a=b' }]) {
      const told = await get('/en/help/', { headers })
      expect(told.status).toBe(200)
      expect(told.text).toBe(plain.text)
      expect(rest(told)).toEqual(rest(plain))
    }
  })
})

test('20,000 addresses that nobody made: never a fault, always help, and none is remembered', async () => {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  /** Bytes in use, once what is no longer used has been cleared away. */
  const kept = async () => {
    for (let time = 0; time < 4; time++) {
      gc()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const next = random(2026)
  const known = ['en', 'help', 'facts', 'signs', 'claims', 'search', 'pictures', 'exit', '..', '.', '', '%2e', '%00', '%ff', 'index.json', '__proto__']
  const letters = "abcXYZ019-_~!$&'()*+,;=:@%?/.<>[]{}|^`\""
  const part = () => (next(3) ? known[next(known.length)]! : Array.from({ length: next(24) }, () => letters[next(letters.length)]).join(''))
  const address = () => `/${Array.from({ length: 1 + next(5) }, part).join('/')}`
  const hosts = ['localhost', 'lakes.localhost', 'stand.localhost', 'nobody.example']
  const seen = new Set<number>()
  const without: string[] = []
  const someOf = (count: number) => eachOf(Array.from({ length: count }, address), 32, async (path) => {
    const { status, text } = await get(path, { host: hosts[next(hosts.length)]!, method: next(20) ? 'GET' : 'PURGE' })
    seen.add(status)
    if (status >= 400 && !hasHelp(text)) without.push(path)
  })
  await someOf(2_000)
  const before = await kept()
  await someOf(18_000)
  expect((await kept()) - before).toBeLessThan(4 * 1024 * 1024)
  expect(without).toEqual([])
  expect([...seen].sort()).toEqual([200, 302, 303, 308, 404, 405])
})

/** Whole numbers below a bound, the same ones each time (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
