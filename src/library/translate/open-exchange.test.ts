/** Files that cannot be what they seem: told by name, before they are read. */
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openExchange } from './open-exchange.ts'

const folder = mkdtempSync(join(tmpdir(), 'daymark-exchange-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'file')

const po = (charset: string, text: string): string => `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=${charset}\\n"\n\nmsgctxt "a/b"\nmsgid "x"\nmsgstr "${text}"\n`

test('a file of 50 MB is refused by its size', () => {
  closeSync(openSync(file, 'w'))
  truncateSync(file, 50 * 1024 * 1024)
  expect(() => openExchange(file)).toThrow(/50 MB long, and may have 20 MB\. It was not read/)
})

test.each<[string, Buffer, RegExp]>([
  ['PO in Latin-1', Buffer.from(po('ISO-8859-1', 'año'), 'latin1'), /says that it is in ISO-8859-1/],
  ['PO in Latin-1 that claims UTF-8', Buffer.from(po('UTF-8', 'año'), 'latin1'), /not in UTF-8, though it says so/],
  ['a table saved by an old Excel', Buffer.from('unit;english;translation\r\na/b;Year;Año\r\n', 'latin1'), /older encoding, such as Latin-1 or Windows-1252/],
  ['a table in UTF-16', Buffer.from('\ufeffunit\tenglish\ttranslation\r\n', 'utf16le'), /UTF-16/],
  ['a workbook', Buffer.from('PK\u0003\u0004…'), /workbook/],
  ['XLIFF in another encoding', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><xliff version="1.2"/>'), /windows-1252/],
])('%s is refused with what to do', (_, content, told) => {
  writeFileSync(file, content)
  expect(() => openExchange(file)).toThrow(told)
})

test('UTF-8 is read, with a byte order mark and without', () => {
  for (const mark of ['', '\ufeff']) {
    writeFileSync(file, mark + po('utf-8', 'año'))
    expect(openExchange(file).units).toMatchObject([{ id: 'a/b', text: 'año' }])
  }
})
