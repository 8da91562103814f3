import { describe, expect, it } from 'vitest'
import { occursIn, respell, watchOf } from './watch.ts'

const finds = (groups: string[], sentence: string): boolean => occursIn(watchOf(groups), respell(sentence))

describe('a wording', () => {
  it('is found when every group occurs, in any order', () => {
    expect(finds(['average', '12|13'], 'Thirteen is the average.')).toBe(true)
    expect(finds(['average', '12|13'], 'The average is low.')).toBe(false)
  })

  it('is found at the start of a word', () => {
    expect(finds(['traffick'], 'trafficking')).toBe(true)
    expect(finds(['hub'], 'Chubby')).toBe(false)
  })

  it('is taken as it stands', () => {
    expect(finds(['1%'], 'Only 1% are found.')).toBe(true)
    expect(finds(['24/7'], 'Open 24/7.')).toBe(true)
    expect(finds(['st. louis'], 'St Louis')).toBe(false)
  })

  it('is found in any spelling of a number', () => {
    expect(finds(['top 20'], 'A top-twenty place')).toBe(true)
    expect(finds(['24,000'], 'Some twenty-four thousand people')).toBe(true)
    expect(finds(['24000'], 'Some 24k people')).toBe(true)
    expect(finds(['1 percent'], 'one-percent')).toBe(true)
  })

  it('is not found in a longer number', () => {
    expect(finds(['13'], 'It was 130.')).toBe(false)
    expect(finds(['13'], 'It was 13,000.')).toBe(false)
    expect(finds(['13'], 'She was 13.')).toBe(true)
  })
})

describe('a denial', () => {
  it.each(['It is not 13.', 'It was never really 13.', "It isn't 13.", 'No average of 13 holds.'])('%s', (sentence) => expect(finds(['13'], sentence)).toBe(false))

  it('reaches three words, and not past a comma', () => {
    expect(finds(['13'], 'It is not what most people think, it is 13.')).toBe(true)
    expect(finds(['13'], 'If not, 13.')).toBe(true)
  })

  it('is not meant by "not only"', () => expect(finds(['13'], 'She is not only 13.')).toBe(true))
})
