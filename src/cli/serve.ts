/** `daymark serve`: all editions by host, up to date with their files. */
import { formatProblem } from '../library/problem.ts'
import { serve } from '../server/serve.ts'
import type { Command } from './command.ts'
import { contentFolder, host, options, port } from './settings.ts'

export const command: Command = {
  summary: 'serve all editions on this machine',
  usage: `
Usage: npx daymark serve

Serves every edition: the default one at http://localhost:8080, each at http://<edition>.localhost:8080.
An edit to a file is shown without a restart. Stop with Ctrl+C.

  PORT   port to listen on (8080)
  HOST   address to listen on (127.0.0.1)
  DAYMARK_CONTENT   folder that holds commons/ and editions/`,
  async run(args) {
    options(args, {})
    const serving = await serve({
      root: contentFolder(),
      port: port(),
      host: host(),
      onReload: (library, milliseconds) => console.log(`Read again in ${Math.round(milliseconds)} ms (version ${library.version}).`),
      onBroken: (problems) => console.error(`This edit cannot be published; the pages stay as they were:\n${problems.map(formatProblem).join('\n')}`),
      onFault: (fault) => console.error('A page could not be made:', fault instanceof Error ? fault.stack : fault),
    })
    const { editions } = serving.library()
    console.log(`Daymark is up at http://localhost:${serving.port}`)
    for (const edition of editions.values())
      console.log(`  ${edition.id.padEnd(16)} http://${edition.id}.localhost:${serving.port}${edition.default ? '   (default)' : ''}`)
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve)
      process.once('SIGTERM', resolve)
    })
    await serving.close()
    return 0
  },
}
