/** The forms in which texts go out to translators and come back. */
import { readCsv, writeCsv } from './csv.ts'
import { type Incoming, type Outgoing, RefusedFile } from './exchange.ts'
import { readPo, writePo } from './po.ts'
import { readXliff1, writeXliff1 } from './xliff-1.ts'
import { readXliff2, writeXliff2 } from './xliff-2.ts'
import { readXml } from './xml.ts'

export const FORMATS = ['po', 'xliff12', 'xliff21', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const WRITERS: Readonly<Record<Format, (out: Outgoing) => string>> = { po: writePo, xliff12: writeXliff1, xliff21: writeXliff2, csv: writeCsv }

export const write = (format: Format, out: Outgoing): string => WRITERS[format](out)

/**
 * Reads a file by what stands in it.
 * @throws RefusedFile with what to do, when it is none of the forms, or has a unit twice
 */
export function read(text: string): Incoming {
  const plain = text.replace(/^\ufeff/, '')
  const incoming = plain.trimStart().startsWith('<') ? readXliff(plain) : /^msgid\b/m.test(plain) ? readPo(plain) : readCsv(plain)
  const seen = new Set<string>()
  for (const { id } of incoming.units) {
    if (seen.has(id)) throw new RefusedFile(`The unit "${id}" stands twice in this file.`, 'Keep one of the two.')
    seen.add(id)
  }
  return incoming
}

function readXliff(text: string): Incoming {
  const root = readXml(text)
  const { version = '', trgLang } = root.attributes
  if (root.name !== 'xliff' || !/^(1\.[012]|2\.[012])$/.test(version))
    throw new RefusedFile(root.name === 'xliff' ? `This is XLIFF ${version || 'without a version'}. Daymark reads 1.0 to 1.2 and 2.0 to 2.2.` : `This is XML, and no XLIFF: it begins with <${root.name}>.`, 'Export the file from your tool as XLIFF 1.2 or 2.1.')
  if (version.startsWith('2')) return { ...(trgLang && { tag: trgLang }), units: readXliff2(root) }
  const file = root.children.find((child) => typeof child !== 'string' && child.name === 'file')
  const tag = typeof file === 'object' ? file.attributes['target-language'] : undefined
  return { ...(tag && { tag }), units: readXliff1(root) }
}
