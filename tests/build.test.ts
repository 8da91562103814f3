/** `build`: the same bytes as `serve`, from any static server; written once, and afterwards only what changed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { usesOf } from '../src/library/uses.ts'
import { ForeignFolderError, type Published, publish, publishChanges } from '../src/publish/publish.ts'
import { addressesOf, answerAt } from '../src/render/site/answer.ts'
import { ask, eachOf } from './ask.ts'
import { baseline } from './baseline.ts'
import { newReader } from './browser.ts'
import { daymark } from './command-line.ts'
import { bytesIn, differing, filesIn } from './folder.ts'
import { leadOutTo, startNeutralSite } from './neutral-site.ts'
import { contentCopy, emptyFolder, type Site, startSite, TODAY } from './site.ts'
import { serveFolder } from './static-server.ts'

const EDITIONS = ['missouri', 'lakes'] as const

/** The content, changed step by step; `out` always holds what was last built from it. */
let root: string
let out: string
let site: Site
beforeAll(async () => {
  root = contentCopy()
  out = emptyFolder()
  site = await startSite({ root })
  for (const id of EDITIONS) await build(id)
}, 120_000)

const build = (id: string, folder = join(out, id), squeeze = true): Promise<Published> => {
  const { library } = readLibrary(root)
  return publish({ library, edition: library.editions.get(id)!, out: folder, on: TODAY, squeeze, pictures: true })
}
const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, () => to))
}

describe('what is written', () => {
  test.each(EDITIONS)('every address of %s has the bytes that the server sends', async (id) => {
    const port = await serveFolder(join(out, id))
    const edition = site.library().editions.get(id)!
    const different: string[] = []
    const addresses = addressesOf(site.library(), edition, TODAY)
    await eachOf([...addresses, '/404.html', '/500.html'], 8, async (path) => {
      const [served, written] = [await ask({ port: site.port, host: `${id}.localhost`, path: path === '/404.html' ? '/nowhere' : path }), await ask({ port, path })]
      if (path === '/500.html') expect(written.text).toContain('1-888-373-7888')
      else if (written.status !== 200 || !written.bytes.equals(served.bytes)) different.push(path)
    })
    expect(different).toEqual([])
    expect(addresses.length).toBeGreaterThan(250)
  })

  test.each(EDITIONS)('every text of %s stands beside its squeezed forms, which open to the same bytes', (id) => {
    const files = [...filesIn(join(out, id)).keys()]
    const texts = files.filter((file) => /\.(html|json|jsonld|xml|txt|csv|svg|atom|bib)$/.test(file) && file !== '.daymark.json')
    for (const file of texts) {
      const text = readFileSync(join(out, id, file))
      expect(brotliDecompressSync(readFileSync(join(out, id, `${file}.br`))).equals(text), file).toBe(true)
      expect(gunzipSync(readFileSync(join(out, id, `${file}.gz`))).equals(text), file).toBe(true)
    }
    expect(files.filter((file) => /\.(br|gz)$/.test(file))).toHaveLength(texts.length * 2)
  })

  test.each(EDITIONS)('%s holds every table as data, as pictures and for frames', (id) => {
    const files = [...filesIn(join(out, id)).keys()]
    const tables = [...usesOf(site.library(), site.library().editions.get(id)!).tables.values()]
    for (const { id: table, drawings } of tables) {
      const folder = `data/${table}/`
      const expected = [`${table}.csv`, `${table}.json`, `${table}.jsonld`, `${table}.csv-metadata.json`, 'datapackage.json', 'history.csv', `${table}.bib`, `${table}.csl.json`].map((file) => folder + file)
      for (const [index, drawing] of drawings.entries()) {
        const name = index ? `${table}-${drawing}` : table
        expected.push(`${folder}${name}.en.svg`, `${folder}${name}.en.png`, `embed/en/${name}/index.html`)
      }
      for (const file of expected) expect(files).toContain(file)
    }
    for (const file of ['data/index.json', 'data/feed.atom']) expect(files).toContain(file)
  })

  test('hosts of three kinds are told the headers of every answer', async () => {
    const [search, numbers] = ['search', 'numbers'].map((page) => readFileSync(join(out, `missouri/en/${page}/index.html`), 'utf8'))
    const charts = numbers!.slice(numbers!.lastIndexOf('<style>'), numbers!.lastIndexOf('</style>') + 8)
    const pages = baseline(search! + charts)
    const [netlify, nginx, caddy, redirects] = ['_headers', 'nginx.conf', 'Caddyfile', '_redirects'].map((file) => readFileSync(join(out, 'missouri', file), 'utf8')) as [string, string, string, string]
    const exit = { 'clear-site-data': '"cache", "cookies", "storage"' }
    const served = async (path: string) => Object.fromEntries(Object.entries((await ask({ port: site.port, host: 'missouri.localhost', path })).headers).filter(([name]) => name in pages || /^(access-control|clear-site)/.test(name)))
    for (const path of ['/en/help/', '/en/', '/en/data/', '/', '/exit', '/embed/en/states-2024/', '/data/index.json', '/data/states-2024/states-2024.csv', '/data/states-2024/states-2024.en.svg']) {
      const { 'content-security-policy': policy, ...others } = await served(path)
      // A host has one policy for all pages; the server names in each only what that page holds.
      const expected = { ...others, 'content-security-policy': /^\/(embed|data)\//.test(path) ? policy : pages['content-security-policy'] }
      if (path.startsWith('/embed/')) expected['content-security-policy'] = pages['content-security-policy']!.replace("frame-ancestors 'none'", 'frame-ancestors *')
      expect(netlifyHeaders(netlify, path), `_headers, ${path}`).toEqual(expected)
      expect(nginxHeaders(nginx, path), `nginx, ${path}`).toEqual(expected)
      expect(caddyHeaders(caddy, path), `Caddy, ${path}`).toEqual(expected)
    }
    expect(netlifyHeaders(netlify, '/exit')).toMatchObject(exit)
    expect(redirects).toContain('/exit https://www.weather.gov/ 303!')
    expect(redirects).toContain('/data/ /en/data/ 302!')
    expect(nginx).toContain('return 303 https://www.weather.gov/;')
    expect(caddy).toContain('redir /exit https://www.weather.gov/ 303')
  })
})

type Headers = Readonly<Record<string, string>>
const unquoted = (value: string) => value.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"')

/** The headers that such a host sends, as each decides it: here, those of every rule that fits, none twice. */
function netlifyHeaders(text: string, path: string): Headers {
  const rules = text.trim().split(/\n(?=\/)/).map((rule) => rule.split('\n'))
  const fitting = rules.filter(([where]) => (where!.endsWith('*') ? path.startsWith(where!.slice(0, -1)) : path === where))
  const lines = fitting.flatMap(([, ...headers]) => headers.map((header) => /^ {2}([^:]+): (.*)$/.exec(header)!))
  const names = lines.map(([, name]) => name!.toLowerCase())
  expect(names.filter((name, index) => names.indexOf(name) !== index), path).toEqual([])
  return Object.fromEntries(lines.map(([, name, value]) => [name!.toLowerCase(), value!]))
}

/** Here, those of the one location that fits, and those outside only where there is none. */
function nginxHeaders(text: string, path: string): Headers {
  const locations = [...text.matchAll(/^location (=|\^~) (\S+) \{\n(.*?)^\}/gms)]
  const found = locations.find(([, kind, where]) => kind === '=' && path === where) ?? locations.find(([, kind, where]) => kind === '^~' && path.startsWith(where!))
  const lines = (found?.[3] ?? text.replace(/^location .*?^\}/gms, '')).matchAll(/add_header (\S+) (.*) always;/g)
  return Object.fromEntries([...lines].map(([, name, value]) => [name!.toLowerCase(), unquoted(value!)]))
}

