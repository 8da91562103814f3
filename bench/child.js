/** Starts a program of `bench/programs/` in a process of its own, so that each has a core and a memory for itself. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Starts a program and waits for the first thing it says.
 * @returns what it said, and a way to stop it that resolves when it is gone
 */
export async function start(program, settings) {
  const child = fork(fileURLToPath(new URL(`./programs/${program}.js`, import.meta.url)), [JSON.stringify(settings)])
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const said = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`${program} ended (${code}) before it had anything to say.`)))
  })
  return {
    said,
    stop: () => {
      child.kill()
      return gone
    },
  }
}

/** Runs a program to its end and gives what it said. */
export async function result(program, settings) {
  const { said, stop } = await start(program, settings)
  await stop()
  return said
}

/** For programs: what they were asked to do. They end when whoever started them does. */
export function asked() {
  process.once('disconnect', () => process.exit())
  return JSON.parse(process.argv[2])
}
