/** Asks a server exactly what is written: any host, path, method and header, without a client's good manners. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Asked = Readonly<{ port: number; host?: string; path?: string; method?: string; headers?: Record<string, string>; body?: string | Buffer }>
export type Told = Readonly<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }>

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export function ask({ port, host = 'localhost', path = '/', method = 'GET', headers, body }: Asked): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent: body === undefined && agent, port, host: '127.0.0.1', path, method, setHost: false, headers: { Host: host, ...headers } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const bytes = Buffer.concat(parts)
        resolve({ status: answer.statusCode!, headers: answer.headers, bytes, text: bytes.toString('utf8') })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Runs a job for each item, a few at once. */
export async function eachOf<T>(items: Iterable<T>, atOnce: number, job: (item: T) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) await job(next.value)
  }))
}
