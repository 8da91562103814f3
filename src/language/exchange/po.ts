/** Gettext PO: for Poedit, Weblate, Lokalize and most other tools. The context of each message is the id of its unit. */
import { po } from 'gettext-parser'
import { ADVICE, hashIn, type Incoming, noteOf, type Outgoing, RefusedFile, tidy } from './exchange.ts'

/** What nobody has reviewed is `fuzzy`, so that each tool asks for a look at it. */
const isFuzzy = (state: string): boolean => state !== 'reviewed' && state !== 'approved'

export function writePo({ tag, units }: Outgoing): string {
  const translations = Object.fromEntries(units.map((unit) => [unit.id, {
    [unit.source]: {
      msgctxt: unit.id, msgid: unit.source, msgstr: [unit.text ?? ''],
      comments: { extracted: noteOf(unit), ...(unit.text !== undefined && isFuzzy(unit.state) && { flag: 'fuzzy' }) },
    },
  }]))
  const headers = { 'Project-Id-Version': 'Daymark', Language: tag.replaceAll('-', '_'), 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit' }
  return po.compile({ charset: 'utf-8', headers, translations: { '': { '': { msgid: '', msgstr: [''], comments: { translator: ADVICE } } }, ...translations } }).toString()
}

/** @throws RefusedFile when it is no PO file */
export function readPo(text: string): Incoming {
  const { headers, translations } = parsed(text)
  const tag = headers?.Language?.replaceAll('_', '-')
  const units = Object.entries(translations).flatMap(([id, messages]) =>
    Object.values(messages).filter(({ msgid }) => msgid !== '').map(({ msgid, msgstr, comments }) => {
      if (!id) throw new RefusedFile(`The message "${msgid.slice(0, 60)}" has no context (msgctxt), so nobody can tell which unit it translates.`, 'Use a file written by "daymark language export", in a tool that keeps msgctxt.')
      return { id, source: msgid, hash: hashIn(comments?.extracted), text: tidy(msgstr[0] ?? '') }
    }))
  return { ...(tag && { tag }), units }
}

function parsed(text: string): ReturnType<typeof po.parse> {
  try {
    return po.parse(text, { validation: true })
  } catch (fault) {
    const { message } = fault as Error
    const twice = /entry ".*" in "([^"]*)" context has already/s.exec(message)?.[1]
    if (twice) throw new RefusedFile(`The unit "${twice}" stands twice in this file.`, 'Keep one of the two.')
    throw new RefusedFile(`This cannot be read as a PO file. ${message.replace('Error parsing PO data: ', '')}`, 'Mend that line, or save the file again from the tool it comes from.')
  }
}

/** The encoding that a PO file claims, read from its first bytes; nothing when it claims none. */
export const charsetOf = (start: string): string | undefined => /charset\s*=\s*([\w-]+)/i.exec(start)?.[1]
