/** Files for translators: what goes out comes back the same, also through tools that write it in their own way. */
import { expect, test } from 'vitest'
import type { OutUnit } from './exchange.ts'
import { FORMATS, read, write } from './formats.ts'

const TEXTS = [
  'plain', 'مرحبا {fact:cases} "quoted" \'single\'', 'a\tb\nc\n\n- d | e', '=SUM(A1)', "'=already", '- a list', '@home', '+1', '-5', '<b>&amp;</b> & ]]>', 'back\\slash \\n', 'See [the page](page:help) and **this** {$name}.', 'x'.repeat(20_000), 'a, b; c', 'two\u2028lines', "'", '12345e78',
]
const units: OutUnit[] = TEXTS.map((text, index) => ({ id: `g/unit-${index}`, source: `{fact:cases} [a](page:help) **b** {$name} ${text}`, hash: `0000000${(index % 10)}`, text, state: 'machine', safety: index % 2 === 0 }))
const missing: OutUnit = { id: 'g/none', source: 'Not yet', hash: 'abcdef01', state: 'missing', safety: false }

test.each(FORMATS)('%s brings every text back as it was', (format) => {
  const { tag, units: back } = read(write(format, { tag: 'zh-Hant', units: [...units, missing] }))
  expect(tag).toBe('zh-Hant')
  expect(back).toEqual([...units.map(({ id, source, hash, text }) => ({ id, source, hash, text })), { id: 'g/none', source: 'Not yet', hash: 'abcdef01', text: '' }])
})

test('PO carries the unit as context, and marks as fuzzy what nobody has reviewed', () => {
  const out = write('po', { tag: 'pt-BR', units: [{ ...units[0]!, state: 'outdated' }, { ...units[1]!, state: 'reviewed' }] })
  expect(out).toMatch(/"Language: pt_BR\\n"/)
  expect(out).toMatch(/#\. outdated: the English has changed; keeps people safe; hash 00000000\n#, fuzzy\nmsgctxt "g\/unit-0"/)
  expect(out).toMatch(/#\. reviewed; hash 00000001\nmsgctxt "g\/unit-1"/)
})

test('XLIFF holds placeholders as codes, never as text', () => {
  const one: OutUnit = { id: 'a/b', source: 'See [x](page:help), {line:hotline}.', hash: '00000000', text: '{line:hotline}: [y](page:help).', state: 'human', safety: true }
  for (const format of ['xliff12', 'xliff21'] as const) {
    const out = write(format, { tag: 'es', units: [one] })
    for (const element of ['source', 'target']) {
      const inside = new RegExp(`<${element}[^>]*>(.*)</${element}>`).exec(out)![1]!.replace(/<[^>]*>/g, '')
      expect(inside).not.toMatch(/[{}[\]]|page:/)
    }
  }
})

test('XLIFF that a tool has cut into segments is joined again', () => {
  const one = read(`<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="daymark" source-language="en" target-language="es" datatype="plaintext"><body><group><trans-unit id="a/b" xml:space="preserve">
    <source>One. <x id="1" equiv-text="{fact:c}"/></source><seg-source><mrk mtype="seg" mid="0">One. </mrk><mrk mtype="seg" mid="1"><x id="1"/></mrk></seg-source>
    <target><mrk mtype="seg" mid="0">Uno &amp; <![CDATA[<más>]]> &#225;. </mrk><mrk mtype="seg" mid="1"><x id="1"/></mrk></target><note>hash 1a2b3c4d</note></trans-unit></group></body></file></xliff>`)
  expect(one).toEqual({ tag: 'es', units: [{ id: 'a/b', source: 'One. {fact:c}', hash: '1a2b3c4d', text: 'Uno & <más> á. {fact:c}' }] })
  const two = read(`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es"><file id="f"><unit id="u1" name="a/b"><originalData><data id="d1">{fact:c}</data></originalData>
    <segment><source>One.</source><target>Uno.</target></segment><ignorable><source> </source></ignorable><segment><source><ph id="1" dataRef="d1"/></source><target><ph id="1" dataRef="d1"/></target></segment></unit></file></xliff>`)
  expect(two.units).toMatchObject([{ source: 'One. {fact:c}', text: 'Uno. {fact:c}' }])
})

test('a table is read with semicolons, tabs, other columns and any line end', () => {
  expect(read('\ufeffunit;note;english;translation (es)\r\na/b;;Help;"Ayu;da"\r\n;;;\r\n')).toMatchObject({ tag: 'es', units: [{ id: 'a/b', source: 'Help', text: 'Ayu;da' }] })
  expect(read('Unit\tEnglish\tTranslation\na/b\tHelp\t"Ayuda\r\nya"')).toEqual({ units: [{ id: 'a/b', source: 'Help', text: 'Ayuda\nya', hash: undefined }] })
})

test.each<[string, string, RegExp]>([
  ['a unit twice in a table', 'unit,english,translation\na/b,Help,Ayuda\na/b,Help,Socorro', /The unit "a\/b" stands twice/],
  ['a unit twice in PO', 'msgid ""\nmsgstr ""\n\nmsgctxt "a/b"\nmsgid "x"\nmsgstr "y"\n\nmsgctxt "a/b"\nmsgid "x"\nmsgstr "z"\n', /The unit "a\/b" stands twice/],
  ['PO without contexts', 'msgid ""\nmsgstr ""\n\nmsgid "x"\nmsgstr "y"\n', /"x" has no context/],
  ['PO that is broken', 'msgid ""\nmsgstr ""\n\nmsgctxt "a/b"\nmsgid "x\nmsgstr "y"\n', /cannot be read as a PO file.*line 6/],
  ['XML with entities of its own', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff version="1.2">&a;</xliff>', /DOCTYPE/],
  ['XML that is not well formed', '<xliff version="1.2">\n<file></xliff>', /not well-formed XML: line 2/],
  ['XML that is nested without end', `<xliff version="1.2">${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</xliff>`, /cannot be read: .*nested/],
  ['XML of another kind', '<html></html>', /no XLIFF: it begins with <html>/],
  ['another version', '<xliff version="3.0"></xliff>', /XLIFF 3\.0/],
  ['a table without its columns', 'id,text\na,b', /no column "unit"/],
  ['quotation marks that do not pair', 'unit,english,translation\na/b,"Help,Ayuda\n', /quotation marks do not pair up/],
  ['nothing', '', /no column "unit"/],
])('%s is refused', (_, text, told) => expect(() => read(text)).toThrow(told))
