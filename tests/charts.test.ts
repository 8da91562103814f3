/** Charts as readers meet them: on a phone and on paper, by ear, in a frame on another site, and as files to take along. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLibrary } from '../src/library/keep.ts'
import { addressesOf } from '../src/render/site/answer.ts'
import { ask } from './ask.ts'
import { DRAWN, EVERYTHING, readerWithAxe, violations } from './axe.ts'
import { newReader } from './browser.ts'
import { HOME, type Site, startSite, TODAY } from './site.ts'

const { library } = readLibrary(HOME)
const hub = library.editions.get('missouri')!
const addresses = addressesOf(library, hub, TODAY)
const embeds = addresses.filter((path) => path.startsWith('/embed/'))
const tablePages = addresses.filter((path) => /^\/en\/data\/./.test(path))
const numberPages = addresses.filter((path) => path.startsWith('/en/numbers/'))

let site: Site
beforeAll(async () => {
  site = await startSite()
})

describe('at every width', () => {
  test('axe finds nothing in frames, nor in a page of a table in each drawing, narrow or wide, light or dark', async () => {
    const reader = await readerWithAxe()
    const page = await reader.newPage()
    const faults: string[] = []
    const inEachDrawing = [...Map.groupBy(library.commons.tables.values(), ({ drawings }) => drawings.join()).values()].map(([table]) => `/en/data/${table!.id}/`)
    for (const path of [...embeds, ...inEachDrawing]) {
      await page.goto(site.at('missouri', path))
      for (const [width, colorScheme, rules] of [[320, 'light', EVERYTHING], [1280, 'dark', DRAWN]] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        faults.push(...(await violations(page, rules)).map((violation) => `${path} at ${width}, ${colorScheme}: ${violation}`))
      }
    }
    expect(faults).toEqual([])
    await reader.close()
  })

  test.each([320, 1280])('at %i px a chart is as wide as its column, no text leaves it or stands on another, and nothing scrolls sideways', async (width) => {
    const page = await (await newReader({ viewport: { width, height: 900 } })).newPage()
    const faults: string[] = []
    for (const path of [...numberPages, ...tablePages, ...embeds]) {
      await page.goto(site.at('missouri', path))
      faults.push(...(await page.evaluate(() => {
        const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth
        const charts = [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap((chart) => {
          const field = chart.getBoundingClientRect()
          const column = chart.parentElement!.getBoundingClientRect()
          const off = Math.abs(field.width - column.width) > 1 ? [`${field.width} px wide in a column of ${column.width}`] : []
          const texts = [...chart.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }))
          const outside = texts.filter(({ box }) => box.left < field.left - 2 || box.right > field.right + 2).map(({ text, box }) => `"${text.textContent}" from ${Math.round(box.left - field.left)} to ${Math.round(box.right - field.left)} of ${Math.round(field.width)}`)
          const over = texts.flatMap(({ text, box }, index) => texts.slice(index + 1).flatMap((other) => {
            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
            return across > 1 && down > 3 ? [`"${text.textContent}" and "${other.text.textContent}" stand on each other`] : []
          }))
          return [...off, ...outside, ...over]
        })
        return [...(wider > 0 ? [`${wider} px wider than the screen`] : []), ...charts]
      })).map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})

test('by ear, a chart is one picture that states its finding, and its table says what it holds', async () => {
  const page = await (await newReader()).newPage()
  for (const path of [...embeds, '/en/numbers/missouri/', '/en/numbers/states-by-rate/']) {
    await page.goto(site.at('missouri', path))
    for (const chart of await page.locator('figure.chart-block').all()) {
      const name = (await chart.locator('.finding').innerText()).trim()
      expect(await chart.getByRole('img', { name, exact: true }).count(), `${path}: ${name}`).toBe(1)
      expect((await chart.locator('table caption').first().textContent())!.length).toBeGreaterThan(20)
    }
  }
  await page.context().close()
})

test('on paper every table is unfolded, and what only a screen can use is gone', async () => {
  const page = await (await newReader()).newPage()
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/en/numbers/states/', '/en/numbers/missouri/', '/en/data/fbi-offenses-by-state/']) {
    await page.goto(site.at('missouri', path))
    const seen = await page.evaluate(() => ({
      rows: [...document.querySelectorAll('figure table tr')].filter((row) => !row.getBoundingClientRect().height || !row.checkVisibility()).length,
      charts: [...document.querySelectorAll('svg.chart')].map((chart) => getComputedStyle(chart).breakInside),
      take: document.querySelector('.take')!.checkVisibility(),
    }))
    expect(seen, path).toEqual({ rows: 0, charts: seen.charts.map(() => 'avoid'), take: false })
  }
  await page.context().close()
})

describe('files to take along', () => {
  const TYPES: Readonly<Record<string, string>> = {
    csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8', jsonld: 'application/ld+json; charset=utf-8', atom: 'application/atom+xml; charset=utf-8',
    bib: 'application/x-bibtex; charset=utf-8', svg: 'image/svg+xml; charset=utf-8', png: 'image/png',
  }

  test('are what they are called, and every site may read them', async () => {
    const files = addresses.filter((path) => /^\/data\/.*\./.test(path))
    expect(new Set(files.map((path) => path.split('.').at(-1)))).toEqual(new Set(Object.keys(TYPES)))
    for (const path of files) {
      const { status, headers } = await ask({ port: site.port, host: 'missouri.localhost', path })
      expect([status, headers['content-type'], headers['access-control-allow-origin'], headers['cross-origin-resource-policy']], path).toEqual([200, TYPES[path.split('.').at(-1)!], '*', 'cross-origin'])
    }
  })

  test('pictures are drawn whole, in the colours of the edition', async () => {
    const page = await (await newReader()).newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    for (const path of addresses.filter((one) => one.endsWith('.svg'))) {
      await page.goto(site.at('missouri', path))
      const drawn = await page.evaluate(() => {
        const accent = document.querySelector('.c-dot, .c-bar, .c-part.s0, .tile.s3 rect')
        const texts = [...document.querySelectorAll('text')].map((text) => text.getBoundingClientRect())
        const { width, height } = document.documentElement.getBoundingClientRect()
        return { fill: accent && getComputedStyle(accent).fill, whole: texts.every((box) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height), width }
      })
      expect(drawn, path).toEqual({ fill: 'rgb(43, 63, 115)', whole: true, width: 760 })
    }
    expect(errors).toEqual([])
    await page.context().close()
  })
})

describe('in a frame on another site', () => {
  /** The other site: a page that shows what it is asked to. */
  let other: string
  beforeAll(async () => {
    const server = createServer((asked, answer) => {
      answer.setHeader('Content-Type', 'text/html').end(new URL(asked.url!, 'http://other').searchParams.get('show') ?? '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    afterAll(() => {
      server.closeAllConnections()
      server.close()
    })
    other = `http://other.localhost:${(server.address() as AddressInfo).port}/?show=`
  })
  const showing = (html: string): string => other + encodeURIComponent(`<!doctype html><title>Other</title>${html}`)

  test('a chart is shown with help first, fetches nothing, keeps nothing and runs nothing', async () => {
    const reader = await newReader()
    const page = await reader.newPage()
    const [requests, errors]: [string[], string[]] = [[], []]
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    for (const path of embeds) {
      requests.length = 0
      const address = site.at('missouri', path)
      await page.goto(showing(`<link rel="icon" href="data:,"><iframe src="${address}" width="320" height="640"></iframe>`))
      const frame = page.frames().find((one) => one.url() === address)!
      await frame.locator('h1').waitFor()
      const inside = await frame.evaluate(() => ({
        numbers: [...document.querySelectorAll('.num')].slice(0, 3).map((number) => number.textContent),
        helpFirst: !!(document.querySelector('.num')!.compareDocumentPosition(document.querySelector('h1')!) & Node.DOCUMENT_POSITION_FOLLOWING),
        scripts: document.scripts.length,
        target: document.querySelector('base')!.target,
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        drawn: document.querySelector('svg.chart')!.getBoundingClientRect().height > 50,
      }))
      expect(inside, path).toEqual({ numbers: ['911', '1-888-373-7888', '233733'], helpFirst: true, scripts: 0, target: '_top', wider: 0, drawn: true })
      expect(requests.slice(1), path).toEqual([address])
    }
    expect(errors).toEqual([])
    expect(await reader.cookies()).toEqual([])
    await reader.close()
  })

  test('what a reader chooses in it leads out of the frame, to the site itself', async () => {
    const page = await (await newReader()).newPage()
    await page.goto(showing(`<iframe src="${site.at('missouri', embeds[0])}" width="320" height="640"></iframe>`))
    await page.frameLocator('iframe').locator('td a').first().click()
    await page.waitForURL(/missouri\.localhost.*\/en\/facts\//)
    await page.context().close()
  })

  test.each(['/en/numbers/', '/en/data/states-2024/', '/data/states-2024/states-2024.en.svg', '/data/states-2024/states-2024.json'])('%s refuses a frame', async (path) => {
    const page = await (await newReader()).newPage()
    await page.goto(showing(`<iframe src="${site.at('missouri', path)}"></iframe>`))
    expect(page.frames().map((frame) => frame.url())).not.toContain(site.at('missouri', path))
    await page.context().close()
  })

  test('pictures stand in its pages, and its programs read the data', async () => {
    const page = await (await newReader()).newPage()
    const pictures = addresses.filter((path) => /\.(svg|png)$/.test(path))
    await page.goto(showing(pictures.map((path) => `<img src="${site.at('missouri', path)}">`).join('')))
    expect(await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().then(() => image.naturalWidth))))).toEqual(pictures.map((path) => (path.endsWith('svg') ? 760 : 1520)))
    const read = await page.evaluate((address) => fetch(address).then((answer) => answer.text()), site.at('missouri', '/data/states-2024/states-2024.csv'))
    expect(read).toMatch(/^place,name,/)
    expect(await page.evaluate((address) => fetch(address).then(() => 'read', () => 'refused'), site.at('missouri', '/en/numbers/'))).toBe('refused')
    await page.context().close()
  })
})
