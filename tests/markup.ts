/** Reads HTML and SVG as our pages are written, every element closed, into elements that can be looked through. */

export type Element = Readonly<{ tag: string; attributes: Readonly<Record<string, string>>; children: (Element | string)[] }>

const EMPTY = new Set(['meta', 'link', 'br', 'img', 'input', 'hr', 'base'])
const PIECE = /<!doctype[^>]*>|<\/([a-z][\w-]*)>|<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const plain = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => SIGNS[name] ?? whole)

/** The whole text as one element. Scripts and styles are left out. */
export function readMarkup(markup: string): Element {
  const root: Element = { tag: '', attributes: {}, children: [] }
  const open = [root]
  for (const [, closed, tag, written, empty, text] of markup.replace(/<(script|style)\b.*?<\/\1>/gs, '').matchAll(PIECE)) {
    if (text) open.at(-1)!.children.push(plain(text))
    if (closed && open.pop()!.tag !== closed) throw new Error(`</${closed}> closes nothing`)
    if (!tag) continue
    const attributes = Object.fromEntries([...written!.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, plain(value ?? '')]))
    const element: Element = { tag, attributes, children: [] }
    open.at(-1)!.children.push(element)
    if (!empty && !EMPTY.has(tag)) open.push(element)
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is never closed`)
  return root
}

export const wordsOf = (element: Element | string): string => (typeof element === 'string' ? element : element.children.map(wordsOf).join(''))

export const childrenOf = (element: Element): Element[] => element.children.filter((child) => typeof child !== 'string')

/** An element's descendants of a kind, as they follow each other: `table`, `.t-row`, `rect.c-gap`. */
export function allIn(element: Element, kind: string): Element[] {
  const [tag, name] = kind.split('.')
  return childrenOf(element).flatMap((child) => [
    ...((!tag || child.tag === tag) && (!name || classesOf(child).includes(name)) ? [child] : []),
    ...allIn(child, kind),
  ])
}

export const classesOf = ({ attributes }: Element): string[] => (attributes.class ?? '').split(' ')

/** A number among an element's attributes; of a percentage, its hundredths. */
export const numberOf = ({ attributes, tag }: Element, name: string): number => {
  const value = Number.parseFloat(attributes[name] ?? '')
  if (Number.isNaN(value)) throw new Error(`The ${name} of a ${tag} is ${attributes[name]}`)
  return value
}
