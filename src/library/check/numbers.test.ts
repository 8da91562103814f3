/** Mistakes with numbers: typed ones, sums, contradictions, and what is out of date. */
import { describe, expect, it } from 'vitest'
import { anEdition, ANSWERS, expectProblem, garden, inAnswer, measure, page, plant, plantTemplate, prepare } from '../../../tests/planting.ts'

prepare()

const FACTS = 'commons/facts/planted.yaml'

describe('a number typed in a text', () => {
  it.each([
    'The hotline counted 1,234 cases.', 'About thirty percent are adults.', 'It was two hundred cases.', 'That is one in six runaways.',
    'It makes $150 billion a year.', 'Most are 12-14 years old.', 'Call 24/7.', 'More than half are adults.',
  ])('%s', (text) => {
    const { changes, line } = inAnswer(text)
    expectProblem(plant(changes), 'typed-number', ANSWERS, line)
  })

  it('that a fact has', () => {
    const { id, value } = garden.base.commons.facts.get('hotline-cases-missouri-2024')!
    const { changes, line } = inAnswer(`In 2024 the hotline counted ${value} cases in Missouri.`)
    expect(expectProblem(plant(changes), 'typed-number', ANSWERS, line).fix).toContain(`{fact:${id}}`)
  })

  it('that a fact had before it was revised', () => {
    const { id, value, history } = garden.base.commons.facts.get('hotline-cases-missouri-2023')!
    const { changes, line } = inAnswer(`In 2023 the hotline counted ${history[0]!.value} cases in Missouri.`)
    const { fix } = expectProblem(plant(changes), 'typed-number', ANSWERS, line)
    expect(fix).toContain(`{fact:${id}}`)
    expect(fix).toContain(`the present one is ${value}`)
  })

  it('of an edition', () => {
    const file = `editions/${anEdition()}/pages/planted.yaml`
    expectProblem(plant({ [file]: page('  - text: We trained 400 people.') }), 'typed-number', file, 3)
  })
})

describe('a number typed in a template', () => {
  it('is found between tags', () => {
    const file = 'src/render/card.tsx'
    expectProblem(plantTemplate({ file, text: 'const Card = () => (\n  <p>\n    Call 911 now\n  </p>\n)\n' }), 'template-number', file, 3)
  })
})

describe('parts of a whole', () => {
  const parts = (gap: string): string =>
    measure({ parts: '{one: One, two: Two}', whole: `{total: 100${gap}}`, format: 'percent', values: '{missouri: {"1990": {one: 60, two: 39}}}' })

  it('that do not add up', () => {
    expect(expectProblem(plant({ [FACTS]: parts('') }), 'sum', FACTS, 1).message).toContain('99, not 100')
  })

  it('with a gap of another size', () => {
    expectProblem(plant({ [FACTS]: parts(', gap: {value: 2, why: Rounded.}') }), 'sum', FACTS, 1)
  })

  it('with a gap that is explained', () => {
    expectProblem(plant({ [FACTS]: parts(', gap: {value: 1, why: Rounded.}') }), 'sum', FACTS, 1, 'note')
  })
})

describe('two facts', () => {
  it.each(['commons/facts', 'edition'])('that contradict each other, one of them in %s', (where) => {
    const { id, at, value, measure: { name } } = garden.base.commons.facts.get('hotline-cases-missouri-2024')!
    const file = where === 'edition' ? `editions/${anEdition()}/facts/planted.yaml` : FACTS
    const text = measure({ name: JSON.stringify(name.source), values: `{missouri: {"2024": ${value + 1}}}` })
    const problem = plant({ [file]: text }).find(({ rule }) => rule === 'two-current-values')!
    expectProblem([problem], 'two-current-values', problem.file, problem.file === at.file ? at.line : 10)
    expect(problem.message).toContain(id)
    expect(`${problem.file} ${problem.message}`).toContain(file)
  })
})

describe('out of date', () => {
  it('a fact', () => {
    expectProblem(plant({ [FACTS]: measure({ reviewBy: '2026-11-21' }) }), 'stale', FACTS, 1, 'warning')
  })

  it('a fact of an edition', () => {
    const file = `editions/${anEdition()}/facts/planted.yaml`
    expectProblem(plant({ [file]: measure({ reviewBy: '2026-11-21' }) }), 'stale', file, 1, 'warning')
  })

  it('a law', () => {
    const { line } = garden.base.commons.law.values().next().value!.at
    expectProblem(plant({ 'commons/law.yaml': (text) => text.replace(/reviewBy: .*/, 'reviewBy: 2026-01-01') }), 'stale', 'commons/law.yaml', line, 'warning')
  })

  it('an edition', () => {
    const file = `editions/${anEdition()}/edition.yaml`
    expectProblem(plant({ [file]: (text) => text.replace(/reviewBy: .*/, 'reviewBy: 2026-01-01') }), 'stale', file, 1, 'warning')
  })

  it.each([['2026-08-20', 'warning'], ['2026-05-20', 'error']] as const)('a help line last checked on %s: %s', (day, severity) => {
    const { line } = garden.base.commons.helpLines.values().next().value!.at
    const problems = plant({ 'commons/help-lines.yaml': (text) => text.replace(/checkedOn: .*/, `checkedOn: ${day}`) })
    expectProblem(problems, 'stale-help-line', 'commons/help-lines.yaml', line, severity)
  })
})

