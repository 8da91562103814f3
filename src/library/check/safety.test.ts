/** Mistakes that can harm: wrong phone numbers, telling titles, careless exits, false security. */
import { describe, expect, it } from 'vitest'
import { add, ANSWERS, aSource, expectProblem, garden, inAnswer, page, plant, prepare, rulesOf } from '../../../tests/planting.ts'

prepare()

const hotline = (): string => garden.base.commons.helpLines.get('hotline')!.channels[0]!.number!

describe('a phone number', () => {
  it.each(['888-373-7888', '1 (888) 373 7888', '+1.888.373.7888', '8883737888'])('typed instead of cited: %s', (number) => {
    const { changes, line } = inAnswer(`Call ${number} now.`)
    expect(expectProblem(plant(changes), 'phone-number', ANSWERS, line).fix).toContain('{line:hotline}')
  })

  it.each(['888-373-3888', '1-888-337-7888', '888-373-788'])('with wrong digits: %s', (number) => {
    const { changes, line } = inAnswer(`Call ${number} now.`)
    const { message } = expectProblem(plant(changes), 'phone-number', ANSWERS, line)
    expect(message).toContain('differs from the record')
    expect(message).toContain(hotline())
  })

  it('with a wrong digit in a quotation', () => {
    const { changes, line } = add('commons/myths.yaml', 'planted:\n  said: The hotline is 888-373-3888.\n  truth: It is not.')
    expectProblem(plant(changes), 'phone-number', 'commons/myths.yaml', line)
  })

  it('that is right may stand in a quotation', () => {
    const { changes } = add('commons/myths.yaml', `planted:\n  said: Only the police answer ${hotline()}.\n  truth: They do not.`)
    expect(rulesOf(plant(changes))).not.toContain('phone-number')
  })

  it.each([
    'Text HELP to 233773.', 'Text BEFREE to 555777.', 'Dial *55 on the road.', 'Call 911.', 'Call 1-800-555-0123.', 'Call 1-800-THE-LOST.',
    '[Call](tel:+18883733888)', '[Write](sms:233733)',
  ])('in any form: %s', (text) => {
    const { changes, line } = inAnswer(text)
    const problems = plant(changes)
    expectProblem(problems, 'phone-number', ANSWERS, line)
    expect(rulesOf(problems)).not.toContain('typed-number')
  })

  it('that is almost the same in two records', () => {
    const record = `planted:
  name: Planted
  short: planted
  for: People.
  place: missouri
  topic: other
  channels:
    - {kind: phone, number: ${hotline().replace(/8$/, '9')}}
  hours: Always
  lawEnforcement: false
  whoMayLearn: They.
  checkedOn: 2026-11-22
  checkBy: 2027-02-20
  sources: [${aSource()}]`
    const { changes, line } = add('commons/help-lines.yaml', record)
    expectProblem(plant(changes), 'phone-twin', 'commons/help-lines.yaml', line, 'warning')
  })
})

describe('advice on the history', () => {
  it('without a word on watched phones', () => {
    const { changes, line } = inAnswer('You can delete this page from your browser history.')
    expectProblem(plant(changes), 'history-advice', ANSWERS, line)
  })

  it('with one', () => {
    expect(rulesOf(plant(inAnswer('You can delete your history. Someone who monitors the phone still sees it.').changes))).not.toContain('history-advice')
  })
})

describe('the title of a page that can give someone away', () => {
  const HELP = 'commons/pages/help.yaml'
  it('is missing', () => {
    expectProblem(plant({ [HELP]: (text) => text.replace(/^tabTitle:.*\n/m, '') }), 'tab-title', HELP, 2)
  })

  it('tells', () => {
    expectProblem(plant({ [HELP]: (text) => text.replace(/^tabTitle:.*/m, 'tabTitle: Help with trafficking') }), 'tab-title', HELP, 3)
  })
})

describe('an exit', () => {
  it.each(['https://www.google.com/', 'https://m.youtube.com/', 'http://www.weather.gov/'])('to %s', (url) => {
    const { changes, line } = add('commons/exit-sites.yaml', `planted: {name: Planted, url: "${url}"}`)
    expectProblem(plant(changes), 'exit-site', 'commons/exit-sites.yaml', line)
  })
})

describe('a page of signs', () => {
  const FILE = 'commons/pages/planted.yaml'
  it.each(['signs: all', 'settings: all', 'tips: notice-do'])('with %s must say not to step in', (block) => {
    expectProblem(plant({ [FILE]: page(`  - ${block}`) }), 'step-in', FILE, 1)
    for (const other of ['sign-rules: [step-in]', 'tips: notice-dont'])
      expect(rulesOf(plant({ [FILE]: page(`  - ${block}\n  - ${other}`) }))).not.toContain('step-in')
  })
})

describe('asking for money', () => {
  it.each(['commons/pages/help.yaml', 'commons/pages/youth.yaml'])('on %s', (file) => {
    const problems = plant({ [file]: (text) => `${text.trimEnd()}\n  - donate: true\n` })
    expectProblem(problems, 'donate', file, 1)
  })
})
