/** Asks a local server for pages as a browser does: one connection kept open, Brotli accepted. */
import { Agent, get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

/** @returns a function that asks for a path of an edition, and gives status, headers, text and bytes on the wire */
export function asker(port, connections = 1) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = (edition, path, encoding = 'br') =>
    new Promise((resolve, reject) => {
      const headers = { Host: `${edition}.localhost:${port}`, 'Accept-Encoding': encoding }
      let before = 0
      const request = get({ host: '127.0.0.1', port, path, headers, agent, timeout: 30_000 }, (answer) => {
        const chunks = []
        answer.on('data', (chunk) => chunks.push(chunk)).on('error', reject)
        answer.on('end', () => {
          const body = Buffer.concat(chunks)
          const text = (answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString()
          resolve({ status: answer.statusCode, rawHeaders: answer.rawHeaders, body, text, wire: request.socket.bytesRead - before })
        })
      })
      request.on('socket', (socket) => (before = socket.bytesRead))
      request.on('timeout', () => request.destroy(new Error(`${edition} ${path} did not answer within 30 s.`)))
      request.on('error', reject)
    })
  return { ask, close: () => agent.destroy() }
}
