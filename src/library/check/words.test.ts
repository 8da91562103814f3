/** Mistakes with words: claims, terms, pictures, hard reading, and texts that nobody sees or that an edition changed. */
import { describe, expect, it } from 'vitest'
import { add, anEdition, ANSWERS, expectProblem, garden, inAnswer, page, plant, plantTemplate, prepare, rulesOf, TEMPLATES } from '../../../tests/planting.ts'

prepare()

describe('a claim that does not hold', () => {
  it.each([
    ['average-age-13', 'The typical victim is just thirteen.'],
    ['average-age-13', 'On average, girls are sold for the first time at the age of 12 to 14.'],
    ['one-percent-identified', 'Only one percent of the people who are trafficked are ever found.'],
    ['mo-24000-trafficked-annually', 'Some twenty-four thousand people are trafficked in Missouri.'],
    ['st-louis-top-20-hub', 'St. Louis is among the top-twenty places for trafficking.'],
    ['reports-grow-every-year', 'The number of reports keeps growing each year.'],
  ])('%s, reworded: %s', (claim, text) => {
    const { changes, line } = inAnswer(`This is known. ${text}`)
    expect(expectProblem(plant(changes), 'contested-claim', ANSWERS, line).fix).toContain(`{claim:${claim}}`)
  })

  it('may be quoted and denied', () => {
    const { changes } = inAnswer('The line {claim:average-age-13} is wrong. The average victim is not 13 years old.')
    expect(rulesOf(plant(changes))).not.toContain('contested-claim')
  })
})

describe('a term to avoid', () => {
  it.each(['It is modern-day slavery.', 'They were rescued by the police.', 'Help for child prostitutes.'])('%s', (text) => {
    const { changes, line } = inAnswer(text)
    expectProblem(plant(changes), 'term', ANSWERS, line)
  })

  it('may be quoted', () => {
    expect(rulesOf(plant(inAnswer('The old poster says "modern-day slavery" in large letters.').changes))).not.toContain('term')
  })

  it('in the interface', () => {
    const { changes, line } = add('commons/interface.yaml', 'planted: Rescue them')
    expectProblem(plant(changes), 'term', 'commons/interface.yaml', line)
  })
})

describe('a picture', () => {
  const folder = (): string => `editions/${anEdition()}`
  const planted = (block: string): Record<string, string> => ({
    [`${folder()}/pages/planted.yaml`]: page(`  - ${block}`), [`${folder()}/pictures/tower.png`]: 'a tower', [`${folder()}/pictures/girl-alone.jpg`]: 'a girl',
  })
  it.each([
    ['without alt', 'alt-text', 'picture: {file: tower.png}'], ['with an empty alt', 'alt-text', 'picture: {file: tower.png, alt: " "}'],
    ['of chains', 'term', 'picture: {file: tower.png, alt: Hands in chains}'],
    ['of a lone girl, by its file name', 'term', 'picture: {file: girl-alone.jpg, alt: A person}'],
    ['in a text', 'picture-in-text', 'text: Look ![A tower](tower.png)'],
    ['that is not there', 'dead-reference', 'picture: {file: towre.png, alt: A tower}'],
    ['from another site', 'dead-reference', 'picture: {file: "https://example.org/tower.png", alt: A tower}'],
  ])('%s', (_, rule, block) => {
    const changes = planted(block)
    expectProblem(plant(changes), rule, Object.keys(changes)[0]!, 3)
  })
})

describe('two blocks alike', () => {
  it('of which one has no id', () => {
    const file = 'commons/pages/planted.yaml'
    expectProblem(plant({ [file]: page('  - text: One.\n  - text: Two.') }), 'block-name', file, 4, 'warning')
  })
})

describe('a language', () => {
  it.each([['without a name', 'language', '[en, tlh]'], ['named twice', 'language', '[en, es, es]'], ['that is no language tag', 'shape', '[en, spanish!]']])('%s', (_, rule, languages) => {
    const file = `editions/${anEdition()}/edition.yaml`
    expectProblem(plant({ [file]: (text) => text.replace(/^languages:.*/m, `languages: ${languages}`) }), rule, file, rule === 'shape' ? 8 : 1, languages.includes('tlh') ? 'warning' : 'error')
  })
})

