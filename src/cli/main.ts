/** The command line: `daymark <command>`. One file a command. */
import { ContentError, formatProblem } from '../library/problem.ts'
import type { Command } from './command.ts'
import { UsageError } from './usage-error.ts'

const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  serve: () => import('./serve.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  facts: () => import('./facts.ts'),
  new: () => import('./new.ts'),
  language: () => import('./language.ts'),
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = name ? COMMANDS[name] : undefined
  if (!load) {
    const known = await Promise.all(Object.entries(COMMANDS).map(async ([key, get]) => `  ${key.padEnd(8)} ${(await get()).command.summary}`))
    const text = `Usage: npx daymark <command> [options]\n\n${known.join('\n')}\n\nnpx daymark <command> --help says more.\nThe content is read from DAYMARK_CONTENT, or from this folder.\n`
    if (!name || name === '--help' || name === '-h') {
      process.stdout.write(text)
      return name ? 0 : 1
    }
    process.stderr.write(`There is no command "${name}".\n\n${text}`)
    return 1
  }
  const { command } = await load()
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.usage.trim()}\n`)
    return 0
  }
  try {
    return await command.run(args)
  } catch (fault) {
    process.stderr.write(`${explain(fault, command)}\n`)
    return 1
  }
}

function explain(fault: unknown, command: Command): string {
  if (fault instanceof ContentError) return `The content cannot be published yet:\n\n${fault.problems.map(formatProblem).join('\n')}`
  if (fault instanceof UsageError) return `${fault.message}\n\n${command.usage.trim()}`
  const { code, message } = fault as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return 'That port is already taken by another program. Choose another: PORT=8081 npm start'
  if (code === 'EACCES') return `Not allowed: ${message}`
  if (code === 'ENOSPC') return 'The disk is full. Nothing that stood there before was lost.'
  return `Something went wrong that Daymark did not expect: ${fault instanceof Error ? (fault.stack ?? message) : String(fault)}`
}

process.exitCode = await main(process.argv.slice(2))
