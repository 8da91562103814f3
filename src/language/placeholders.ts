/** What stands in a text and is not language: references, places to fill in, links, emphasis. All of it survives translation. */

/** `{fact:…}` and its like, `{$name}`, the two ends of a link, and the stars of emphasis. */
const MARK = /(\{(?:\$|[a-z]+:)[^{}]*\}|\[(?=[^[\]]*\]\()|\]\([^()\s]*\)|\*\*)/

/** A text in pieces: language and marks in turn, beginning with language, which may be empty. */
export const piecesOf = (text: string): string[] => text.split(MARK)

/** The marks of a text, in order. */
export const marksOf = (text: string): string[] => piecesOf(text).filter((_, index) => index % 2)

/** A text with its marks blanked out. */
export const withoutMarks = (text: string): string => piecesOf(text).map((piece, index) => (index % 2 ? ' ' : piece)).join('')

/** What of `wanted` is missing in `found`, and what is there too much; how often counts, order does not. */
export function difference(wanted: readonly string[], found: readonly string[]): { missing: string[]; added: string[] } {
  const added = [...found]
  const missing = wanted.filter((one) => {
    const at = added.indexOf(one)
    if (at >= 0) added.splice(at, 1)
    return at < 0
  })
  return { missing, added }
}

/** What is wrong with the marks of a translation, in plain words. */
export function markFaults(source: string, translation: string): string[] {
  const { missing, added } = difference(marksOf(source), marksOf(translation))
  // A link that lost one end would be told twice.
  const told = (marks: readonly string[]) => [...new Set(marks)].filter((mark) => mark !== '[' || !marks.some((other) => other.startsWith('](')))
  const faults = [...told(missing).map((mark) => `${nameOf(mark)} is missing.`), ...told(added).map((mark) => `${nameOf(mark)} is too much: the English does not have it.`)]
  const broken = !faults.length && /[{}]/.test(withoutMarks(translation)) && !/[{}]/.test(withoutMarks(source))
  return broken ? ['A curly bracket is left over. What stands in curly brackets must be as in the English.'] : faults
}

function nameOf(mark: string): string {
  if (mark.startsWith('](')) return `The link to ${mark.slice(2, -1) || 'nowhere'}`
  if (mark === '[') return 'The beginning of a link, "[",'
  return mark === '**' ? 'The emphasis mark "**"' : mark
}