describe('a number that cannot be', () => {
  it.each<[string, Record<string, string>, string]>([
    ['more than a hundred percent', { format: 'percent', values: '{missouri: {"1990": 101}}' }, 'more than a hundred percent'],
    ['a fraction of a count', { values: '{missouri: {"1990": 41.5}}' }, 'not a whole number'],
    ['a fraction of a count, in a history', { values: '{missouri: {"1990": {history: [{value: 41, published: 2020, source: SOURCE}, {value: 41.5, published: 2021, source: SOURCE}]}}}' }, 'not a whole number'],
    ['a fraction of a count, in a part', { parts: '{one: One}', values: '{missouri: {"1990": {one: 41.5}}}' }, 'not a whole number'],
    ['less than nothing', { values: '{missouri: {"1990": -1}}' }, 'not right'],
  ])('%s', (_, fields, message) => {
    const values = fields.values!.replaceAll('SOURCE', garden.base.commons.sources.keys().next().value!)
    expect(expectProblem(plant({ [FACTS]: measure({ ...fields, values }) }), 'shape', FACTS, 10).message).toContain(message)
  })

  it.each(['2027', '2026-12', '2020/2027'])('of a time to come: %s', (period) => {
    expectProblem(plant({ [FACTS]: measure({ values: `{missouri: {"${period}": 41}}` }) }), 'future', FACTS, 10)
  })

  it('of a time to come, and withheld', () => {
    expectProblem(plant({ [FACTS]: measure({ withheld: '{below: 10, why: Small.}', values: '{missouri: {"2027": withheld}}' }) }), 'future', FACTS, 10)
  })

  it('of a time to come, in an edition', () => {
    const file = `editions/${anEdition()}/facts/planted.yaml`
    expectProblem(plant({ [file]: measure({ values: '{missouri: {"2027": 41}}' }) }), 'future', file, 10)
  })

  it('published in a time to come', () => {
    expectProblem(plant({ [FACTS]: measure({ published: '2026-12-24' }) }), 'future', FACTS, 10)
  })

  it('zero, where rates are divided by it', () => {
    const file = 'commons/facts/population.yaml'
    const line = garden.base.commons.facts.get('population-missouri-2024')!.at.line
    expectProblem(plant({ [file]: (text) => text.replace(/(missouri: .*"2024": )\d+/, '$10') }), 'zero-divisor', file, line)
  })
})

describe('a mapping', () => {
  const MAP = 'commons/imports/planted.yaml'
  const map = (rest: string): string => `reads: Test\nplace: {column: a}\nperiod: {column: b}\n${rest}\n`

  it.each<[string, string, string]>([
    ['of a measure that is not there', 'measures: {populaton: {column: c}}', 'Did you mean "population"?'],
    ['whose total is no place', 'total: united-stats\nmeasures: {population: {column: c}}', 'Did you mean "united-states"?'],
    ['that adds up percentages', 'sum: true\nmeasures: {hotline-unlocated: {column: c}}', 'Remove "sum"'],
    ['that fills parts from no column', 'measures: {hotline-unlocated: {column: c}}', 'Add "part"'],
    ['that names a part that is not there', 'part: {column: d, texts: {X: contact}}\nmeasures: {hotline-unlocated: {column: c}}', 'Its parts are: contacts, cases.'],
    ['that withholds where the measure does not', 'withhold: {below: 10}\nmeasures: {population: {column: c}}', 'withheld: {below: 10'],
    ['that withholds where too many sums would cross', 'part: {column: d, texts: {}}\ntotal: united-states\nwithhold: {below: 10}\nmeasures: {fbi-offences-by-kind: {column: c}}', 'places: total'],
  ])('%s', (_, rest, fix) => {
    const problems = plant({ [MAP]: map(rest) }).filter(({ rule }) => rule === 'import-map')
    expect(problems.map((problem) => problem.fix).join(' ')).toContain(fix)
    expectProblem(problems, 'import-map', MAP, 1)
  })

  it('with a field that is not there', () => {
    expect(expectProblem(plant({ [MAP]: map('totals: united-states\nmeasures: {population: {column: c}}') }), 'shape', MAP, 4).fix).toContain('"total"')
  })
})
