/** A place for Exit to lead to: a small site of its own that remembers what it was told, and can be slow. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export type NeutralSite = Readonly<{
  url: string
  /** Headers of each request for its page. */
  asked: IncomingHttpHeaders[]
  /** Lets requests wait until the function it gives is called. */
  hold: () => () => void
}>

export async function startNeutralSite(): Promise<NeutralSite> {
  const asked: IncomingHttpHeaders[] = []
  let open: Promise<void> = Promise.resolve()
  const server = createServer(async ({ url, headers }, answer) => {
    if (url === '/') asked.push(headers)
    await open
    answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Weather</title><h1>Sunny</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://neutral.localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    hold: () => {
      let release = () => {}
      open = new Promise((resolve) => (release = resolve))
      return release
    },
  }
}

/** Makes every way out of a content folder lead to the neutral site. */
export function leadOutTo(root: string, { url }: NeutralSite): void {
  const file = join(root, 'commons/exit-sites.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/url: .*/g, `url: "${url}"`))
}
