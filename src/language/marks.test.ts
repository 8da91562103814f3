import { expect, it } from 'vitest'
import { asDraft, ifDraft, inLanguage, linesMarked, settled, unmarked } from './marks.ts'

it('a piece in another language gets an element of its own, and loses its marks in attributes and titles', () => {
  const piece = inLanguage('ar', 'مرحبا')
  expect(settled(`<title>${piece}</title><p title="${piece}">${piece}!</p>`)).toBe('<title>مرحبا</title><p title="مرحبا"><span lang="ar" dir="rtl">مرحبا</span>!</p>')
  expect(unmarked(piece)).toBe('مرحبا')
})

it('in a drawing the element is one that a drawing may hold', () => {
  expect(settled(`<svg><text>${inLanguage('en', 'a')}</text></svg>${inLanguage('en', 'b')}`)).toBe('<svg><text><tspan lang="en" direction="ltr">a</tspan></text></svg><span lang="en" dir="ltr">b</span>')
})

it('what is said of drafts stays where one stands, and goes where none does', () => {
  expect(settled(`<aside>${ifDraft('draft')}</aside>${asDraft('x')}`)).toBe('<aside>draft</aside>x')
  expect(settled(`<aside>${ifDraft('draft')}</aside>x`)).toBe('<aside></aside>x')
  expect(unmarked(asDraft('x'))).toBe('x')
})

it('each line of a marked text is marked', () => {
  expect(linesMarked(inLanguage('en', 'a b'), (text) => text.split(' ')).map(settled)).toEqual(['<span lang="en" dir="ltr">a</span>', '<span lang="en" dir="ltr">b</span>'])
})

it('a page without marks is left as it is', () => {
  const page = '<p>plain</p>'
  expect(settled(page)).toBe(page)
})

it('a telephone number keeps its groups in order on a page that runs from right to left', () => {
  const page = (dir: string) => `<!doctype html><html lang="x" dir="${dir}"><p data-n="1-800">${asDraft('x')} 1-800-735-2466, 02 9514 9662, 866-DHS-2-ICE, 2024</p></html>`
  expect(settled(page('rtl'))).toContain('x <bdi dir="ltr">1-800-735-2466</bdi>, <bdi dir="ltr">02 9514 9662</bdi>, <bdi dir="ltr">866-DHS-2-ICE</bdi>, 2024</p>')
  expect(settled(page('rtl'))).toContain('data-n="1-800"')
  expect(settled(page('ltr'))).not.toContain('<bdi')
})
