/** Search: by the server without scripts, on the reader's own device with them. What is typed stays out of every address. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { newReader } from './browser.ts'
import { startSite, type Site } from './site.ts'

const SEARCH = '/en/search/'
const FORM = 'application/x-www-form-urlencoded'

let site: Site
beforeAll(async () => {
  site = await startSite()
})

const post = (body: string | Buffer, type = FORM, path = SEARCH) =>
  ask({ port: site.port, path, method: 'POST', body, headers: type ? { 'Content-Type': type } : {} })
const query = (text: string) => post(`q=${encodeURIComponent(text)}`)
const hits = (html: string) => [...(/<ol class="hits">.*?<\/ol>/s.exec(html)?.[0] ?? '').matchAll(/<li><a href="([^"]+)">/g)].map((match) => match[1])
const multipart = (part: string) => post(`--b\r\nContent-Disposition: form-data; ${part}\r\n--b--\r\n`, 'multipart/form-data; boundary=b')

describe('the server', () => {
  test('finds pages and says how many', async () => {
    const { status, text } = await query('hotel')
    expect(status).toBe(200)
    expect(hits(text)).toContain('/en/signs/hotel-lodging/')
    expect(text).toContain('found for “hotel”')
    expect(text).toContain('value="hotel"')
  })

  test('says so when nothing is found, and shows all pages as ever', async () => {
    const { text } = await query('xylophonist')
    expect(text).toContain('Nothing was found for “xylophonist”')
    expect(text).toContain('<a href="/en/help/">')
  })

  test.each([
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '”</p><h1>', '&lt;b&gt;', '{fact:population-missouri-2024}', '{$query}{$count}', '$&$1$`', '%3Cb%3E', '\\', "'",
  ])('shows %s as it was typed', async (text) => {
    const found = await query(text)
    expect(found.status).toBe(200)
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
    expect(found.text).toContain(`value="${escaped}"`)
    expect(found.text.match(/<h1>/g)).toHaveLength(1)
  })

  test.each(['مساعدة', 'ayuda للمساعدة 911', '\u202Ereversed', '안녕', '🙂', '\u0000', 'e\u0301', '\uD83D'.toWellFormed(), 'a'.repeat(5_000), ' ', '+'])('takes %j', async (text) => {
    const { status, text: html } = await query(text)
    expect(status).toBe(200)
    expect(/<input [^>]*maxlength="200"/.test(html)).toBe(true)
    expect(/value="([^"]*)"/.exec(html)![1]!.length).toBeLessThanOrEqual(200)
  })

  test.each<[string, () => ReturnType<typeof post>]>([
    ['an empty body', () => post('')],
    ['no type', () => post('q=hotel', '')],
    ['another type', () => post('{"q":"hotel"}', 'application/json')],
    ['a type that is none', () => post('q=hotel', '///;;=')],
    ['a form in parts without a boundary', () => post('q=hotel', 'multipart/form-data')],
    ['a form in parts that is cut off', () => post('--b\r\nContent-Disposition: form-data; name="q"\r\n\r\nho', 'multipart/form-data; boundary=b')],
    ['a file in place of a word', () => multipart('name="q"; filename="q.txt"\r\nContent-Type: text/plain\r\n\r\nhotel')],
    ['no question', () => post('x=hotel')],
    ['an empty question', () => post('q=')],
    ['strange names', () => post('__proto__=x&constructor=y&toString=z&q[]=1&q.a=2&=3&&&')],
    ['a thousand fields', () => post(Array.from({ length: 1_000 }, (_, index) => `f${index}=x`).join('&'))],
    ['bytes that are no text', () => post(Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256)))],
    ['bad percent signs', () => post('q=%zz%e0%a4%')],
  ])('answers %s with the search page', async (_, send) => {
    const { status, text } = await send()
    expect(status).toBe(200)
    expect(text).toContain('<form class="search"')
    expect(text).not.toContain('<ol class="hits"><li>')
  })

  test('takes a form in parts, and the last of several words', async () => {
    expect(hits((await multipart('name="q"\r\n\r\nhotel')).text)).toContain('/en/signs/hotel-lodging/')
    expect((await post('q=farm&q=hotel')).text).toContain('value="hotel"')
  })

  test('refuses a megabyte, and a language that is not there', async () => {
    expect((await post(`q=${'a'.repeat(1_000_000)}`)).status).toBe(413)
    expect((await post('q=hotel', FORM, '/xx/search/')).status).toBe(404)
  })

  test('answers a browser without scripts, and the words stay out of the address', async () => {
    const page = await (await newReader({ javaScriptEnabled: false })).newPage()
    await page.goto(site.at('lakes', SEARCH))
    await page.fill('#q', 'grooming online')
    await page.press('#q', 'Enter')
    await page.waitForSelector('.hits a')
    expect(page.url()).toBe(site.at('lakes', SEARCH))
    await page.click('.hits a')
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })
})

describe('the device', () => {
  test('finds what the server finds, asks once for the index and never for the words', async () => {
    const page = await (await newReader()).newPage()
    const asked: { url: string; method: string; body: string | null }[] = []
    page.on('request', (request) => asked.push({ url: request.url(), method: request.method(), body: request.postData() }))
    await page.goto(site.at('missouri', SEARCH))
    for (const text of ['hotel', 'grooming', '<img src=x>', 'مساعدة', 'xylophonist']) {
      await page.fill('#q', text)
      await page.press('#q', 'Enter')
      await page.locator('#hits p').filter({ hasText: `“${text}”` }).first().waitFor()
      const found = await page.locator('#hits .hits a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(found, text).toEqual(hits((await query(text)).text))
    }
    expect(asked.map(({ url, method, body }) => [new URL(url).pathname, new URL(url).search, method, body])).toEqual([
      [SEARCH, '', 'GET', null],
      [`${SEARCH}index.json`, '', 'GET', null],
    ])
    expect(page.url()).toBe(site.at('missouri', SEARCH))
    expect(await page.evaluate(() => history.length)).toBe(2)
    await page.context().close()
  })

  test('says so when the index does not come, and tries again', async () => {
    const reader = await newReader()
    const page = await reader.newPage()
    await page.goto(site.at('missouri', SEARCH))
    await page.fill('#q', 'hotel')
    await reader.setOffline(true)
    await page.press('#q', 'Enter')
    await page.getByText('The search could not be loaded').waitFor()
    await reader.setOffline(false)
    await page.press('#q', 'Enter')
    await page.locator('.hits a').first().waitFor()
    await reader.close()
  })
})
