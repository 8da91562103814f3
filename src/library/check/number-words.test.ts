import { expect, it } from 'vitest'
import { wordsToDigits } from './number-words.ts'

it.each([
  ['thirteen', '13'], ['ninety-nine', '99'], ['twenty four thousand', '24000'], ['24 thousand', '24000'], ['a hundred', '100'],
  ['two hundred and five cases', '205 cases'], ['three hundred thousand', '300000'], ['one thousand two hundred', '1200'],
  ['between two and three', 'between 2 and 3'], ['no one, someone, phone', 'no 1, someone, phone'], ['a case', 'a case'],
])('%s is %s', (words, digits) => expect(wordsToDigits(words)).toBe(digits))
