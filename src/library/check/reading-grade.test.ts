import { describe, expect, it } from 'vitest'
import { hardestOf, readingOf } from './reading-grade.ts'

const grade = (text: string, familiar: string[] = []): number => readingOf(text, new Set(familiar)).grade

describe('the reading grade', () => {
  it('is that of the formula', () => {
    // One sentence of six words, each of one syllable: 0.39 × 6 + 11.8 × 1 − 15.59.
    expect(grade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2)
  })

  it('counts a familiar word as two syllables at most', () => {
    expect(grade('Trafficking is a crime here.', ['trafficking'])).toBeLessThan(grade('Trafficking is a crime here.'))
  })

  it('counts a reference as one short word, and no link target', () => {
    expect(grade('Call {line:hotline} or see [this](page:what-it-is).')).toBeCloseTo(grade('Call ten or see this.'), 5)
  })

  it('takes list items and parts after a colon as sentences', () => {
    expect(readingOf('You can:\n- call\n- write', new Set()).sentences).toHaveLength(3)
  })

  it('tells what makes a text hard', () => {
    const familiar = new Set(['organization'])
    expect(hardestOf(readingOf('Go. The organization requires documentation of eligibility.', familiar), familiar)).toEqual({
      sentence: 'The organization requires documentation of eligibility', words: ['eligibility', 'documentation'],
    })
  })
})
