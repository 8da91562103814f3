/**
 * How many requests a second the server answers, beside a bare `node:http` server that sends the same bytes.
 * Both run in processes of their own, asked in turn by a third.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { asker } from '../ask.js'
import { result, start } from '../child.js'
import { home } from '../content.js'
import { count, median } from '../report.js'

const PAGE = { edition: 'missouri', path: '/en/help/' }
const CONNECTIONS = 20
const LEAST = 0.6
/** Headers that `node:http` writes of its own accord. */
const OWN = /^(date|connection|keep-alive)$/i

export async function measure({ quick, tell }) {
  const daymark = await start('serve', { root: home })
  const { ask, close } = asker(daymark.said.port)
  for (let reader = 0; reader < 2; reader++) await ask(PAGE.edition, PAGE.path)
  await pause(1000) // until the page has been squeezed hard, as all readers after the first get it
  const { status, rawHeaders, body } = await ask(PAGE.edition, PAGE.path)
  close()
  if (status !== 200) throw new Error(`${PAGE.edition} ${PAGE.path} answered ${status}.`)
  const headers = rawHeaders.flatMap((name, i) => (i % 2 || OWN.test(name) ? [] : [name, rawHeaders[i + 1]]))
  const bare = await start('bare-server', { headers, body: body.toString('base64') })
  try {
    const rounds = quick ? 1 : 5
    const load = ({ said }) => result('load', { port: said.port, host: `${PAGE.edition}.localhost`, path: PAGE.path, connections: CONNECTIONS, requests: quick ? 4_000 : 40_000 })
    for (const server of [daymark, bare]) await load(server)
    const rates = { daymark: [], bare: [] }
    for (let round = 0; round < rounds; round++) {
      const [ours, theirs] = [await load(daymark), await load(bare)]
      if (ours.length !== theirs.length) throw new Error(`The two servers send ${ours.length} and ${theirs.length} bytes.`)
      rates.daymark.push(ours.perSecond)
      rates.bare.push(theirs.perSecond)
      tell(`${count(ours.perSecond)} requests a second, bare ${count(theirs.perSecond)} (${ours.length} bytes each)`)
    }
    const [own, base] = [median(rates.daymark), median(rates.bare)]
    return [
      { what: `Requests a second, a bare \`node:http\` server sending the bytes of \`${PAGE.path}\` over ${CONNECTIONS} connections`, value: count(base) },
      { what: 'The same, Daymark', target: `at least ${LEAST} times`, value: `${count(own)}, ${(own / base).toFixed(2)} times`, pass: own / base >= LEAST },
    ]
  } finally {
    await Promise.all([daymark.stop(), bare.stop()])
  }
}
