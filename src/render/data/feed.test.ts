import { parseAtomFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { readLibrary } from '../../library/keep.ts'
import { HOME, TODAY } from '../../../tests/site.ts'
import { plantedLibrary, WITHHELD_PARTS } from '../../../tests/tables.ts'
import { sceneOf } from '../site/answer.ts'
import { feed } from './feed.ts'

const { library } = readLibrary(HOME)
const entriesOf = (text: string): string[] => text.split('<entry>').slice(1)

const wellFormed = async (contents: string) => (await validateXML({ xml: { fileName: 'feed.atom', contents } })).errors.length === 0

/** What RFC 4287 asks of every feed and entry, read back by a library that did not write it. */
const faultsOf = (text: string): string[] => {
  const read = parseAtomFeed(text)
  const lacking = (what: Record<string, unknown>, where: string) => ['id', 'title', 'updated'].filter((field) => !what[field]).map((field) => `${where} has no ${field}`)
  const entries = read.entries ?? []
  return [
    ...lacking(read, 'the feed'),
    ...(read.authors?.length ? [] : ['the feed has no author']),
    ...(read.links?.filter(({ rel }) => rel === 'self').length === 1 ? [] : ['the feed does not say where it is']),
    ...entries.flatMap((entry, index) => [
      ...lacking(entry, `entry ${index}`),
      ...(entry.links?.filter(({ rel }) => rel === 'alternate').length === 1 ? [] : [`entry ${index} leads to no page, or to several`]),
      ...(entry.content ? [] : [`entry ${index} holds nothing`]),
    ]),
    ...[read, ...entries].filter(({ updated }) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(updated))).map(({ id }) => `${id}: no day as RFC 3339 writes it`),
    ...[read, ...entries].filter(({ id }) => !/^tag:[a-z0-9.-]+,\d{4}:\S+$/.test(String(id))).map(({ id }) => `${id} is no tag`),
    ...(new Set(entries.map(({ id }) => id)).size === entries.length ? [] : ['two entries have one id']),
  ]
}

test.each([...library.editions])('the feed of %s is valid Atom', async (_, edition) => {
  const text = feed(sceneOf(library, edition, TODAY))
  expect(await wellFormed(text)).toBe(true)
  expect(faultsOf(text)).toEqual([])
  expect(parseAtomFeed(text).entries).toHaveLength(entriesOf(text).length)
  for (const broken of [text.replace(/<updated>.*?<\/updated>/, ''), text.replace(/<author>.*?<\/author>/, ''), text.replace(/<content[\s\S]*?<\/content>/, '')]) expect(faultsOf(broken)).not.toEqual([])
  expect(entriesOf(text).length).toBeLessThanOrEqual(60)
})

test('a corrected value comes first, with the value before it; what is withheld does not come', () => {
  const library = plantedLibrary({
    'facts/planted.yaml': WITHHELD_PARTS['facts/planted.yaml']!.replace('name: Planted', 'name: Planted & <b>bold</b>'),
    'pages/data.yaml': 'title: Data\nblocks:\n  - facts: [planted-missouri-2021-adults, planted-missouri-2019-adults]\n',
  })
  const edition = [...library.editions.values()].find(({ pageById }) => pageById.has('data'))!
  const text = feed(sceneOf(library, edition, TODAY))
  const [first] = entriesOf(text)
  expect(text.indexOf('<updated>2026-12-01T00:00:00Z</updated>')).toBeLessThan(text.indexOf('<entry>'))
  expect(first).toContain('<title>Planted &amp; &lt;b&gt;bold&lt;/b&gt;: values read on December 1, 2026</title>')
  expect(first!.match(/<li>/g)).toHaveLength(1)
  expect(first).toMatch(/facts\/planted-missouri-2021-adults\/">Adults, Missouri, 2021<\/a>: 951 \(earlier: 950\)<\/li>/)
  expect(text).not.toMatch(/4217|2019-children/)
})

test('the same content gives the same feed on any day', () => {
  const edition = library.editions.values().next().value!
  expect(feed(sceneOf(library, edition, '2031-01-01'))).toBe(feed(sceneOf(library, edition, TODAY)))
})
