/** The server keeps no record of who came: not on the screen, not in a file, not when something fails. */
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { ask, eachOf } from './ask.ts'
import { start } from './command-line.ts'
import { bytesIn } from './folder.ts'
import { contentCopy, loseWords } from './site.ts'

test('whatever is asked, nothing of it is written anywhere', async () => {
  const content = contentCopy()
  loseWords(content, ['scan-caption'])
  const before = bytesIn(content)
  const server = start(content, ['serve'], { PORT: '0' })
  const port = Number(await vi.waitFor(() => /http:\/\/localhost:(\d+)/.exec(server.out())![1], { timeout: 30_000 }))
  const greeting = await vi.waitFor(() => {
    expect(server.out()).toContain('youth.localhost')
    return server.out()
  })
  const headers = { 'User-Agent': 'marker-agent', Referer: 'http://marker.example/', Cookie: 'marker=1', 'X-Forwarded-For': '203.0.113.7' }
  const paths = ['/', '/en/', '/en/help/?marker', '/marker', '/exit', '/health', '/%zz', '/en/search/index.json', '/en/privacy-proof/?marker']
  for (const method of ['GET', 'HEAD', 'POST', 'TRACE']) await eachOf(paths, 4, async (path) => void (await ask({ port, host: 'marker.localhost', path, method, headers })))
  await ask({ port, path: '/en/search/', method: 'POST', body: 'q=marker', headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' } })
  await cutOff(port, 'POST /en/search/?marker HTTP/1.1\r\nHost: marker.localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nff\r\nq=marker')
  await cutOff(port, 'marker\r\n\r\n')
  await ask({ port, path: '/en/help/' })
  server.child.kill('SIGTERM')
  const { code, out, err } = await server.ended
  expect(code).toBe(0)
  expect(out).toBe(greeting)
  expect(err).not.toMatch(/marker|203\.0\.113|127\.0\.0\.1|localhost/)
  const told = err.split('\n').filter((line) => line && !line.startsWith('    at '))
  expect(new Set(told)).toEqual(new Set(['A page could not be made: Error: commons/interface.yaml has no text "scan-caption". Add a line "scan-caption: …".']))
  expect(bytesIn(content)).toEqual(before)
})

/** Begins a request and hangs up in the middle of it. */
const cutOff = (port: number, text: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, () => setTimeout(() => socket.destroy(), 50)))
    socket.on('close', () => resolve()).on('error', () => {})
  })
