/** Everything by which a translation can be told wrong without knowing its language. */
import { numberFaults, numbersIn } from './numbers-kept.ts'
import { difference, markFaults, marksOf } from './placeholders.ts'
import { signFaults } from './plain-signs.ts'
import { type Form, formsOf } from './plural-message.ts'

/** What a translation has lost or changed, in plain words; nothing when it can be used. */
export function faultsOf(source: string, translation: string): string[] {
  const english = formsOf(source)
  const { forms, selected, fault } = formsOf(translation)
  if (fault) return [fault]
  const whole = english.forms.find(({ other }) => other)!.text
  const unknown = selected.filter((name) => !marksOf(whole).includes(`{$${name}}`) && !english.selected.includes(name))
  return [...new Set([
    ...signFaults(source, translation),
    ...unknown.map((name) => `It chooses its form by $${name}, which the English does not have.`),
    ...forms.flatMap((form) => formFaults(whole, form, selected)),
  ])]
}

/** A form for one or two may leave the number out, or write it. */
function formFaults(source: string, { text, other }: Form, selected: readonly string[]): string[] {
  if (other) return [...markFaults(source, text), ...numberFaults(source, text), ...shapeFaults(source, text)]
  const optional = new Set(selected.map((name) => `{$${name}}`))
  const { added } = difference(numbersIn(source), numbersIn(text))
  return [
    ...markFaults(marksOf(source).filter((mark) => !optional.has(mark)).join(' '), marksOf(text).filter((mark) => !optional.has(mark)).join(' ')),
    ...added.filter((number) => !/^[0-2]$/.test(number)).map((number) => `The number ${number} is too much: the English does not have it.`),
  ]
}

/** A paragraph or an item of a list that is gone is meaning that is gone. */
function shapeFaults(source: string, translation: string): string[] {
  const parts = { paragraphs: /\n[ \t]*\n/g, 'list items': /^[ \t]*(?:[-+*]|\d+[.)]) /gm }
  return Object.entries(parts).flatMap(([name, pattern]) => {
    const [wanted, found] = [source, translation].map((text) => (text.match(pattern)?.length ?? 0) + Number(name === 'paragraphs'))
    return wanted === found ? [] : [`It has ${found} ${name}, and the English has ${wanted}.`]
  })
}
