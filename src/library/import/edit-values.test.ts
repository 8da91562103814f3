/** New values are written into files that people made by hand: nothing else in them may change. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { library, ON, prepareImports, startAgain, textOf, write } from '../../../tests/importing.ts'
import { garden, prepare } from '../../../tests/planting.ts'
import type { Measure } from '../../model/fact.ts'
import type { Change } from './compare.ts'
import { draftFiles } from './write-vintages.ts'

prepare()
prepareImports()
afterEach(startAgain)

const HEADER = 't-state,year,cases,reports'
const edition = { source: 'some-source', published: '2026-10', readOn: ON }

/** The lines of a text that are not in another, in order. */
const without = (text: string, other: string): string[] => {
  const left = other.split('\n')
  return text.split('\n').filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Whether the lines that two texts share stand in the same order in both. */
const inOrder = (text: string, other: string): boolean => {
  let at = -1
  const gone = without(text, other)
  const lines = other.split('\n')
  return text.split('\n').every((line) => gone.includes(line) || (at = lines.indexOf(line, at + 1)) >= 0)
}

describe('every file of facts', () => {
  const files = readdirSync('commons/facts')
  const measureOf = (file: string): Measure => garden.base.commons.measures.get(file.replace('.yaml', ''))!
  const draft = (change: Change): string => draftFiles(garden.folder, [change], garden.base.commons, edition)[0]!.text
  const standing = (file: string): string => readFileSync(join(garden.folder, 'commons/facts', file), 'utf8')

  it.each(files)('%s keeps each line when a place is added', (file) => {
    const measure = measureOf(file)
    const place = [...garden.base.commons.places.keys()].find((id) => !measure.values[id])!
    const part = Object.keys(measure.parts ?? {})[0]
    const text = draft({ measure: measure.id, place, period: '2024', ...(part && { part }), kind: 'new', value: 12 })
    expect(without(standing(file), text)).toEqual([])
    expect(inOrder(standing(file), text)).toBe(true)
    expect(without(text, standing(file)).join('\n')).toMatch(new RegExp(`^  ${place}: \\{"2024": \\{.*value: 12, published: 2026-10, source: some-source`))
  })

  it.each(files)('%s keeps each line but the revised one, for every fact in it', (file) => {
    const measure = measureOf(file)
    const facts = [...garden.base.commons.facts.values()].filter((fact) => fact.measure.id === measure.id)
    // A sample of the large files, the whole of the others.
    for (const fact of facts.filter((_, i) => i % Math.ceil(facts.length / 40) === 0)) {
      const { place, period, part } = fact
      const value = measure.format === 'percent' ? (fact.value + 1) % 100 : fact.value + 1
      const text = draft({ measure: measure.id, place, period, ...(part && { part }), kind: 'revised', value, fact })
      expect(without(standing(file), text).length, `${fact.id}: ${without(standing(file), text).join(' | ')}`).toBeLessThanOrEqual(2)
      expect(inOrder(standing(file), text), fact.id).toBe(true)
      expect(text).toContain(`value: ${value}, published: 2026-10, source: some-source`)
    }
  })
})

describe('a new value', () => {
  it('goes to its place in the order of years and places, and leaves comments alone', async () => {
    const before = textOf('t-cases')
    const text = await write(`${HEADER}\nMissouri,2017,1,\nMissouri,2021,2,\nOhio,2020,3,\nUtah,2020,4,\n`, 't-cases')
    expect(without(before, text)).toEqual([])
    const lines = text.split('\n').map((line) => line.split(/[:{]/)[0]!.trim())
    expect(lines.slice(lines.indexOf('united-states'))).toEqual(['united-states', 'missouri', '"2017"', '"2018"', '"2019"', 'history', '-', '-', '"2020"', '"2021"', 'ohio', 'texas', 'utah', ''])
  })

  it('stands in the line of a place that has one, until that is too long', async () => {
    expect(await write(`${HEADER}\nTexas,2018,1,\n`, 't-cases')).toMatch(/ {2}texas: \{"2018": \{value: 1, published: 2026-03, .*\}, "2019": 300, "2020": 310\}\n/)
    expect(await write(`${HEADER}\nTexas,2017,1,\n`, 't-cases')).toMatch(/ {2}texas:\n {4}"2017": \{.*\}\n {4}"2018": \{.*\}\n {4}"2019": 300\n {4}"2020": 310\n/)
  })

  it('is a bare number where the file says source and days', async () => {
    expect(await write(`${HEADER}\nTexas,2018,1,\n`, 't-cases', { published: '2020' })).toContain('  texas: {"2018": 1, "2019": 300, "2020": 310}')
  })

  it('says the day on which it was read, where that is another', async () => {
    const text = await write(`${HEADER}\nOhio,2018,1,\n`, 't-cases', { on: '2026-12-24' })
    expect(text).toMatch(/ohio: \{"2018": \{value: 1, published: 2026-03, source: .*, readOn: 2026-12-24\}\}/)
    expect(library().commons.facts.get('t-cases-ohio-2018')!.readOn).toBe('2026-12-24')
  })

  it('keeps the line endings of the file', async () => {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(garden.folder, 'commons/facts/t-cases.yaml'), textOf('t-cases').replaceAll('\n', '\r\n'))
    expect(await write(`${HEADER}\nOhio,2018,1,\nMissouri,2019,280,\n`, 't-cases')).not.toMatch(/[^\r]\n/)
  })
})

describe('a revised value', () => {
  it('turns a number into a history, and keeps what stands behind it', async () => {
    const text = await write(`${HEADER}\nMissouri,2018,56,\nTexas,2020,311,\nUnited States,2019,1001,\n`, 't-cases')
    expect(text).toMatch(/ {4}"2018":\n {6}history:\n {8}- \{value: 55, published: 2020, source: \S+\}\n {8}- \{value: 56, published: 2026-03, source: \S+\} # by hand\n/)
    expect(text).toMatch(/ {2}texas:\n {4}"2019": 300\n {4}"2020":\n {6}history:\n {8}- \{value: 310,.*\n {8}- \{value: 311,.*\n$/)
    expect(text).toContain('# The nation first.')
    expect(text).toContain('   # as printed')
  })

  it('takes source, day and note of the old value into its vintage', async () => {
    const text = await write(`${HEADER}\nMissouri,2020,241,\n`, 't-cases')
    expect(text).toMatch(/ {4}"2020":\n {6}history:\n {8}- \{value: 240, published: 2022-01, source: \S+, note: Read twice\.\}\n {8}- \{value: 241,/)
  })

  it('goes below the others of a history, and bears the mark when the dates do not tell', async () => {
    const revised = `${HEADER}\nMissouri,2019,280,\n`
    expect(await write(revised, 't-cases')).toMatch(/\{value: 270, published: 2021-06, source: \S+\}\n {8}- \{value: 280, published: 2026-03, source: \S+\}\n {4}"2020"/)
    startAgain()
    await write(revised, 't-cases', { published: '2020', acceptConflicts: true })
    expect(textOf('t-cases')).toMatch(/\{value: 270, .*, current: true\}\n {8}- \{value: 280, published: 2020, source: \S+\}\n/)
    const text = await write(`${HEADER}\nMissouri,2019,290,\n`, 't-cases')
    expect(text).toMatch(/\{value: 270, published: 2021-06, source: \S+\}\n.*280.*\n {8}- \{value: 290, .*, current: true\}\n/)
    expect(text).toContain('note: "A first count, current: unknown"')
    expect(library().commons.facts.get('t-cases-missouri-2019')!.value).toBe(290)
  })
})
