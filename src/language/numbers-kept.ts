/** Numbers in a translation are those of the English, digit by digit: a wrong one can send a call for help to a stranger. */
import { difference, withoutMarks } from './placeholders.ts'

const ADDRESS = /https?:\/\/\S+/g
/** Phone numbers are compared as they are written. */
const PHONE = /\+?\d+(?:-[\dA-Z]+){2,}/g
/** What parts thousands or decimals in one language or another. */
const SEPARATOR = /(?<=\d)[.,'’\u00a0\u2009\u202f](?=\d)|(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g
/** A word that is sent to a number or dialled: HELP, BEFREE. */
const CODE = /(?<=\b(?:[Tt]ext|[Ss]end|[Ss]pells|\d or) )[A-Z]{4,}\b/g

/** The numbers of a text: phone numbers as they stand, others as bare digits. */
export function numbersIn(text: string): string[] {
  const bare = withoutMarks(text).replace(ADDRESS, ' ')
  const phones = bare.match(PHONE) ?? []
  return [...phones, ...(bare.replace(PHONE, ' ').replace(SEPARATOR, '').match(/\d+/g) ?? [])]
}

/** What is wrong with the numbers and codes of a translation, in plain words. */
export function numberFaults(source: string, translation: string): string[] {
  const foreign = /(?![0-9])\p{Nd}/u.exec(translation)
  if (foreign) return [`It has the digit ${foreign[0]}. Write digits as 0 to 9, so that every reader can dial them.`]
  const { missing, added } = difference(numbersIn(source), numbersIn(translation))
  const lost = (source.match(CODE) ?? []).filter((code) => !translation.includes(code))
  return [
    ...missing.map((number, index) => (added[index] ? `The number ${number} became ${added[index]}.` : `The number ${number} is missing.`)),
    ...added.slice(missing.length).map((number) => `The number ${number} is too much: the English does not have it.`),
    ...lost.map((code) => `The word ${code} is missing. It is sent or dialled, so it stays as it is.`),
  ]
}
