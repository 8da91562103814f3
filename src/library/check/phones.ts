/** Finds phone numbers in texts and says whose they are, so that no number is typed twice. */
import { editDistance } from '../problem.ts'
import type { Commons } from '../library.ts'

/** A number in a text. `line` is the help line whose number it is, `near` one whose number it almost is. */
export type Phone = Readonly<{ written: string; index: number; line?: string; near?: KnownNumber }>

/** A number of a help line, as it is shown and as bare digits; `cite` is how a text names it. */
export type KnownNumber = Readonly<{ cite: string; shown: string; digits: string; line: string }>

/** Digits alone, without the leading 1 of North America. */
const bareDigits = (number: string): string => number.replace(/[^\d*]/g, '').replace(/^1(?=\d{10}$)/, '')

/** The numbers of all help lines. A number that several channels share is known by the first. */
export function knownNumbers({ helpLines }: Pick<Commons, 'helpLines'>): KnownNumber[] {
  return [...helpLines.values()].flatMap((line) => {
    const shown = line.channels.filter((channel) => channel.number)
    return shown.map(({ number, kind }, index) => ({
      cite: `{line:${line.id}${index ? `.${kind}` : ''}}`, shown: number!, digits: bareDigits(number!), line: line.id,
    }))
  })
}

type Shape = Readonly<{
  pattern: RegExp
  /** Whether such digits are a phone number also when no help line has it. */
  isPhone: (written: string) => boolean
}>

const always = (): boolean => true
const never = (): boolean => false

/** From the surest to the vaguest; a piece of text is taken by the first that fits. */
const SHAPES: readonly Shape[] = [
  // Links that dial or write.
  { pattern: /(?<=\]\((?:tel|sms):)[^)\s]+/g, isPhone: always },
  // Long numbers in any grouping; unknown ones only when grouped as in North America.
  { pattern: /(?<![\d\p{L}])\+?\(?\d(?:[\s().–/-]{0,3}\d){8,12}(?!\d)/gu, isPhone: (written) => /^\+?1?\D*\d{3}\D*\d{3}\D*\d{4}$/.test(written) },
  // Numbers that spell a word.
  { pattern: /\b1-8\d\d-(?=[\dA-Z-]*[A-Z])[\dA-Z-]{5,}/g, isPhone: always },
  // Five or six digits after a verb, as in "text HELP to".
  { pattern: /(?<=\b(?:text|texting|call|calling|sms|dial|dialing|message)\b[^.!?\d]{0,30})(?<![\d-])\d{2,3}[ -]?\d{3}(?![\d,-])/gi, isPhone: always },
  { pattern: /(?<![*\d\p{L}])\*\d{2,4}(?![*\d])/gu, isPhone: always },
  // 911, 988 and their like.
  { pattern: /(?<![\d\p{L}.,$#-])\d{3}(?![\d%-]|[.,]\d)/gu, isPhone: never },
]
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

const keyed = (number: string): string =>
  number.replace(/[a-z]/gi, (letter) => String(KEYPAD.findIndex((key) => key.includes(letter.toLowerCase())) + 2))

/** The phone numbers typed in a text, in the order of their shapes; each piece of text counts once. */
export function phonesIn(source: string, known: readonly KnownNumber[]): Phone[] {
  if (!/\d/.test(source)) return []
  const found: Phone[] = []
  let rest = source.replace(/\{[^}]*\}/g, (reference) => ' '.repeat(reference.length))
  for (const { pattern, isPhone } of SHAPES)
    rest = rest.replace(pattern, (written: string, ...more: unknown[]) => {
      const index = more.find((value) => typeof value === 'number') as number
      const phone = identify(written, index, known) ?? (isPhone(written) ? { written, index } : undefined)
      if (!phone) return written
      found.push(phone)
      return ' '.repeat(written.length)
    })
  return found
}

/** Whose number it is, or almost is. */
function identify(written: string, index: number, known: readonly KnownNumber[]): Phone | undefined {
  const digits = bareDigits(keyed(written))
  const same = known.find((number) => number.digits === digits)
  if (same) return { written, index, line: same.cite }
  // Two of five digits are too easily another number: nearness is judged from six digits on.
  const near = digits.length < 6 ? undefined : known.find((number) => number.digits.length > 5 && editDistance(number.digits, digits) <= 2)
  return near && { written, index, near }
}
