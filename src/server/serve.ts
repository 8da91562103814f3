/** Starts the server on a content folder and keeps it up to date. */
import { serve as listen, type ServerType } from '@hono/node-server'
import { keepLibrary, type Telling } from '../library/keep.ts'
import type { Library } from '../library/library.ts'
import { createApp } from './app.ts'

export type Serving = Readonly<{ port: number; library: () => Library; close: () => Promise<void> }>

export type ServeSettings = Telling &
  Readonly<{
    root: string
    /** 0 takes any free port. */
    port: number
    host: string
    today?: () => string
    onFault?: (fault: unknown) => void
  }>

/** The day it is, in the time zone of the machine. */
export function todayHere(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

/**
 * Serves all editions until closed.
 * @throws ContentError when the content cannot be read
 * @throws the system's error when the port cannot be taken
 */
export async function serve({ root, port, host, today = todayHere, onFault = () => {}, ...telling }: ServeSettings): Promise<Serving> {
  const kept = keepLibrary(root, telling)
  const app = createApp({ library: kept.current, today, onFault })
  try {
    const server = await new Promise<ServerType>((resolve, reject) => {
      const made = listen({ fetch: app.fetch, port, hostname: host, serverOptions: { maxHeaderSize: 16 * 1024, requestTimeout: 30_000, headersTimeout: 15_000 } }, () => resolve(made))
      made.on('error', reject)
    })
    const address = server.address()
    return {
      port: typeof address === 'object' && address ? address.port : port,
      library: kept.current,
      close: () => new Promise((resolve) => {
        kept.close()
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
    }
  } catch (fault) {
    kept.close()
    throw fault
  }
}
