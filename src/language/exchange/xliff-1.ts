/** XLIFF 1.2: for OmegaT, Virtaal, Trados, memoQ and other tools of translation offices. */
import type { State } from '../../model/translation.ts'
import { ADVICE, hashIn, type InUnit, noteOf, type Outgoing, type OutUnit, tidy } from './exchange.ts'
import { type Coded, coded } from './inline-codes.ts'
import { allOf, type Element, escapeAttribute, escapeText, firstOf, textIn } from './xml.ts'

const STATES: Readonly<Record<State, string>> = {
  missing: 'needs-translation', machine: 'needs-review-translation', human: 'needs-review-translation', outdated: 'needs-translation', reviewed: 'signed-off', approved: 'final',
}

export function writeXliff1({ tag, units }: Outgoing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="daymark" source-language="en" target-language="${escapeAttribute(tag)}" datatype="plaintext">
<header><note from="daymark">${escapeText(ADVICE)}</note></header>
<body>
${units.map(unitText).join('')}</body>
</file>
</xliff>
`
}

function unitText(unit: OutUnit): string {
  const { source, translation } = coded(unit.source, unit.text ?? '')
  const trusted = unit.state === 'reviewed' || unit.state === 'approved'
  return `<trans-unit id="${escapeAttribute(unit.id)}" approved="${trusted ? 'yes' : 'no'}" xml:space="preserve">
<source>${inline(source)}</source>
${unit.text === undefined ? '' : `<target state="${STATES[unit.state]}">${inline(translation)}</target>\n`}<note from="daymark">${escapeText(noteOf(unit))}</note>
</trans-unit>
`
}

const inline = (pieces: Coded): string =>
  pieces.map((piece) => (typeof piece === 'string' ? escapeText(piece) : `<x id="${piece.id}" equiv-text="${escapeAttribute(piece.mark)}"/>`)).join('')

/** The units of a document, whichever tool wrote it last. */
export const readXliff1 = (root: Element): InUnit[] =>
  allOf(root, 'trans-unit').map((unit) => {
    const source = firstOf(unit, 'source')
    const marks = new Map((source ? allOf(source, 'x') : []).map(({ attributes }) => [attributes.id, attributes['equiv-text']]))
    const code = ({ name, attributes }: Element) => (name === 'x' ? marks.get(attributes.id) ?? attributes['equiv-text'] ?? '' : undefined)
    const note = allOf(unit, 'note').map((one) => textIn(one)).join(' ')
    return { id: unit.attributes.id ?? '', source: textIn(source, code), hash: hashIn(note), text: tidy(textIn(firstOf(unit, 'target'), code)) }
  })
