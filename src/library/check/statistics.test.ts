import { describe, expect, it } from 'vitest'
import { statisticsIn } from './statistics.ts'

describe('a number that states something', () => {
  it.each([
    ['In 2024 there were 272 cases.', '272'],
    ['About thirty percent of them', 'thirty percent'],
    ['eighty-three per cent', 'eighty-three per cent'],
    ['two hundred cases were new', 'two hundred cases'],
    ['a dozen cases', 'a dozen cases'],
    ['three new reports', 'three new reports'],
    ['twenty-four thousand', 'twenty-four thousand'],
    ['a million victims', 'a million victims'],
    ['one in six runaways', 'one in six'],
    ['1 in 6 runaways', '1 in 6'],
    ['nine out of ten', 'nine out of ten'],
    ['half of all victims', 'half of all victims'],
    ['a third of survivors', 'a third of survivors'],
    ['thousands of children', 'thousands of children'],
    ['three times more likely', 'three times more'],
    ['thirteen-year-old girls', 'thirteen-year-old'],
    ['anyone under eighteen', 'under eighteen'],
    ['10,360 cases', '10,360'],
    ['300 000 children', '300 000'],
    ['$150 billion a year', '$150 billion'],
    ['12-14 years old', '12-14'],
    ['open 24/7', '24/7'],
    ['ranked 17th', '17th'],
    ['about 2000 people', '2000'],
    ['1.5 percent', '1.5 percent'],
  ])('%s', (text, typed) => expect(statisticsIn(text)).toEqual([typed]))
})

describe('a number that does not', () => {
  it.each([
    'since 1998, in the years 2019–2021 and 2007-2021', 'in 2024 cases rose', 'from 2019 in 2020', 'on January 11, 2026 and 5 May 2021', 'the 1990s',
    'one sign is not proof', "one person's control", 'two main forms', 'a second reason', 'the first case', 'the 13th Amendment', 'the 21st century',
    'H-2A and T-1 visas', 'all in one place, two in one line', 'often someone listened',
  ])('%s', (text) => expect(statisticsIn(text)).toEqual([]))
})
