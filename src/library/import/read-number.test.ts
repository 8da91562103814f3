import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

describe('a number', () => {
  it.each<[string, number]>([
    ['0', 0], ['1234', 1234], [' 1,234 ', 1234], ['1,234,567', 1234567], ['1 234', 1234], ['1\u00a0234', 1234], ['12.0', 12], ['-1', -1], ['−1', -1],
  ])('%s is read', (text, value) => {
    expect(readNumber(text, 'count')).toBe(value)
  })

  it.each(['', ' ', '-', '–', '—', 'n/a', 'N/A', 'na', '..', 'Not available', 'not reported'])('%j is none', (text) => {
    expect(readNumber(text, 'count')).toBeUndefined()
  })

  it.each<[string, number | undefined]>([['<5', 5], ['< 10', 10], ['≤4', 5], ['<=4', 5], ['withheld', undefined], ['Suppressed', undefined]])('%s is withheld by its source', (text, withheld) => {
    expect(readNumber(text, 'count')).toEqual({ withheld })
  })

  it.each(['12.5', '1.234', '1,23', '12,34', '1,2345', 'ten', '5*', '>5', '1e3', '0x10', '--5', '5-10', '1 23', '12 %', '$5', '(5)', '99999999999999999999', '∞', '٣'])('%s is refused as a count', (text) => {
    expect(readNumber(text, 'count')).toMatchObject({ refused: expect.stringContaining(text.trim()), fix: expect.any(String) })
  })

  it('may have a sign or a fraction where the measure has', () => {
    expect(readNumber('12.5 %', 'percent')).toBe(12.5)
    expect(readNumber('$1,234.50', 'dollars')).toBe(1234.5)
    expect(readNumber('100.1', 'percent')).toMatchObject({ refused: expect.stringContaining('more than a hundred percent') })
  })
})
