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