/** Here, those of every matcher that fits. */
function caddyHeaders(text: string, path: string): Headers {
  const [, besides] = /^@page not path (.*)$/m.exec(text)!
  const fits = (where: string): boolean => (where === '@page' ? !besides!.split(' ').some(fits) : where.endsWith('*') ? path.startsWith(where.slice(0, -1)) : path === where)
  const blocks = [...text.matchAll(/^header (\S+) \{\n(.*?)^\}/gms)].filter(([, where]) => fits(where!)).flatMap(([, , block]) => [...block!.matchAll(/^\t(\S+) (.*)$/gm)].map(([, name, value]) => [name, value]))
  const lines = [...text.matchAll(/^header (\S+) (\S+) (".*")$/gm)].filter(([, where]) => fits(where!)).map(([, , name, value]) => [name, value])
  return Object.fromEntries([...blocks, ...lines].map(([name, value]) => [name!.toLowerCase(), unquoted(value!)]))
}

describe('in a browser, from a plain static server', () => {
  test('search works, asks for the index once, and its hits lead somewhere', async () => {
    const port = await serveFolder(join(out, 'lakes'))
    const page = await (await newReader()).newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().slice(`http://localhost:${port}`.length)))
    await page.goto(`http://localhost:${port}/en/search/`)
    await page.fill('#q', 'hotel')
    await page.press('#q', 'Enter')
    const hit = page.locator('#hits .hits a').first()
    await hit.waitFor()
    expect(asked).toEqual(['/en/search/', '/en/search/index.json'])
    await hit.click()
    await page.waitForURL(/\/en\/signs\//)
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })

  test.each([true, false])('Exit leads out and does not say where from, with scripts: %s', async (javaScriptEnabled) => {
    const neutral = await startNeutralSite()
    const content = contentCopy()
    leadOutTo(content, neutral)
    const { library } = readLibrary(content)
    const folder = emptyFolder()
    await publish({ library, edition: library.editions.get('youth')!, out: folder, on: TODAY, squeeze: false, pictures: false })
    const port = await serveFolder(folder)
    const page = await (await newReader({ javaScriptEnabled })).newPage()
    for (const path of ['/en/youth/', '/404.html', '/500.html']) {
      await page.goto(`http://localhost:${port}${path}`)
      await page.click('.exit')
      await page.waitForURL(neutral.url)
    }
    for (const headers of neutral.asked) expect(headers).not.toHaveProperty('referer')
    await page.context().close()
  })
})

