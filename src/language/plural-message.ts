/** Texts with forms for each plural (MessageFormat 2): a translation may have other forms than the English, and fills in the same places. */
import { isExpression, isVariableRef, parseMessage, validate } from 'messageformat'

/** One form of a message. `other` is the form that serves when no other fits. */
export type Form = Readonly<{ text: string; other: boolean }>
export type Forms = Readonly<{ forms: readonly Form[]; selected: readonly string[]; fault?: string }>

/** The forms of a text. One that does not begin with a full stop has one form. */
export function formsOf(text: string): Forms {
  if (!text.startsWith('.')) return { forms: [{ text, other: true }], selected: [] }
  try {
    const message = parseMessage(text)
    validate(message)
    if (message.type === 'message') return { forms: [{ text: written(message.pattern), other: true }], selected: [] }
    const forms = message.variants.map(({ keys, value }) => ({ text: written(value), other: keys.every(({ type }) => type === '*') }))
    return { forms, selected: message.selectors.map(({ name }) => name) }
  } catch (fault) {
    return { forms: [], selected: [], fault: `It begins with a full stop, so it is read as a message with plural forms, and it cannot be read as one: ${(fault as Error).message}` }
  }
}

/** A form as it would stand in a text without plurals. */
const written = (pattern: readonly unknown[]): string =>
  pattern.map((part) => {
    if (typeof part === 'string') return part
    return isExpression(part) && isVariableRef(part.arg) ? `{$${part.arg.name}}` : '{?}'
  }).join('')
