/**
 * The chart libraries that ours are compared with. They are no part of Daymark: the bench alone installs them, into
 * `bench/node_modules`, when it first needs them.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const packagesIn = (lockfile) => (existsSync(join(here, lockfile)) ? JSON.parse(readFileSync(join(here, lockfile), 'utf8')).packages : {})

function install() {
  const there = packagesIn('node_modules/.package-lock.json')
  if (Object.entries(packagesIn('package-lock.json')).every(([name, { version, optional }]) => !name || optional || there[name]?.version === version)) return
  console.error('  installing what the charts are compared with, once …')
  // Named outright: under `npm run`, npm could otherwise take the folder above for the one that is meant.
  const { status } = spawnSync('npm', ['ci', '--prefix', here, '--loglevel=error'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('Observable Plot and Vega-Lite could not be installed. Look at the lines above; is the network there?')
}

/**
 * Observable Plot and Vega-Lite, each as what it draws from its own description: a text of HTML.
 * @returns `plot(describe)` calls `describe` with the library; `vegaLite(specification, config)` takes a plain object and resolves
 */
export async function others() {
  install()
  const [Plot, { parseHTML }, vega, { compile }] = await Promise.all(['@observablehq/plot', 'linkedom', 'vega', 'vega-lite'].map((name) => import(name)))
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  return {
    plot: (describe) => Plot.plot({ document, ...describe(Plot) }).outerHTML,
    vegaLite: (specification, config = {}) => new vega.View(vega.parse(compile({ ...specification, config }).spec), { renderer: 'none' }).toSVG(),
  }
}