describe('building again', () => {
  test('writes nothing when nothing changed', async () => {
    const before = filesIn(out)
    for (const id of EDITIONS) expect(await build(id)).toMatchObject({ written: 0, removed: 0 })
    expect(filesIn(out)).toEqual(before)
  })

  test('after one changed fact writes the files whose bytes differ, and no others', async () => {
    const [before, { library: earlier }] = [filesIn(join(out, 'missouri')), readLibrary(root)]
    edit('commons/facts/hotline-cases.yaml', /^( {2}alabama: .*) 105\}/m, '  alabama: {"2024": 98765}')
    const { written, removed } = await build('missouri')
    const after = filesIn(join(out, 'missouri'))
    const changed = differing(before, after, 'hash')
    expect(differing(before, after, 'written')).toEqual(changed)
    const texts = changed.filter((file) => !/\.(br|gz)$/.test(file))
    expect(texts).toContain('en/facts/hotline-cases-alabama-2024/index.html')
    expect(texts).toContain('en/numbers/states/index.html')
    expect([written, removed]).toEqual([texts.length, 0])
    const shows = /^(en\/facts\/hotline-cases-alabama-2024|en\/numbers\/states|en\/data\/states-2024|embed\/en\/states-2024|data\/states-2024\/)/
    const lists = ['data/feed.atom', 'data/index.json', 'en/data/index.html', 'en/facts/index.html', 'en/search/index.json']
    expect(texts.filter((file) => !shows.test(file) && !file.startsWith('en/sources/'))).toEqual(lists)
    for (const file of texts.filter((name) => /(html|csv|json|jsonld|atom)$/.test(name) && shows.test(name) && !/metadata|csl|package/.test(name))) expect(readFileSync(join(out, 'missouri', file), 'utf8')).toMatch(/98,?765/)

    /* The other edition is brought up to date by the way of `build --watch`, which must leave nothing to do. */
    const { library } = readLibrary(root)
    await publishChanges({ library, edition: library.editions.get('lakes')!, out: join(out, 'lakes'), on: TODAY, squeeze: true, pictures: true }, earlier)
    expect(await build('lakes')).toMatchObject({ written: 0 })
  })

  test('by the way of `build --watch`, an edited fact reaches its files, pictures and frame, the list and the feed', async () => {
    const { library: earlier } = readLibrary(root)
    edit('commons/facts/hotline-cases.yaml', /"2024": 98765/, '"2024": 87654')
    const { library } = readLibrary(root)
    const settings = { library, edition: library.editions.get('missouri')!, out: join(out, 'missouri'), on: TODAY, squeeze: true, pictures: true }
    const written = await publishChanges(settings, earlier)
    const files = ['csv', 'json', 'jsonld', 'bib', 'csl.json', 'en.svg', 'en.png'].map((ending) => `/data/states-2024/states-2024.${ending}`)
    for (const address of [...files, '/data/states-2024/history.csv', '/data/states-2024/datapackage.json', '/data/index.json', '/data/feed.atom', '/embed/en/states-2024/', '/en/data/states-2024/', '/en/numbers/states-by-count/'])
      expect(written).toContain(address)
    for (const file of ['data/states-2024/states-2024.csv', 'data/feed.atom', 'data/states-2024/states-2024.en.svg', 'embed/en/states-2024/index.html']) {
      const text = readFileSync(join(out, 'missouri', file))
      if (!file.endsWith('svg')) expect(text.toString(), file).toMatch(/87,?654/)
      expect(brotliDecompressSync(readFileSync(join(out, 'missouri', `${file}.br`))).equals(text), file).toBe(true)
    }
    expect(await build('missouri')).toMatchObject({ written: 0, removed: 0 })
  })

  test('draws a picture anew even if the build before it was cut off', async () => {
    edit('commons/facts/hotline-cases.yaml', /"2024": 87654/, '"2024": 76543')
    const { library } = readLibrary(root)
    const edition = library.editions.get('missouri')!
    const png = '/data/states-2024/states-2024.en.png'
    const inTheWay = join(out, 'missouri', `${png}.part`)
    mkdirSync(inTheWay)
    await expect(build('missouri')).rejects.toThrow()
    rmSync(inTheWay, { recursive: true })
    await build('missouri')
    expect(readFileSync(join(out, 'missouri', png)).equals(Buffer.from(answerAt(library, edition, TODAY, png)!.body))).toBe(true)
  })

  test('removes the pages that are gone, and nothing that somebody else put there', async () => {
    const own = join(out, 'lakes/verification.txt')
    writeFileSync(own, 'mine')
    edit('editions/lakes/edition.yaml', /^ {2}- work-rights\n/m, '')
    const { removed } = await build('lakes')
    expect(removed).toBe(3)
    expect(existsSync(join(out, 'lakes/en/work-rights/index.html'))).toBe(false)
    expect(existsSync(join(out, 'lakes/en/work-rights/index.html.br'))).toBe(false)
    expect(readFileSync(own, 'utf8')).toBe('mine')
    rmSync(own)
  })

  test('puts right a page that somebody changed by hand', async () => {
    const file = join(out, 'lakes/en/index.html')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, 'changed')
    expect(await build('lakes')).toMatchObject({ written: 1 })
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('goes on after a build that was cut off', async () => {
    const folder = emptyFolder()
    const { library } = readLibrary(root)
    const edition = library.editions.get('lakes')!
    const stop = () => {
      throw new Error('stopped')
    }
    await expect(publish({ library, edition, out: folder, on: TODAY, squeeze: false, pictures: false, onProgress: (done) => done && stop() })).rejects.toThrow('stopped')
    expect(filesIn(folder).size).toBeGreaterThan(100)
    await build('lakes', folder, false)
    const whole = emptyFolder()
    await build('lakes', whole, false)
    expect(bytesIn(folder)).toEqual(bytesIn(whole))
  })

  test('refuses a folder that somebody else filled, and leaves it as it is', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'photos'))
    writeFileSync(join(folder, 'photos/a.txt'), 'mine')
    await expect(build('lakes', folder)).rejects.toThrow(ForeignFolderError)
    expect([...filesIn(folder).keys()]).toEqual(['photos/a.txt'])
  })
})

