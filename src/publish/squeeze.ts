/** Writes `.br` and `.gz` beside texts, for hosts that send them as they are. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { writeIfChanged } from './publish.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const TEXT = /\.(html|json|jsonld|xml|txt|csv|svg|atom|bib)$/
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 18 } }
/** Texts under way at once: enough for every core, few enough to keep memory flat. */
const AT_ONCE = 16

/** Gives the names of all squeezed files; only those of changed texts are written anew. */
export async function squeezeFiles(out: string, files: readonly string[], changed: ReadonlySet<string>): Promise<string[]> {
  const texts = files.filter((file) => TEXT.test(file))
  const due = texts.filter((file) => changed.has(file) || !existsSync(join(out, `${file}.br`)) || !existsSync(join(out, `${file}.gz`)))
  for (let at = 0; at < due.length; at += AT_ONCE) await Promise.all(due.slice(at, at + AT_ONCE).map((file) => squeeze(join(out, file))))
  return texts.flatMap((file) => [`${file}.br`, `${file}.gz`])
}

async function squeeze(file: string): Promise<void> {
  const text = readFileSync(file)
  const [br, gz] = await Promise.all([brotli(text, BROTLI), zip(text, { level: 9 })])
  writeIfChanged(`${file}.br`, br, true)
  writeIfChanged(`${file}.gz`, gz, true)
}
