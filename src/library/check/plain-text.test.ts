import { expect, it } from 'vitest'
import { Phrase } from '../../model/phrase.ts'
import type { Fact } from '../../model/fact.ts'
import { plainText, sentencesOf } from './plain-text.ts'

it('ends sentences at marks, blank lines and list items, not after shortened words', () => {
  expect(sentencesOf('In St. Louis, U.S. law holds. Is it so? "Yes." It is.')).toEqual(['In St. Louis, U.S. law holds.', 'Is it so?', '"Yes."', 'It is.'])
  expect(sentencesOf('One line\nof text\n\nanother\n- first\n- second')).toEqual(['One line of text', 'another', 'first', 'second'])
})

it('writes facts out and leaves claims and laws away', () => {
  const fact = (format: string, value: number) => ({ value, measure: { format } }) as unknown as Fact
  const facts = new Map([['share', fact('percent', 83)], ['odds', fact('one-in', 6)], ['cost', fact('dollars', 236e9)], ['cases', fact('count', 272)]])
  const text = plainText(new Phrase('{fact:share}, {fact:odds}, {fact:cost}, {fact:cases}: **see** {claim:a}{law:b}[here](page:c).', 'ours'), facts)
  expect(text.replace(/\s+/g, ' ')).toBe('83%, 1 in 6, $236 billion, 272: see here .')
})
