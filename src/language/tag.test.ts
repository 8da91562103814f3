import { describe, expect, it } from 'vitest'
import { directionOf, languageOf } from './language.ts'
import { canonical, isTag, preferred, standIns } from './tag.ts'

describe('a tag', () => {
  it.each([['tl', 'fil'], ['fil', 'fil'], ['prs', 'fa-AF'], ['in', 'id'], ['sh', 'sr-Latn'], ['ZH-hant', 'zh-Hant']])('%s is %s by another spelling', (tag, same) => {
    expect(canonical(tag)).toBe(same)
  })
  it.each(['', 'a', 'spanish!', 'en_US', 'x', '-en', 'toolongtobealanguage'])('"%s" is none', (text) => {
    expect(isTag(text)).toBe(false)
  })
})

describe('what stands in for a language', () => {
  const known = ['en', 'es', 'pt', 'pt-BR', 'zh-Hans', 'zh-Hant', 'tl', 'fa', 'fa-AF', 'az']
  it.each([
    ['pt-AO', ['pt']], ['pt-BR', ['pt-BR', 'pt']], ['fil', ['tl']], ['prs', ['fa-AF', 'fa']], ['zh-Hant', ['zh-Hant']], ['es-MX', ['es']], ['xx', []],
    ['az-Arab', []], // the same language in letters that its reader may not know
  ])('%s: %j', (tag, expected) => {
    expect(standIns(tag, known)).toEqual(expected)
  })
  it.each([['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant'], ['zh', 'zh-Hans'], ['zh-SG', 'zh-Hans'], ['prs-AF', 'fa-AF'], ['fil-PH', 'tl'], ['de, pt-AO;q=0.3', 'pt']])('a browser that asks for %s gets %s', (accept, tag) => {
    expect(preferred(accept, known)).toBe(tag)
  })
  it('is nothing for a browser that asks for none of them, however much it says', () => {
    expect(preferred(undefined, known)).toBeUndefined()
    expect(preferred(`${'xx,'.repeat(10_000)}es`, known)).toBeUndefined()
  })
})

it.each([['ar', 'rtl'], ['az-Arab', 'rtl'], ['ff-Adlm', 'rtl'], ['rhg-Rohg', 'rtl'], ['ckb', 'rtl'], ['ur', 'rtl'], ['ku', 'ltr'], ['az', 'ltr'], ['pa', 'ltr'], ['pa-Arab', 'rtl'], ['am', 'ltr']])('%s runs %s', (tag, dir) => {
  expect(directionOf(tag)).toBe(dir)
})

it('every language writes the digits of a telephone, and years of the same calendar', () => {
  for (const tag of ['ar', 'fa', 'my', 'ne', 'bn', 'th', 'ckb', 'mr', 'mh']) {
    const { formats } = languageOf(tag)
    expect(formats.number.format(1234), tag).toMatch(/^1\D?234$/)
    expect(formats.day.format(Date.UTC(2026, 10, 22)), tag).toContain('2026')
  }
})
