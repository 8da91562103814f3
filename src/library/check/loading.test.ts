/** Mistakes with which the content does not load. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { add, ANSWERS, aSource, expectProblem, garden, inAnswer, measure, page, plant, prepare } from '../../../tests/planting.ts'
import { link } from '../link.ts'
import { contentReader } from '../read-folder.ts'

prepare()

describe('a fact', () => {
  const FILE = 'commons/facts/planted.yaml'
  const LAST_LINE = 10
  const cases: [mistake: string, rule: string, line: number, replace: Record<string, string>][] = [
    ['without a source', 'fact-incomplete', LAST_LINE, { source: '' }],
    ['without the day it was read', 'fact-incomplete', LAST_LINE, { readOn: '' }],
    ['without a review day', 'fact-incomplete', LAST_LINE, { reviewBy: '' }],
    ['without a status', 'fact-incomplete', LAST_LINE, { status: '' }],
    ['without a place', 'shape', LAST_LINE, { values: '{"1990": 41}' }],
    ['without a period', 'shape', LAST_LINE, { values: '{missouri: 41}' }],
    ['with a word for a number', 'shape', LAST_LINE, { values: '{missouri: {"1990": many}}' }],
    ['with a field that does not exist', 'shape', LAST_LINE, { reviewby: '2027-11-22' }],
    ['without a word on what it cannot tell', 'missing', 1, { cannotTell: '' }],
    ['in an unknown place', 'dead-reference', LAST_LINE, { values: '{misouri: {"1990": 41}}' }],
    ['from an unknown source', 'dead-reference', 1, { source: 'hearsay' }],
    ['with two values that could both be current', 'two-current-values', LAST_LINE, {
      values: '{missouri: {"1990": {history: [{value: 1, published: 2026, source: SOURCE}, {value: 2, published: 2026, source: SOURCE}]}}}',
    }],
  ]
  it.each(cases)('%s', (_, rule, line, replace) => {
    expectProblem(plant({ [FILE]: measure(replace).replaceAll('SOURCE', aSource()) }), rule, FILE, line)
  })
})

describe('an id', () => {
  it('that stands twice in a file', () => {
    const { changes, line } = add('commons/myths.yaml', `${garden.base.commons.myths.keys().next().value}:\n  said: One thing.\n  truth: Another.`)
    expectProblem(plant(changes), 'duplicate-id', 'commons/myths.yaml', line)
  })

  it('that stands in two files', () => {
    const file = 'commons/claims/planted.yaml'
    const id = garden.base.commons.claims.keys().next().value
    expectProblem(plant({ [file]: `${id}: {said: So, kind: myth, status: verified, why: So., sayInstead: So.}\n` }), 'duplicate-id', file, 1)
  })
})

describe('a reference that leads nowhere', () => {
  it.each(['{fact:hotline-cases-missouri-2042}', '{line:hotlime}', '{claim:no-such-claim}', '{law:no-such-law}', '[this](page:no-such-page)'])('%s', (reference) => {
    const { changes, line } = inAnswer(`See ${reference} for more.`)
    expectProblem(plant(changes), 'dead-reference', ANSWERS, line - 2)
  })

  it('from a block', () => {
    const file = 'commons/pages/planted.yaml'
    expectProblem(plant({ [file]: page('  - tips: no-such-list') }), 'dead-reference', file, 1)
  })
})

describe('a file', () => {
  it('of broken YAML', () => {
    const { changes, line } = add('commons/myths.yaml', 'planted:\n  said: "One thing.\n  truth: Another: thing.')
    expectProblem(plant(changes), 'yaml', 'commons/myths.yaml', line)
  })

  it('of ten megabytes', () => {
    const file = 'commons/topics/planted.md'
    expectProblem(plant({ [file]: `---\ntitle: Long\nlead: Long.\n---\n${'All work and no play. '.repeat(500_000)}` }), 'too-large', file, 1)
  })

  it('with a text as long as a book', () => {
    const { changes, line } = inAnswer('All work and no play. '.repeat(1000))
    expectProblem(plant(changes), 'shape', ANSWERS, line)
  })

  it('where a folder is missing', () => {
    const empty = mkdtempSync(join(tmpdir(), 'daymark-empty-'))
    const { problems } = link(contentReader(empty)(), empty)
    rmSync(empty, { recursive: true })
    expectProblem(problems, 'missing-folder', 'commons', 1)
    expectProblem(problems, 'missing-folder', 'editions', 1)
  })
})

describe('a page', () => {
  const FILE = 'commons/pages/planted.yaml'
  it.each([
    ['with a block that does not say what it shows', '  - heading: Only a heading'],
    ['with a block of two kinds', '  - text: A text.\n    tips: notice-dont'],
    ['with a block of a kind that does not exist', '  - quotes: all'],
  ])('%s', (_, blocks) => {
    expectProblem(plant({ [FILE]: page(blocks) }), 'shape', FILE, 3)
  })
})

describe('two editions', () => {
  it('that claim one host', () => {
    const [first, second] = [...garden.base.editions.keys()].map((id) => `editions/${id}/edition.yaml`)
    const claim = (text: string): string => text.replace(/^hosts:.*(\n {2}- .*)*/m, 'hosts: [www.example.org]')
    expectProblem(plant({ [first!]: claim, [second!]: claim }), 'host-twice', second!, 1)
  })
})

