/** The plainest static server there is: a file for a path, `index.html` for a folder, nothing else. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const TYPES: Record<string, string> = { html: 'text/html', json: 'application/json', xml: 'application/xml', txt: 'text/plain' }

export async function serveFolder(folder: string): Promise<number> {
  const server = createServer(({ url }, answer) => {
    const path = join(folder, decodeURI(new URL(url!, 'http://localhost').pathname))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!existsSync(file)) return void answer.writeHead(404).end()
    answer.setHeader('Content-Type', TYPES[file.split('.').at(-1)!] ?? 'application/octet-stream').end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
