/**
 * Marks inside texts, by which a finished page knows which pieces are in another language and which are drafts. They
 * are signs of Unicode's private use area, put in where a text is looked up and taken out when the page is whole. So no
 * piece can be left without its language, wherever it stands: in a sentence, an attribute or a title.
 */
import { directionOf } from './language.ts'

const OPEN = '\uE000'
const TEXT = '\uE001'
const CLOSE = '\uE002'
const DRAFT = '\uE003'
const IF_DRAFT = '\uE004'
const END_IF = '\uE005'

/** Signs that no text may hold of its own. */
export const RESERVED = /[\uE000-\uE005]/

/** A piece in another language than what stands around it; `beside` repeats in the source language what a draft says. */
export const inLanguage = (tag: string, text: string, beside = false): string => `${OPEN}${beside ? '+' : ''}${tag}${TEXT}${text}${CLOSE}`

/** A text that nobody has checked. */
export const asDraft = (text: string): string => DRAFT + text

/** A part of a page that stays only where a draft stands on it. */
export const ifDraft = (html: string): string => IF_DRAFT + html + END_IF

/** A text without its marks, for files, titles and attributes. */
export const unmarked = (text: string): string =>
  RESERVED.test(text) ? text.replace(/\uE004[\s\S]*?\uE005/g, '').replace(/\uE000[^\uE001]*\uE001|[\uE002\uE003]/g, '') : text

const PIECES = /<(title|script|style|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|\uE000(\+?)([^\uE001]*)\uE001|\uE002|(?<![\w&#])\+?\(?\d+\)?(?:[ \u00a0/-][\dA-Z]+)+(?!\w)/g

/** The lines of a text that is broken, each with the marks of the whole. */
export function linesMarked(text: string, lines: (plain: string) => readonly string[]): readonly string[] {
  const [, draft, open, plain] = /^(\uE003?)(\uE000\+?[^\uE001]*\uE001)([^\uE000-\uE002]*)\uE002$/.exec(text) ?? []
  return open === undefined ? lines(text) : lines(plain!).map((line) => `${draft}${open}${line}${CLOSE}`)
}

/** A finished page with its marks turned into elements that carry `lang` and `dir`. */
export function settled(html: string): string {
  if (![OPEN, DRAFT, IF_DRAFT].some((mark) => html.includes(mark))) return html
  const whole = html.includes(DRAFT) ? html.replace(/[\uE003\uE004\uE005]/g, '') : html.replace(/\uE004[\s\S]*?\uE005/g, '')
  const rightToLeft = /^<!doctype html><html [^>]*dir="rtl"/.test(whole)
  let drawing = 0
  let isolated = false
  return whole.replace(PIECES, (piece, _element, beside: string | undefined, tag: string | undefined) => {
    if (piece.startsWith('<')) {
      if (piece.startsWith('<svg') && !piece.endsWith('/>')) drawing++
      else if (piece.startsWith('</svg')) drawing--
      isolated = /^<\w+ class="num"/.test(piece)
      return unmarked(piece)
    }
    // A number in groups, such as a telephone number, would have its groups turned round.
    if (/[\d(+]/.test(piece[0]!)) return rightToLeft && !drawing && !isolated ? `<bdi dir="ltr">${piece}</bdi>` : piece
    // In a drawing an element of HTML would end it.
    const element = drawing ? 'tspan' : 'span'
    if (tag === undefined) return `</${element}>`
    return `<${element}${beside ? ' class="beside"' : ''} lang="${tag}" ${drawing ? 'direction' : 'dir'}="${directionOf(tag)}">`
  })
}