describe('a template', () => {
  const FILE = 'src/render/card.tsx'
  it.each(['<p>Call now</p>', "<p>{'Call now'}</p>", '<p title="Call now" />'])('with words: %s', (markup) => {
    expectProblem(plantTemplate({ file: FILE, text: `const Card = () => ${markup}\n` }), 'template-text', FILE, 1)
  })

  it('that asks for a text in vain', () => {
    const text = "const Card = ({ scene }) => <p>{say(scene, 'helpp-now')}</p>\n"
    expect(expectProblem(plantTemplate({ file: FILE, text }, TEMPLATES), 'missing-word', FILE, 1).fix).toContain('help-now')
  })
})

describe('a text that is hard to read', () => {
  const HARD = 'Administrative procedures regarding the authorization of supplementary accommodation necessitate documentary evidence of eligibility, irrespective of individual circumstances.'
  const MIDDLING = 'Ask for a copy of every paper that the manager wants you to sign before you give an answer.'

  it('in an answer', () => {
    const { changes, line } = inAnswer(HARD)
    expectProblem(plant(changes), 'grade', ANSWERS, line)
  })

  it('for a tip, but not for an answer', () => {
    const file = 'commons/tips/planted.yaml'
    const problems = plant({ [file]: `title: Planted\nkind: do\ntips:\n  one:\n    text: ${MIDDLING}\n` })
    expect(problems.find(({ rule }) => rule === 'grade')).toMatchObject({ file, line: 5 })
    expect(rulesOf(plant(inAnswer(MIDDLING).changes))).not.toContain('grade')
  })
})

describe('what nobody sees', () => {
  it.each([
    ['a source', 'commons/sources.yaml', 'planted: {title: Planted, publisher: Nobody, readAs: weak, readOn: 2026-11-22}'],
    ['a text of the interface', 'commons/interface.yaml', 'planted: Planted'],
    ['a place', 'commons/places.yaml', 'atlantis: {name: Atlantis, kind: city}'],
  ])('%s', (_, file, text) => {
    const { changes, line } = add(file, text)
    expectProblem(plant(changes), 'unused', file, line, 'warning')
  })

  it.each([
    ['a topic', 'commons/topics/planted.md', '---\ntitle: Planted\nlead: Planted.\n---\nA text.\n'],
    ['a list of tips', 'commons/tips/planted.yaml', 'title: Planted\nkind: do\ntips: {}\n'],
  ])('%s', (_, file, text) => {
    expectProblem(plant({ [file]: text }), 'unused', file, 1, 'warning')
  })
})

describe("an edition's own wording", () => {
  const file = (): string => `editions/${anEdition()}/texts.yaml`
  const truths = () => [...garden.base.commons.myths.values()].map(({ truth }) => truth)
  const plain = (): string => truths().find(({ source }) => !source.includes('{'))!.unit
  const reword = (unit: string, text: string) => plant({ [file()]: `${unit}: ${text}\n` })

  it('is listed', () => {
    expect(expectProblem(reword(plain(), 'We say it so.'), 'override', file(), 1, 'note').message).toContain(plain())
  })

  it('of a text that does not exist', () => {
    expect(expectProblem(reword(`${plain()}h`, 'We say it so.'), 'override', file(), 1).fix).toContain(plain())
  })

  it('that has lost a fact', () => {
    const citing = [...truths(), ...[...garden.base.commons.faqs.values()].map(({ answer }) => answer)].find(({ source }) => source.includes('{fact:'))!
    expectProblem(reword(citing.unit, 'There were many.'), 'override', file(), 1)
  })

  it('is checked like any other', () => {
    expectProblem(reword(plain(), 'There were 400 cases.'), 'typed-number', file(), 1)
  })
})
