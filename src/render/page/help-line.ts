/** The channels of a help line as links. */
import type { Channel, HelpLine } from '../../model/help-line.ts'

/** A channel of a line: the named kind, or its first. */
export const channelOf = (line: HelpLine, kind?: string): Channel =>
  line.channels.find((channel) => channel.kind === kind) ?? line.channels[0]!

const SCHEMES: Partial<Record<Channel['kind'], string>> = { text: 'sms:' }

/** What a tap on the channel opens: the phone, a text message, or a page. */
export function hrefOf({ kind, number, url }: Channel): string {
  if (url && !number) return url
  const digits = number!.replace(/[^\d*+]/g, '')
  const full = digits.length === 11 && digits.startsWith('1') ? `+${digits}` : digits
  return (SCHEMES[kind] ?? 'tel:') + full.replaceAll('*', '%2A')
}

/** The lines that stand at the top of every page, in order. */
export const firstLines = (lines: Iterable<HelpLine>): HelpLine[] =>
  [...lines].filter((line) => line.first !== undefined).sort((a, b) => a.first! - b.first!)
