/** A bare `node:http` server that gives one answer to everything. Says its port. */
import { createServer } from 'node:http'
import { asked } from '../child.js'

const { headers, body } = asked()
const bytes = Buffer.from(body, 'base64')
const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
