/**
 * Sets up what is missing before a command runs: the packages, then the compiled code. Needs only Node 20
 * and npm; everything after it runs under the Node 24 that comes with the packages.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
const ENOUGH = [24, 15]

/** Packages and versions that a lockfile of npm names. */
function packagesIn(lockfile) {
  const path = join(root, lockfile)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** Whether everything in the lockfile is installed as it says; packages for other systems may be missing. */
function installed() {
  const there = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(([name, { version, optional }]) => !name || optional || there[name]?.version === version)
}

/** Installs packages when one is missing or of another version. */
function install() {
  if (installed()) return
  console.error('Installing what Daymark needs (once, about a minute) …')
  const npm = (args) => spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }).status === 0
  if (!npm(['ci', '--loglevel=error']) && !npm(['install', '--loglevel=error']))
    throw new Error('The packages could not be installed. Look at the lines above; is the network there?')
}

/** The Node to run under: the one among the packages, or this one when it is new enough. */
function node() {
  const own = { linux: `node-linux-${process.arch}/bin/node`, win32: `node-win-${process.arch}/bin/node.exe` }[process.platform]
  const path = own && join(root, 'node_modules', own)
  if (path && existsSync(path)) return path
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > ENOUGH[0] || (major === ENOUGH[0] && minor >= ENOUGH[1])) return process.execPath
  throw new Error(`Daymark needs Node ${ENOUGH.join('.')} or newer here, and this is ${process.versions.node}. Install it from your system's packages or nodejs.org.`)
}

/** Compiles when a source is newer than what was compiled from it. */
function compile(runtime) {
  const newest = Math.max(...readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).map((entry) => changed(join(entry.parentPath, entry.name).slice(root.length + 1))), changed('scripts/compile.js'), changed('tsconfig.json'))
  if (changed('dist/compiled') > newest) return
  const { status } = spawnSync(runtime, [join(root, 'scripts/compile.js')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('The code does not compile; the lines above say where.')
}

/** Sets up, then runs a program of Daymark's under the right Node. Gives its exit code. */
export async function run([program, ...args]) {
  try {
    install()
    const runtime = node()
    compile(runtime)
    const child = spawn(runtime, [join(root, program), ...args], { stdio: 'inherit', env: { ...process.env, PATH: `${dirname(runtime)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` } })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    return await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
  } catch (fault) {
    console.error(fault.message)
    return 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2))
