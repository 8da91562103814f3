/** Editing while it is served: a fact, a mistake and its mending, a new edition. Real files, real server. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Edition } from '../src/library/library.ts'
import type { Problem } from '../src/library/problem.ts'
import { usesOf } from '../src/library/uses.ts'
import { addressesOf } from '../src/render/site/answer.ts'
import { at } from './addresses.ts'
import { ask } from './ask.ts'
import { daymark } from './command-line.ts'
import { bytesIn } from './folder.ts'
import { contentCopy, type Site, startSite, TODAY } from './site.ts'

const FACT = 'hotline-cases-missouri-2024'
const LINE = /^ {4}"2024": \{value: 272,.*$/m
const withNew = (value: number) => `    "2024":
      history:
        - {value: 272, published: 2026-01, source: kfmo-january-marks-national-2026}
        - {value: ${value}, published: 2026-06, source: kfmo-january-marks-national-2026}`

let root: string
let file: string
let site: Site
let broken: readonly Problem[] | undefined
beforeAll(async () => {
  root = contentCopy()
  file = join(root, 'commons/facts/hotline-cases.yaml')
  site = await startSite({ root, onBroken: (problems) => (broken = problems) })
})

const page = async (edition: Edition, path: string) => (await ask({ port: site.port, host: `${edition.id}.localhost`, path: at(edition, path) })).text
const editions = () => [...site.library().editions.values()]
/** Every page of every edition that shows the fact, by address. */
const shown = async () => {
  const pages = editions().flatMap((edition) => [`facts/${FACT}`, ...usesOf(site.library(), edition).pagesOfFact.get(FACT)!.map(({ id }) => id)].map((path) => [edition, path] as const))
  return new Map(await Promise.all(pages.map(async ([edition, path]) => [`${edition.id} ${path}`, await page(edition, path)] as const)))
}
const change = async (from: string | RegExp, to: string) => {
  const { version } = site.library()
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(file, text.replace(from, () => to))
  await vi.waitFor(() => expect(site.library().version).not.toBe(version), { timeout: 10_000, interval: 10 })
}

describe('a figure', () => {
  test('changes wherever it is shown in all editions, and its page keeps the old value', async () => {
    const [before, elsewhere] = [await shown(), await Promise.all(editions().map((edition) => page(edition, 'law')))]
    expect(new Set([...before.keys()].map((key) => key.split(' ')[0]))).toEqual(new Set(editions().map(({ id }) => id)))
    for (const [where, html] of before) {
      expect(html, where).toContain('272')
      expect(html, where).not.toContain('98,765')
    }
    await change(LINE, withNew(98_765))
    const after = await shown()
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [where, html] of after) expect(html, where).toContain('98,765')
    const history = /<table class="data">.*?<\/table>/s.exec(after.get(`missouri facts/${FACT}`)!)![0]
    expect(history).toMatch(/98,765.*now.*June 2026.*272.*earlier.*January 2026/s)
    expect(await Promise.all(editions().map((edition) => page(edition, 'law')))).toEqual(elsewhere)
  })

  test('stays as it was while the file is broken, and goes on when it is mended', async () => {
    const [text, before] = [readFileSync(file, 'utf8'), await shown()]
    onTestFinished(() => writeFileSync(file, text.replace('98765', '87654')))
    appendFileSync(file, '  missouri: [\n')
    const problems = await vi.waitFor(() => {
      expect(broken).toBeDefined()
      return broken!
    }, { timeout: 10_000, interval: 10 })
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'commons/facts/hotline-cases.yaml', line: expect.any(Number), message: expect.any(String), fix: expect.any(String) })
    expect(problems[0]!.line).toBeGreaterThan(text.split('\n').length - 2)
    expect(await shown()).toEqual(before)
    writeFileSync(file, text)
    await change('98765', '87654')
    for (const [where, html] of await shown()) expect(html, where).toContain('87,654')
  })

  test.each<[string, string, RegExp]>([
    ['a word for a number', 'value: many', /number/],
    ['a source that is not there', 'value: 1, source: nobody', /source "nobody"/],
    ['a field that is not there', 'valeu: 1', /valeu/],
  ])('%s is told with its line, and the pages stay', async (_, wrong, message) => {
    const [text, before] = [readFileSync(file, 'utf8'), await shown()]
    onTestFinished(() => writeFileSync(file, text))
    broken = undefined
    const lines = text.split('\n')
    const line = lines.findIndex((one) => one.includes('87654'))
    writeFileSync(file, lines.with(line, `        - {${wrong}, published: 2026-06${wrong.includes('source') ? '' : ', source: kfmo-january-marks-national-2026'}}`).join('\n'))
    await vi.waitFor(() => expect(broken).toBeDefined(), { timeout: 10_000, interval: 10 })
    const problem = broken!.find((one) => message.test(`${one.message} ${one.fix}`))
    expect(problem, JSON.stringify(broken)).toBeDefined()
    expect(problem!.file).toBe('commons/facts/hotline-cases.yaml')
    expect(Math.abs(problem!.line - (line + 1))).toBeLessThanOrEqual(2)
    expect(await shown()).toEqual(before)
  })
})

