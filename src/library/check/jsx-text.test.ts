import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '../../../tests/planting.ts'
import { jsxTexts } from './jsx-text.ts'

const texts = (code: string): string[] => jsxTexts(code).map(({ text }) => text)

describe('words between tags', () => {
  it.each([
    ['<p>Call now</p>', ['Call now']],
    ['<p>{scene.name}: <b>now</b>{` and then`}</p>', [':', 'now', 'and then']],
    ['<>{list.map((one) => <li>Item {one}</li>)}</>', ['Item']],
    ['x ? <b>yes</b> : <i>no</i>', ['yes', 'no']],
    ['(a && <b>yes</b>)', ['yes']],
    ['<img alt="A tower" class="wide" src="tower.png" />', ['A tower']],
    ['<a href={link(`a/${<b>deep</b>}`)}>go</a>', ['deep', 'go']],
  ])('%s', (code, expected) => expect(texts(`const view = () => ${code}`)).toEqual(expected))

  it('with their line', () => {
    expect(jsxTexts('const a = (\n  <p>\n    {b}\n    Call now\n  </p>\n)')).toEqual([{ text: 'Call now', line: 4 }])
  })
})

describe('no words', () => {
  it.each([
    'const a: Map<string, Set<number>> = new Map<string, Set<number>>()', 'if (a < b && c > d) e()', 'const f = <T,>(x: T) => x > 1',
    "const s = '<p>text</p>' // <p>text</p>", 'const r = /<p>[/"]text<\\/p>/.test(a) /* <p>text</p> */', 'const t = `<p>${a}</p>`',
    '<p>{say(scene, "help")}{\' \'}</p>',
  ])('%s', (code) => expect(texts(code).filter((text) => /\w/.test(text))).toEqual([]))

  it('in the templates of this project', () => {
    const found = TEMPLATES.filter(({ file }) => file.endsWith('.tsx')).flatMap(({ file, text }) => jsxTexts(text).map((one) => `${file}:${one.line} ${one.text}`))
    expect(found.filter((one) => /[\p{L}\d]/u.test(one.split(' ').slice(1).join(' ')))).toEqual([])
  })
})
