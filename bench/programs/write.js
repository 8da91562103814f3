/** Reads the files of a folder, then writes them into another and does nothing else. Says how long the writing took. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asked } from '../child.js'

const { from, to } = asked()
const files = readdirSync(from, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ name: join(to, file.slice(from.length)), bytes: readFileSync(file) }))
const started = performance.now()
const folders = new Set()
for (const { name, bytes } of files) {
  const folder = dirname(name)
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
  folders.add(folder)
  writeFileSync(name, bytes)
}
process.send({ wrote: performance.now() - started })
