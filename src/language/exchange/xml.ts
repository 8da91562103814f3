/** The little of XML that files for translators need. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { RefusedFile } from './exchange.ts'

export type Element = Readonly<{ name: string; attributes: Readonly<Record<string, string>>; children: readonly (Element | string)[] }>

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Signs that XML cannot hold, written or escaped. */
const IMPOSSIBLE = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\t\n\r]]/gv

export const escapeText = (text: string): string => text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>\r]/g, (sign) => SIGNS[sign]!)
export const escapeAttribute = (text: string): string => text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\t\n\r]/g, (sign) => SIGNS[sign]!)

const parser = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, cdataPropName: '#cdata',
  trimValues: false, parseTagValue: false, parseAttributeValue: false, processEntities: false, ignoreDeclaration: true, ignorePiTags: true,
})

/**
 * The first element of a document.
 * @throws RefusedFile when it is not well formed, or declares entities of its own
 */
export function readXml(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new RefusedFile('This XML file has a DOCTYPE. Files for translators need none, and it can be used to do harm.', 'Remove the line with <!DOCTYPE.')
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new RefusedFile(`This is not well-formed XML: line ${valid.err.line}, ${valid.err.msg}`, 'Save the file again from the tool it comes from.')
  const [root] = parsed(text).map(elementOf).filter((node) => typeof node !== 'string')
  if (!root) throw new RefusedFile('There is nothing in this XML file.', 'Save the file again from the tool it comes from.')
  return root
}

type Raw = Readonly<Record<string, unknown>>

/** The parser refuses what is nested too deep, and names that would do harm. */
function parsed(text: string): readonly Raw[] {
  try {
    return parser.parse(text) as readonly Raw[]
  } catch (fault) {
    throw new RefusedFile(`This XML cannot be read: ${(fault as Error).message}.`, 'Save the file again from the tool it comes from.')
  }
}

function elementOf(node: Raw): Element | string {
  if ('#text' in node) return unescaped(String(node['#text']))
  if ('#cdata' in node) return (node['#cdata'] as readonly Raw[]).map((part) => String(part['#text'])).join('')
  const name = Object.keys(node).find((key) => key !== ':@')!
  const attributes = Object.fromEntries(Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [key, unescaped(value)]))
  return { name, attributes, children: (node[name] as readonly Raw[]).map(elementOf) }
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })

/** The elements of a name anywhere below an element, in order; those inside one of them are not looked for. */
export const allOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : allOf(child, name)))

export const firstOf = (element: Element, name: string): Element | undefined =>
  element.children.find((child): child is Element => typeof child !== 'string' && child.name === name)

/** The text of an element. `code` gives what an empty element inside it stands for. */
export const textIn = (element: Element | undefined, code: (inner: Element) => string | undefined = () => undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : code(child) ?? textIn(child, code))).join('')
