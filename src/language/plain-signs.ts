/** Signs that no translation may hold: what nobody sees, what turns the direction of a line, what programs reserve or leave when they fail. */

/** Controls, format signs, private use, halves of signs. A line break and a tab are allowed. */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]--[\n\t\u200c\u200d]]/v
/** The joiners of Persian, Bengali and others have a meaning between letters only. */
const LOOSE_JOINER = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/u

const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'a soft hyphen', '\u200b': 'a zero-width space', '\u200c': 'a joiner that joins nothing', '\u200d': 'a joiner that joins nothing', '\u2060': 'a word joiner', '\ufeff': 'a byte order mark', '\ufffd': 'the sign for a letter that was lost',
}

/** What is wrong with the signs of a translation, in plain words. */
export function signFaults(source: string, translation: string): string[] {
  const sign = UNSEEN.exec(translation)?.[0] ?? LOOSE_JOINER.exec(translation)?.[0]
  if (sign) return [`It holds the sign U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}, ${nameOf(sign)}. Remove it: direction and line breaks are set by the page.`]
  if (/\?{3}/.test(translation) && !source.includes('???')) return ['Its letters became question marks. The file was saved in an encoding without them: save it as UTF-8.']
  if (/^#(NAME|REF|VALUE|N\/A|NULL|NUM|DIV\/0)[?!]?$/.test(translation)) return [`"${translation}" is an error of the spreadsheet, not a translation.`]
  return []
}

function nameOf(sign: string): string {
  if (NAMES[sign]) return NAMES[sign]
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(sign)) return 'which turns the direction of a text'
  return /\p{Co}/u.test(sign) ? 'which is reserved for programs' : 'which nobody can see'
}
