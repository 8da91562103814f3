/** Runs `daymark` as somebody at a keyboard does: its own process, its exit code, what it prints. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { HOME } from './site.ts'

export type Run = Readonly<{ code: number | null; out: string; err: string }>
export type Running = Readonly<{ child: ChildProcess; out: () => string; err: () => string; ended: Promise<Run> }>

const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a command on a content folder. */
export function start(content: string, args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [join(HOME, 'bin/daymark.js'), ...args], { env: { ...process.env, DAYMARK_CONTENT: content, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (err += text))
  const ended = new Promise<Run>((resolve) => child.on('close', (code) => {
    running.delete(child)
    resolve({ code, out, err })
  }))
  return { child, out: () => out, err: () => err, ended }
}

export const daymark = (content: string, ...args: string[]): Promise<Run> => start(content, args).ended
