/** `build`: the same bytes as `serve`, from any static server; written once, and afterwards only what changed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { ForeignFolderError, type Published, publish, publishChanges } from '../src/publish/publish.ts'
import { addressesOf } from '../src/render/site/answer.ts'
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
  return publish({ library, edition: library.editions.get(id)!, out: folder, on: TODAY, squeeze })
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
    const texts = files.filter((file) => /\.(html|json|xml|txt)$/.test(file) && file !== '.daymark.json')
    for (const file of texts) {
      const text = readFileSync(join(out, id, file))
      expect(brotliDecompressSync(readFileSync(join(out, id, `${file}.br`))).equals(text), file).toBe(true)
      expect(gunzipSync(readFileSync(join(out, id, `${file}.gz`))).equals(text), file).toBe(true)
    }
    expect(files.filter((file) => /\.(br|gz)$/.test(file))).toHaveLength(texts.length * 2)
  })

  test('hosts of three kinds are told the headers of every answer', async () => {
    const [search, numbers] = ['search', 'numbers'].map((page) => readFileSync(join(out, `missouri/en/${page}/index.html`), 'utf8'))
    const charts = numbers!.slice(numbers!.lastIndexOf('<style>'), numbers!.lastIndexOf('</style>') + 8)
    const headers = Object.entries(baseline(search! + charts))
    const [netlify, nginx, caddy, redirects] = ['_headers', 'nginx.conf', 'Caddyfile', '_redirects'].map((file) => readFileSync(join(out, 'missouri', file), 'utf8'))
    const everywhere = netlify!.slice(netlify!.indexOf('/*\n'), netlify!.indexOf('/exit\n'))
    for (const [name, value] of headers) {
      expect(everywhere.toLowerCase()).toContain(`  ${name}: ${value.toLowerCase()}\n`)
      expect(caddy!.toLowerCase()).toContain(`\t${name} "${value.toLowerCase()}"\n`)
      const lines = nginx!.toLowerCase().split('\n').filter((line) => line.trim() === `add_header ${name} "${value.toLowerCase()}" always;`)
      expect(lines.length, `${name}: nginx forgets all headers in a location that adds one`).toBe(1 + nginx!.match(/^location /gm)!.length)
    }
    for (const text of [netlify, nginx, caddy]) expect(text).toMatch(/Clear-Site-Data:? "?\\?"cache\\?", \\?"cookies\\?", \\?"storage\\?""?/)
    expect(redirects).toContain('/exit https://www.weather.gov/ 303!')
    expect(nginx).toContain('return 303 https://www.weather.gov/;')
    expect(caddy).toContain('redir /exit https://www.weather.gov/ 303')
  })
})

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
    await publish({ library, edition: library.editions.get('youth')!, out: folder, on: TODAY, squeeze: false })
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
    expect(texts.length).toBeLessThan(10)
    for (const file of texts.filter((name) => name.endsWith('.html'))) expect(readFileSync(join(out, 'missouri', file), 'utf8')).toContain('98,765')

    /* The other edition is brought up to date by the way of `build --watch`, which must leave nothing to do. */
    const { library } = readLibrary(root)
    await publishChanges({ library, edition: library.editions.get('lakes')!, out: join(out, 'lakes'), on: TODAY, squeeze: true }, earlier)
    expect(await build('lakes')).toMatchObject({ written: 0 })
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
    await expect(publish({ library, edition, out: folder, on: TODAY, squeeze: false, onProgress: (done) => done && stop() })).rejects.toThrow('stopped')
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
