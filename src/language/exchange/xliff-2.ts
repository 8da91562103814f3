/** XLIFF 2.1 (ISO 21720): the newer form of the same. The id of a unit stands in its name, since ids may not hold a stroke there. */
import type { State } from '../../model/translation.ts'
import { ADVICE, hashIn, type InUnit, noteOf, type Outgoing, type OutUnit, tidy } from './exchange.ts'
import { type Coded, coded } from './inline-codes.ts'
import { allOf, type Element, escapeAttribute, escapeText, firstOf, textIn } from './xml.ts'

const STATES: Readonly<Record<State, string>> = { missing: 'initial', outdated: 'initial', machine: 'translated', human: 'translated', reviewed: 'reviewed', approved: 'final' }

export function writeXliff2({ tag, units }: Outgoing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="${escapeAttribute(tag)}">
<file id="daymark">
<notes><note category="daymark">${escapeText(ADVICE)}</note></notes>
${units.map(unitText).join('')}</file>
</xliff>
`
}

function unitText(unit: OutUnit, index: number): string {
  const { source, translation, codes } = coded(unit.source, unit.text ?? '')
  const data = codes.map(({ id, mark }) => `<data id="d${id}">${escapeText(mark)}</data>`).join('')
  return `<unit id="u${index + 1}" name="${escapeAttribute(unit.id)}" xml:space="preserve">
<notes><note category="daymark">${escapeText(noteOf(unit))}</note></notes>
${data && `<originalData>${data}</originalData>\n`}<segment state="${STATES[unit.state]}" subState="daymark:${unit.state}">
<source>${inline(source)}</source>
${unit.text === undefined ? '' : `<target>${inline(translation)}</target>\n`}</segment>
</unit>
`
}

const inline = (pieces: Coded): string =>
  pieces.map((piece) => (typeof piece === 'string' ? escapeText(piece) : `<ph id="${piece.id}" dataRef="d${piece.id}" disp="${escapeAttribute(piece.mark)}" canCopy="no" canDelete="no"/>`)).join('')

/** The units of a document. A tool may have cut a unit into segments: they are joined again. */
export const readXliff2 = (root: Element): InUnit[] =>
  allOf(root, 'unit').map((unit) => {
    const data = new Map(allOf(unit, 'data').map((one) => [one.attributes.id, textIn(one)]))
    const code = ({ name, attributes }: Element) => (name === 'ph' ? data.get(attributes.dataRef) ?? attributes.disp ?? '' : undefined)
    const parts = unit.children.filter((child): child is Element => typeof child !== 'string' && (child.name === 'segment' || child.name === 'ignorable'))
    const source = parts.map((part) => textIn(firstOf(part, 'source'), code)).join('')
    const translated = parts.some((part) => part.name === 'segment' && firstOf(part, 'target'))
    const text = translated ? parts.map((part) => textIn(firstOf(part, 'target') ?? (part.name === 'ignorable' ? firstOf(part, 'source') : undefined), code)).join('') : ''
    const note = allOf(unit, 'note').map((one) => textIn(one)).join(' ')
    return { id: unit.attributes.name ?? unit.attributes.id ?? '', source, hash: hashIn(note), text: tidy(text) }
  })