describe('a table', () => {
  const FILE = 'commons/tables/planted.yaml'
  const table = (replace: Readonly<Record<string, string>> = {}): string =>
    Object.entries({ finding: 'A finding', measured: 'What was measured.', measures: '[hotline-cases]', rows: 'period', place: 'missouri', drawings: '[time-line]', ...replace })
      .filter(([, value]) => value).map(([key, value]) => `${key}: ${value}\n`).join('')
  const PLACES = { rows: 'place', place: '', period: '"2024"' }
  it.each<[mistake: string, rule: string, line: number, replace: Record<string, string>]>([
    ['of a measure that does not exist', 'dead-reference', 3, { measures: '[hotline-casse]' }],
    ['in an unknown place', 'dead-reference', 5, { place: 'misouri' }],
    ['with rows and columns of one kind', 'shape', 7, { columns: 'period' }],
    ['of years in no place', 'missing', 1, { place: '' }],
    ['of places in one place', 'shape', 5, { rows: 'place', period: '"2024"', drawings: '[bars]' }],
    ['of places in no year', 'missing', 1, { ...PLACES, period: '', drawings: '[tiles]' }],
    ['of parts that a measure does not have', 'table-parts', 3, { rows: 'part', period: '"2024"', drawings: '[bars]' }],
    ['of many measures by part', 'shape', 3, { measures: '[hotline-cases, hotline-signals]', columns: 'part' }],
    ['that draws a line through places', 'shape', 6, { ...PLACES, drawings: '[time-line]' }],
    ['that draws a line through spans of years', 'shape', 6, { periods: '[2007-12/2021-12]' }],
    ['that draws years on a map', 'shape', 6, { drawings: '[tiles]' }],
    ['that draws rates it does not have', 'shape', 6, { ...PLACES, drawings: '[dots]' }],
    ['with a rate of a measure it does not show', 'shape', 7, { ...PLACES, drawings: '[dots]', rate: '{of: hotline-cases, per: population, each: 1000}' }],
    ['with a rate of years', 'shape', 7, { measures: '[hotline-cases, population]', rate: '{of: hotline-cases, per: population, each: 1000}' }],
    ['drawn in a way that does not exist', 'shape', 6, { drawings: '[pie]' }],
    ['that no page draws', 'unused', 1, {}],
  ])('%s', (_, rule, line, replace) => {
    expectProblem(plant({ [FILE]: table(replace) }), rule, FILE, line, rule === 'unused' ? 'warning' : 'error')
  })

  it('that a page asks to be drawn in a way it does not name', () => {
    const PAGE = 'commons/pages/planted.yaml'
    expectProblem(plant({ [PAGE]: page('  - chart: {of: missouri-cases-by-year, as: bars}') }), 'dead-reference', PAGE, 3)
  })
})
