/**
 * Asks a server for one page a fixed number of times over connections that stay open, each asking again when it
 * has its answer. Says how many it got in a second, and how long the answers were.
 */
import { connect } from 'node:net'
import { asked } from '../child.js'

const { port, host, path, connections, requests } = asked()
const question = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n`
let sent = 0
let length = 0

/** Answers are all equally long, so that counting bytes is enough once the first was read. */
const lengthOf = (answer) => {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = answer.toString('latin1', 0, end)
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`The server answered: ${head.split('\r\n')[0]}`)
  return end + 4 + Number(/^content-length: (\d+)/im.exec(head)[1])
}

const one = () =>
  new Promise((resolve, reject) => {
    let received = 0
    const socket = connect(port, '127.0.0.1', () => next())
    const next = () => {
      if (sent === requests) return socket.end(resolve)
      sent++
      socket.write(question)
    }
    socket.setNoDelay()
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      if (received === 0) {
        const expected = lengthOf(chunk)
        length ||= expected
        if (expected !== length) reject(new Error('The answers are not all equally long.'))
      }
      received += chunk.length
      if (received === length) {
        received = 0
        next()
      }
    })
  })

const started = performance.now()
await Promise.all(Array.from({ length: connections }, one))
process.send({ perSecond: requests / ((performance.now() - started) / 1000), length })
