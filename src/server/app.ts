/** The server: finds the edition by host and answers with what the site's renderer gives. Keeps no log. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Library } from '../library/library.ts'
import { errorAnswer, firstPageAnswer, languageNamed, searchAnswer } from '../render/site/answer.ts'
import { headersFor } from '../render/site/headers.ts'
import { editionAt } from './hosts.ts'
import { encodingFor, type Prepared, prepare, prepared } from './remembered.ts'
import { pictureAt } from './pictures.ts'

export type Running = Readonly<{
  /** The library as it is now. */
  library: () => Library
  /** Today, `YYYY-MM-DD`. */
  today: () => string
  /** Told of a fault while answering, so that it can be mended; never of who asked. */
  onFault: (fault: unknown) => void
}>

const LARGEST_FORM = 16 * 1024
const LONGEST_QUERY = 200

export function createApp({ library, today, onFault }: Running): Hono {
  const app = new Hono({ strict: true })
  const send = (c: Context, { status, headers, body }: Prepared) => new Response(c.req.method === 'HEAD' ? null : body, { status, headers })
  const fail = (c: Context, status: 400 | 404 | 405 | 413 | 500, more?: Record<string, string>) => {
    const now = library()
    const edition = editionAt(now, c.req.header('host'))
    return send(c, prepare(edition, errorAnswer(now, edition, today(), status, languageNamed(edition, c.req.path)), encodingFor(c.req.header('accept-encoding')), '', more))
  }

  app.get('/health', (c) => c.text('ok', 200, headersFor(editionAt(library(), c.req.header('host')), '/health', 'ok')))

  app.post('/:language/search/', bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => fail(c, 413) }), async (c) => {
    const now = library()
    const edition = editionAt(now, c.req.header('host'))
    const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
    const query = typeof form.q === 'string' ? form.q.trim().slice(0, LONGEST_QUERY) : ''
    const answer = searchAnswer(now, edition, today(), c.req.param('language'), query)
    return answer ? send(c, prepare(edition, answer, encodingFor(c.req.header('accept-encoding')))) : fail(c, 404)
  })

  app.get('/pictures/:file', (c) => {
    const now = library()
    const edition = editionAt(now, c.req.header('host'))
    const picture = pictureAt(now, edition, c.req.param('file'))
    return picture ? send(c, picture) : fail(c, 404)
  })

  app.get('/', (c) => {
    const now = library()
    const edition = editionAt(now, c.req.header('host'))
    const sent = prepare(edition, firstPageAnswer(now, edition, today(), c.req.header('accept-language')), encodingFor(c.req.header('accept-encoding')))
    return send(c, { ...sent, headers: { ...sent.headers, Vary: 'Accept-Encoding, Accept-Language' } })
  })

  app.get('*', (c) => {
    const now = library()
    const edition = editionAt(now, c.req.header('host'))
    return send(c, prepared(now, edition, today(), c.req.path, encodingFor(c.req.header('accept-encoding'))))
  })

  app.notFound((c) => fail(c, 405, { Allow: 'GET, HEAD' }))
  app.onError((fault, c) => {
    if (!c.req.raw.signal.aborted) onFault(fault)
    return fail(c, 500)
  })
  return app
}
