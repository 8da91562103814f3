/** New and corrected values of an edition as an Atom feed (RFC 4287): one entry for each measure and day of reading. */
import { usesOf } from '../../library/uses.ts'
import { writeDate } from '../../language/dates.ts'
import type { Fact, Measure, Vintage } from '../../model/fact.ts'
import { writeValue, writeWhere } from '../page/figures.ts'
import type { Scene } from '../page/scene.ts'
import { plainOf, textOf } from '../page/text.tsx'
import { say } from '../page/words.ts'
import { originOf } from '../site/origin.ts'
import { limitsOf } from './limits.ts'
import { readOnOf } from './version.ts'
import { pageAddress } from './whole-address.ts'

const LONGEST = 60

/** A value as it stood at the end of a day, with those published before it. */
type News = Readonly<{ fact: Fact; vintage: Vintage; earlier: readonly number[] }>
type Reading = Readonly<{ measure: Measure; day: string; news: readonly News[] }>

export function feed(scene: Scene): string {
  const readings = readingsOf(usesOf(scene.library, scene.edition).facts).slice(0, LONGEST)
  const self = `${originOf(scene)}/data/feed.atom`
  const home = pageAddress(scene, scene.edition.pageById.has('data') ? 'data' : 'home')
  const name = textOf(scene, scene.edition.name)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${scene.language.tag}">`,
    `<id>${tagOf(scene, 'values')}</id>`,
    `<title>${xml(say(scene, 'feed-title', { edition: name }))}</title>`,
    `<updated>${moment(readings[0]?.day ?? scene.edition.checkedOn)}</updated>`,
    `<author><name>${xml(name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(home)}"/>`,
    `<rights>${xml(say(scene, 'data-rights'))}</rights>`,
    ...readings.map((reading) => entry(scene, reading)),
    '</feed>\n',
  ].join('\n')
}

/** What was read, newest first; of one day, in the order of the commons. */
function readingsOf(facts: readonly Fact[]): readonly Reading[] {
  const readings = new Map<string, { measure: Measure; day: string; news: News[] }>()
  for (const fact of facts)
    for (const [index, vintage] of fact.history.entries()) {
      const day = readOnOf(fact, vintage)
      // Of several values read on one day the last is the news, and the others came before it.
      if (fact.history.slice(index + 1).some((later) => readOnOf(fact, later) === day)) continue
      const key = `${day} ${fact.measure.id}`
      const reading = readings.get(key) ?? { measure: fact.measure, day, news: [] }
      readings.set(key, reading)
      const earlier = [...new Set(fact.history.slice(0, index).map(({ value }) => value))].filter((value) => value !== vintage.value)
      reading.news.push({ fact, vintage, earlier })
    }
  return [...readings.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

function entry(scene: Scene, { measure, day, news }: Reading): string {
  const sources = [...new Set(news.map(({ vintage }) => vintage.source))].map((id) => scene.library.commons.sources.get(id)!)
  return [
    '<entry>',
    `<id>${tagOf(scene, `${measure.id}/${day}`)}</id>`,
    `<title>${xml(say(scene, 'feed-entry', { measure: textOf(scene, measure.name), day: writeDate(scene.language, day) }))}</title>`,
    `<updated>${moment(day)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(pageAddress(scene, pageOf(scene, news)))}"/>`,
    ...sources.flatMap(({ title, url }) => (url ? [`<link rel="via" title="${xml(textOf(scene, title))}" href="${xml(url)}"/>`] : [])),
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    `<p>${xml(plainOf(scene, measure.counts))} ${xml(limitsOf(scene, measure))}</p>`,
    `<ul>${news.map((item) => line(scene, item)).join('')}</ul>`,
    '</div></content>',
    '</entry>',
  ].join('\n')
}

/** The page of the one value, or of all figures. */
const pageOf = ({ edition }: Scene, news: readonly News[]): string =>
  news.length > 1 && edition.pageById.has('facts') ? 'facts' : `facts/${news[0]!.fact.id}`

function line(scene: Scene, { fact, vintage, earlier }: News): string {
  const before = scene.language.formats.list.format(earlier.map((value) => writeValue(scene, fact, value)))
  const told = writeValue(scene, fact, vintage.value) + (before && ` (${say(scene, 'earlier-values', { values: before })})`)
  return `<li><a href="${xml(pageAddress(scene, `facts/${fact.id}`))}">${xml(writeWhere(scene, fact))}</a>: ${xml(told)}</li>`
}

/** An id that outlives every change of address below the host (RFC 4151). */
const tagOf = (scene: Scene, what: string): string => `tag:${new URL(originOf(scene)).hostname},2026:daymark/${scene.edition.id}/${what}`

/** Values are dated by day; an Atom date needs a time. */
const moment = (day: string): string => `${day}T00:00:00Z`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text in XML. Signs that XML cannot hold at all are left out. */
const xml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
