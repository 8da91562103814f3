/**
 * Compiles `src` into `dist`: TypeScript by tsc, which also checks types, and the style and scripts that
 * stand inside every page by esbuild. Exits with an error when a type is wrong.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

const bundle = async (name) => {
  const made = await build({
    entryPoints: [join(root, `src/browser/${name}.ts`)],
    bundle: true, minify: true, write: false, format: 'iife', target: 'es2020', legalComments: 'none',
  })
  return made.outputFiles[0].text.trim()
}

const styles = join(root, 'src/render/page/style')
const squeeze = async (files) => {
  const css = files.map((file) => readFileSync(join(styles, file), 'utf8')).join('\n')
  return (await transform(css, { loader: 'css', minify: true, target: 'chrome111', legalComments: 'none' })).code.trim()
}
/** The numbered files stand in every page, in this order; the others only where they are asked for. */
const everywhere = readdirSync(styles).filter((file) => /^\d/.test(file)).sort()
const inline = {
  first: await squeeze(everywhere.filter((file) => file < '3')),
  rest: await squeeze(everywhere.filter((file) => file >= '3')),
  searchStyle: await squeeze(['search.css']),
  charts: await squeeze(['chart-marks.css', 'chart-block.css']),
  chartMarks: await squeeze(['chart-marks.css']),
  exit: await bundle('exit'),
  search: await bundle('search'),
}
mkdirSync(join(root, 'dist'), { recursive: true })
writeFileSync(join(root, 'dist/inline.json'), JSON.stringify(inline))
const { status } = spawnSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit', cwd: root })
if (status === 0) writeFileSync(join(root, 'dist/compiled'), '')
process.exit(status ?? 1)