describe('daymark new', () => {
  test('makes an edition that is served at once, whole, under its own name', async () => {
    const { code, out, err } = await daymark(root, 'new', 'river-county', '--title', 'River County "Together"')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('http://river-county.localhost:8080')
    const edition = await vi.waitFor(() => {
      const made = site.library().editions.get('river-county')
      expect(made).toBeDefined()
      return made!
    }, { timeout: 10_000, interval: 10 })
    expect(editions()).toHaveLength(7)
    expect(await page(edition, 'home')).toContain('River County &quot;Together&quot;')
    for (const path of addressesOf(site.library(), edition, TODAY).filter((address) => address.endsWith('/') && !['/', '/data/'].includes(address))) {
      const { status } = await ask({ port: site.port, host: 'river-county.localhost', path })
      expect(status, path).toBe(200)
    }
    expect(await (await ask({ port: site.port, host: 'localhost', path: '/en/' })).text).toContain('Missouri Daymark')
    rmSync(join(root, 'editions/river-county'), { recursive: true })
    await vi.waitFor(() => expect(site.library().editions.has('river-county')).toBe(false), { timeout: 10_000, interval: 10 })
  })

  test.each<[string, string[], RegExp]>([
    ['a name that is taken', ['lakes'], /editions\/lakes is already there\. Nothing was changed\./],
    ['no name', [], /Name the new edition with one word/],
    ['two names', ['one', 'two'], /Name the new edition with one word/],
    ['capitals', ['River'], /"River" cannot be a folder and a host name/],
    ['a space', ['river county'], /cannot be a folder and a host name/],
    ['a way out of the folder', ['../river'], /cannot be a folder and a host name/],
    ['a hidden name', ['.river'], /cannot be a folder and a host name/],
    ['two hyphens', ['river--county'], /cannot be a folder and a host name/],
    ['a name that is too long', ['a'.repeat(41)], /cannot be a folder and a host name/],
    ['a name in another script', ['río'], /cannot be a folder and a host name/],
    ['a pattern that is not there', ['river', '--from', 'nobody'], /There is no edition "nobody" to copy from/],
    ['a pattern outside the folder', ['river', '--from', '../commons'], /There is no edition "\.\.\/commons" to copy from/],
    ['an option that is not there', ['river', '--colour', 'red'], /--colour/],
  ])('says what is wrong with %s, and changes nothing', async (_, args, message) => {
    const before = bytesIn(root)
    const { code, out, err } = await daymark(root, 'new', ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(message)
    expect(err).toContain('Usage: npx daymark new')
    expect(bytesIn(root)).toEqual(before)
  })
})
