/**
 * Finds words typed between the tags of a template. It reads just enough of TypeScript to tell tags from types
 * and comparisons: strings, comments, regular expressions and nested braces.
 */

/** A text between two tags, or in an attribute that is read aloud, and the line on which it begins. */
export type JsxText = Readonly<{ text: string; line: number }>

/** After these a `<` opens a tag and a `/` a regular expression; after a name they compare and divide. */
const OPERAND_NEXT = /(?:^|[([{,;:=>?&|!}]|\breturn|\bcase)\s*$/
const READ_ALOUD = /^(?:alt|aria-label|aria-description|placeholder|title|label)$/
const LITERAL = /\{\s*(['"`])((?:(?!\1|\$\{)[\s\S])*)\1\s*\}/y

/** The texts typed between the tags of a template, in order. */
export function jsxTexts(code: string): JsxText[] {
  const found: JsxText[] = []
  let at = 0

  const note = (text: string, from: number): void => {
    if (text.trim()) found.push({ text: text.trim(), line: code.slice(0, from + text.search(/\S/)).split('\n').length })
  }
  const operandNext = (): boolean => OPERAND_NEXT.test(code.slice(Math.max(0, at - 40), at))
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const match = pattern.exec(code)
    if (match) at = pattern.lastIndex
    return Boolean(match)
  }

  /** Reads code up to the brace that closes it, or to the end. */
  function readCode(): void {
    while (at < code.length) {
      if (skip(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/y)) continue
      const char = code[at]!
      if (char === '}') return
      if (char === '{') readBraces()
      else if (char === '`') readTemplate()
      else if (char === '/' && operandNext() && skip(/\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+\/[a-z]*/y)) continue
      else if (char === '<' && operandNext() && /^<(?:>|[a-z][\w.:-]*(?![\w.:-]|\s*(?:,|extends\b)))/i.test(code.slice(at, at + 60))) readElement()
      else at++
    }
  }

  function readBraces(): void {
    at++
    readCode()
    at++
  }

  function readTemplate(): void {
    for (at++; at < code.length && code[at] !== '`';) {
      if (code[at] === '\\') at += 2
      else if (code.startsWith('${', at)) {
        at++
        readBraces()
      } else at++
    }
    at++
  }

  function readElement(): void {
    skip(/<[\w.:-]*/y)
    while (at < code.length && !skip(/\s*>/y)) {
      if (skip(/\s*\/>/y)) return
      const attribute = /\s*([\w:-]+)=(["'])(.*?)\2/sy
      attribute.lastIndex = at
      const [whole, name, , value] = attribute.exec(code) ?? []
      if (whole) {
        if (READ_ALOUD.test(name!)) note(value!, at + whole.length - value!.length - 1)
        at += whole.length
      } else if (code[at] === '{') readBraces()
      else at++
    }
    readChildren()
  }

  function readChildren(): void {
    while (at < code.length && !skip(/<\/[\w.:-]*\s*>/y)) {
      const from = at
      if (code[at] === '<') readElement()
      else if (code[at] !== '{') {
        skip(/[^<{]+/y)
        note(code.slice(from, at), from)
      } else {
        LITERAL.lastIndex = at
        const literal = LITERAL.exec(code)
        if (literal) note(literal[2]!, from + literal[0].indexOf(literal[2]!))
        readBraces()
      }
    }
  }

  readCode()
  return found
}
