/** `daymark language export`: texts for translators. */
import { existsSync, writeFileSync } from 'node:fs'
import type { OutUnit } from '../language/exchange/exchange.ts'
import { type Format, FORMATS, write } from '../language/exchange/formats.ts'
import { readLibrary } from '../library/keep.ts'
import { type Unit, unitsOf } from '../library/translate/units.ts'
import { begun, count } from './language-tag.ts'
import { contentFolder, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

const OPTIONS = {
  format: { type: 'string' }, out: { type: 'string' }, edition: { type: 'string' },
  core: { type: 'boolean', default: false }, missing: { type: 'boolean', default: false },
} as const

export function exportTexts(args: readonly string[]): number {
  const { values, positionals } = options(args, OPTIONS, true)
  if (positionals.length > 1) throw new UsageError('Name one language.')
  const { library } = readLibrary(contentFolder())
  const tag = begun(library, positionals[0])
  const { format, out, edition } = values
  if (!isFormat(format)) throw new UsageError(format ? `There is no format "${format}". Write one of: ${FORMATS.join(', ')}.` : `Say in which format: --format ${FORMATS.join('|')}`)
  if (edition !== undefined && !library.editions.has(edition)) throw new UsageError(`There is no edition "${edition}".`)
  if (out !== undefined && existsSync(out)) throw new UsageError(`${out} is there already, and may hold somebody's work. Name another file, or remove it. Nothing was written.`)
  const units = unitsOf(library, tag, edition).filter((unit) => (!values.core || unit.core || unit.safety) && (!values.missing || unit.state === 'missing' || unit.state === 'outdated'))
  const text = write(format, { tag, units: units.map(outgoing) })
  if (out === undefined) process.stdout.write(text)
  else {
    writeFileSync(out, text, { flag: 'wx' })
    console.log(`${out}: ${count(units.length, 'text')} for ${tag}; ${units.filter(({ safety }) => safety).length.toLocaleString('en')} of them keep people safe.\nBack again: npx daymark language import ${out}`)
  }
  return 0
}

const isFormat = (format: string | undefined): format is Format => FORMATS.some((one) => one === format)

const outgoing = ({ id, source, state, safety, translation }: Unit): OutUnit => ({ id, source: source.source, hash: source.hash, state, safety, ...(translation && { text: translation.phrase.source }) })
