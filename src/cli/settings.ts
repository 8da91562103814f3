/** Settings from the environment, the same for every command. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { todayHere } from '../server/serve.ts'
import { UsageError } from './usage-error.ts'

const home = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The folder that holds `commons/` and `editions/`: DAYMARK_CONTENT, this folder, or Daymark's own. */
export function contentFolder(): string {
  const { DAYMARK_CONTENT } = process.env
  if (DAYMARK_CONTENT) return resolve(DAYMARK_CONTENT)
  return existsSync(join(process.cwd(), 'commons')) ? process.cwd() : home
}

/** Daymark's own source folder, where templates stand. */
export const sourceFolder = (): string => join(home, 'src')

/** @throws UsageError when PORT is not a port */
export function port(): number {
  const text = process.env.PORT ?? '8080'
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > 65_535) throw new UsageError(`PORT is "${text}". Write a number from 0 to 65535.`)
  return number
}

export const host = (): string => process.env.HOST ?? '127.0.0.1'

/** @throws UsageError for an option that the command does not have */
export function options<const T extends ParseArgsOptionsConfig>(args: readonly string[], config: T, allowPositionals = false) {
  try {
    return parseArgs({ args: [...args], options: config, allowPositionals, strict: true })
  } catch (fault) {
    throw new UsageError((fault as Error).message)
  }
}

/** A day given as `--on`, else today. @throws UsageError when it is not a day */
export function dayOrToday(text: string | undefined): string {
  if (text === undefined) return todayHere()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new UsageError(`"${text}" is not a day. Write it as YYYY-MM-DD, such as 2027-03-01.`)
  return text
}
