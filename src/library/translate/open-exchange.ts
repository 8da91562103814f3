/** Opens a file that comes back from a translator: its size first, then its encoding, then what stands in it. */
import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { type Incoming, RefusedFile } from '../../language/exchange/exchange.ts'
import { read } from '../../language/exchange/formats.ts'
import { charsetOf } from '../../language/exchange/po.ts'

/** The whole library in one language is about a tenth of this. */
const LARGEST = 20 * 1024 * 1024

/** @throws RefusedFile with what to do, when it cannot be read */
export function openExchange(file: string): Incoming {
  const { size } = statSync(file)
  if (size > LARGEST) throw new RefusedFile(`The file is ${Math.round(size / 1024 / 1024)} MB long, and may have ${LARGEST / 1024 / 1024} MB. It was not read.`, 'A file with every text of Daymark has about 2 MB. Look whether it is the right one.')
  return read(decoded(readFileSync(file)))
}

function decoded(bytes: Buffer): string {
  const start = bytes.subarray(0, 4096).toString('latin1')
  if (start.startsWith('PK\u0003\u0004')) throw new RefusedFile('This is a workbook, not a table in text.', 'In the spreadsheet choose "Save as" and "CSV UTF-8", then import that file.')
  if (start.startsWith('ÿþ') || start.startsWith('þÿ')) throw new RefusedFile('The file is in UTF-16, and not in UTF-8.', 'Save it again as UTF-8; in a spreadsheet choose "CSV UTF-8".')
  const isPo = /^msgid\b/m.test(start)
  const claimed = isPo ? charsetOf(start) : /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1]
  if (claimed && !/^(utf-?8|(us-)?ascii|charset)$/i.test(claimed)) throw new RefusedFile(`The file says that it is in ${claimed}. Only UTF-8 holds the letters of every language.`, isPo ? 'In Poedit open Translation, Properties and choose the charset UTF-8. With gettext: msgconv --to-code=UTF-8.' : 'Save it again as UTF-8.')
  if (!isUtf8(bytes)) throw new RefusedFile(`The file is not in UTF-8${claimed ? ', though it says so' : ''}: it was saved in an older encoding, such as Latin-1 or Windows-1252, in which letters are lost.`, isPo || claimed ? 'Save it again as UTF-8.' : 'In Excel choose "Save as" and the type "CSV UTF-8 (comma delimited)", not "CSV". Look first whether all letters are still there.')
  return bytes.toString('utf8')
}