describe('daymark build', () => {
  test('writes every edition or the named one, says how many files, and none the second time', async () => {
    for (const edition of site.library().editions.keys()) if (edition !== 'lakes' && edition !== 'missouri') rmSync(join(root, 'editions', edition), { recursive: true })
    const folder = emptyFolder()
    const args = ['build', '--out', folder, '--edition', 'lakes', '--on', TODAY]
    const first = await daymark(root, ...args)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/^lakes: \d+ addresses, \d+ files written, 0 removed, [\d.]+ s\n$/)
    const before = filesIn(folder)
    const second = await daymark(root, ...args)
    expect(second.out).toMatch(/^lakes: \d+ addresses, 0 files written, 0 removed, [\d.]+ s\n$/)
    expect(filesIn(folder)).toEqual(before)
    expect(bytesIn(join(folder, 'lakes'))).toEqual(bytesIn(join(out, 'lakes')))
    const all = await daymark(root, 'build', '--out', folder, '--on', TODAY, '--no-compress')
    expect(all.out.split('\n').filter(Boolean).map((line) => line.split(':')[0])).toEqual(['lakes', 'missouri'])
  })

  test.each<[string, string[], RegExp]>([
    ['an edition that is not there', ['--edition', 'lakse'], /There is no edition "lakse"\. Did you mean "lakes"\?/],
    ['a day that is none', ['--on', '2026-13-45'], /"2026-13-45" is not a day/],
    ['an option that is not there', ['--compress'], /--compress/],
  ])('says what is wrong with %s, and writes nothing', async (_, args, message) => {
    const folder = emptyFolder()
    const { code, err } = await daymark(root, 'build', '--out', folder, ...args)
    expect(code).toBe(1)
    expect(err).toMatch(message)
    expect(filesIn(folder).size).toBe(0)
  })

  test('asks where to write, and keeps off a folder that somebody else filled', async () => {
    expect(await daymark(root, 'build')).toMatchObject({ code: 1, err: expect.stringContaining('Say where to write: --out DIR') })
    const folder = emptyFolder()
    mkdirSync(join(folder, 'lakes'))
    writeFileSync(join(folder, 'lakes/index.html'), 'mine')
    const { code, err } = await daymark(root, 'build', '--out', folder, '--edition', 'lakes')
    expect(code).toBe(1)
    expect(err).toContain('is not empty, and Daymark did not write what is in it. Nothing was changed.')
    expect(readFileSync(join(folder, 'lakes/index.html'), 'utf8')).toBe('mine')
  })
})
