/**
 * How long it takes to write many pages, and how much memory: editions copied from the real ones until there are
 * about 15, 150, 1,500 and 15,000 pages, each size in a process of its own. The pages go to files in memory, so that
 * the program is measured and not the disk; the disk is listed beside a program that only writes the same files.
 * Compression is measured apart.
 */
import { join } from 'node:path'
import { result } from '../child.js'
import { addEditions, copyContent, inMemory, withFolder } from '../content.js'
import { count, median, ms } from '../report.js'

/** A home page with the facts and sources it shows, which have a page each: about fifteen. */
const FEW = ['home']
/** All but the pages that show most figures: about a hundred and fifty. */
const MOST = [
  'home', 'help', 'signs', 'myths', 'act', 'forms', 'what-it-is', 'who-how-why', 'smuggling', 'law', 'youth', 'images', 'safe-browsing',
  'supporting', 'work-rights', 'facts', 'sources', 'about', 'privacy', 'privacy-proof', 'accessibility', 'search',
]
const SIZES = [{ editions: 1, pages: FEW }, { editions: 1, pages: MOST }, { editions: 4 }, { editions: 19 }]
const SLOWEST = 0.5
const LARGEST = 500
/** Growth in milliseconds a page, from one size to the next, that counts as none. */
const FLAT = 1.2

export async function measure({ quick, tell }) {
  const sizes = []
  for (const size of quick ? SIZES.slice(0, 3) : SIZES) {
    const runs = []
    for (let run = 0; run < (quick ? 1 : 3); run++) runs.push(await build(size, false))
    const each = median(runs.map(({ pages, wrote }) => wrote / pages))
    sizes.push({ pages: runs[0].pages, each, megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) })
    tell(`${count(runs[0].pages)} pages: ${ms(each)} a page, ${ms(runs[0].read)} to read the content first`)
  }
  const squeezed = await build(SIZES[1], true)
  const disk = await buildOnDisk(SIZES[2])
  const last = sizes.at(-1)
  const growth = last.each / sizes.at(-2).each
  return [
    ...sizes.map((size) => ({
      what: `Build of ${count(size.pages)} pages, without compression`,
      ...(size === last && { target: `at most ${SLOWEST} ms a page, ${LARGEST} MB`, pass: size.each <= SLOWEST && size.megabytes <= LARGEST }),
      value: `${size.each.toFixed(2)} ms a page, ${Math.round(size.megabytes)} MB`,
    })),
    { what: `Time a page at ${count(last.pages)} beside ${count(sizes.at(-2).pages)}`, target: `flat (at most ${FLAT} times)`, value: `${growth.toFixed(2)} times`, pass: growth <= FLAT },
    { what: `Build of ${count(disk.pages)} pages on this machine's disk, beside only writing the same files`, value: `${disk.each.toFixed(2)} ms a page, ${disk.bare.toFixed(2)} ms` },
    { what: `Build of ${count(squeezed.pages)} pages with Brotli and gzip beside each`, value: `${ms(squeezed.wrote / squeezed.pages)} a page, ${Math.round(squeezed.megabytes)} MB` },
  ]
}

const today = () => new Date().toISOString().slice(0, 10)

/** Makes the editions of one size and publishes them. */
const build = ({ editions, pages }, squeeze) =>
  withFolder(async (root) => {
    copyContent(root)
    const names = addEditions(root, editions, pages)
    return result('build', { root, out: join(root, 'out'), editions: names, squeeze, on: today() })
  }, inMemory())

/** The same to the disk, and what it takes there to write the files alone. */
const buildOnDisk = ({ editions }) =>
  withFolder(async (root) => {
    copyContent(root)
    const out = join(root, 'out')
    const { pages, wrote } = await result('build', { root, out, editions: addEditions(root, editions), squeeze: false, on: today() })
    const bare = await result('write', { from: out, to: join(root, 'again') })
    return { pages, each: wrote / pages, bare: bare.wrote / pages }
  })
