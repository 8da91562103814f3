/** Imports point one way: from what decides nothing to what uses it. `docs/architecture.md` draws the same picture. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Each room with the rooms it may import from. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  library: ['language', 'model'],
  render: ['library', 'language', 'model'],
  publish: ['render', 'library', 'language', 'model'],
  server: ['render', 'library', 'language', 'model'],
  cli: ['server', 'publish', 'render', 'library', 'language', 'model'],
  browser: ['model'],
}

/** These rooms read no files, no clock and no chance; `inline.ts` alone reads what was compiled, once. */
const PURE = ['model', 'language', 'render', 'browser']
const READS = ['src/render/page/inline.ts']

const src = dirname(fileURLToPath(import.meta.url))
const roomOf = (file: string) => file.slice(src.length + 1).split('/')[0]!
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
const importsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
const named = (file: string) => file.slice(dirname(src).length + 1)

test('every room is known', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_USE).sort())
})

test('no import points back', () => {
  const back = files.flatMap((file) =>
    importsOf(file)
      .filter((from) => from.startsWith('.'))
      .map((from) => resolve(dirname(file), from))
      .filter((target) => roomOf(target) !== roomOf(file) && !MAY_USE[roomOf(file)]!.includes(roomOf(target)))
      .map((target) => `${named(file)} uses ${named(target)}`),
  )
  expect(back).toEqual([])
})

test('what is rendered depends on nothing but what it is given', () => {
  const impure = files
    .filter((file) => PURE.includes(roomOf(file)) && !READS.includes(named(file)))
    .filter((file) => importsOf(file).some((from) => /^node:(fs|http|net|os|child_process)/.test(from)) || /\bnew Date\(\)|Date\.now\(\)|Math\.random\(|process\.env/.test(readFileSync(file, 'utf8')))
    .map(named)
  expect(impure).toEqual([])
})
