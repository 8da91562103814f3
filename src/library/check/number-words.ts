/** Numbers written as words: finds them, and reads them as digits. */

const SMALL: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}
const TENS: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}
const TIMES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000 }

const any = (words: Readonly<Record<string, number>>): string => Object.keys(words).join('|')
const digits = String.raw`\d[\d,]*(?:\.\d+)?`
const upTo99 = `(?:(?:${any(TENS)})(?:[ -](?:${any(SMALL)}))?|${any(SMALL)})`
const upTo999 = `(?:(?:(?:a|${upTo99}) hundred(?: (?:and )?${upTo99})?)|${upTo99})`

/**
 * A number in words, as the source of a pattern: "thirty", "twenty-four thousand", "two hundred and five".
 * "And" joins only after a hundred or a thousand, so that "two and three" stays two numbers.
 */
export const NUMBER_WORDS = `(?:(?:a|${upTo999}|${digits}) thousand(?: (?:and )?${upTo999})?|${upTo999})`

const WHOLE = new RegExp(`(?<![\\p{L}\\d])${NUMBER_WORDS}(?![\\p{L}])`, 'giu')

/** The value of a number in words. */
function valueOfWords(words: string): number {
  let sum = 0
  let group = 0
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const times = TIMES[word]
    if (times === 1000) {
      sum += (group || 1) * times
      group = 0
    } else if (times) group = (group || 1) * times
    else if (word !== 'a' && word !== 'and') group += SMALL[word] ?? TENS[word] ?? Number(word.replaceAll(',', ''))
  }
  return sum + group
}

/** The text with numbers in words written as digits: "thirteen" becomes 13, "a hundred" becomes 100. */
export const wordsToDigits = (text: string): string => text.replace(WHOLE, (words) => String(valueOfWords(words)))
