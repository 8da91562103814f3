/** What is wrong with the HTML of a page, whatever it is about: one line a fault, none for a whole page. */
import { directionOf } from '../src/language/language.ts'
import type { Edition, Library } from '../src/library/library.ts'

/** Words that only stand in a page when something was not filled in. */
const LEFT_OVER = /\{\$[^}]*\}|\{(?:fact|line|claim|law|page):[^}]*\}|\bundefined\b|\[object [^\]]*\]|\bNaN\b|Invalid Date/

/** Things that would fetch, play, run or style something that does not stand in the page. */
const FETCHING = /<(?:iframe|object|embed|video|audio|source|track|portal)\b|<base\b[^>]*\shref|<(?:script|img|link|input|use)\b[^>]*\s(?:src|href)="(?!data:|\/pictures\/)|\sstyle="|\son[a-z]+="|@import|url\((?!["']?data:)/

export const idsIn = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!)
export const linksIn = (html: string): string[] => [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'))

/** The text that a reader or a screen reader meets: between tags, and in the attributes that are read out. */
export function wordsIn(html: string): string {
  const seen = html.replace(/<(script|style)\b.*?<\/\1>/gs, '')
  const spoken = [...seen.matchAll(/\s(?:title|alt|aria-label|content)="([^"]*)"/g)].map((match) => match[1])
  return [seen.replace(/<[^>]*>/g, ' '), ...spoken].join(' ')
}

export function faultsIn(html: string, library: Library, edition: Edition): string[] {
  const faults: string[] = []
  const fault = (wrong: unknown, message: string) => wrong && faults.push(message)
  const beforeHeading = html.slice(0, html.search(/<h[1-6]\b/))
  for (const id of ['emergency', 'hotline'])
    for (const channel of library.commons.helpLines.get(id)!.channels)
      if (channel.kind === 'phone' || (channel.kind === 'text' && id === 'hotline'))
        fault(!new RegExp(`<a href="(?:tel|sms):[+\\d]+">.*?>${channel.number}<`).test(beforeHeading), `${channel.number} is not before the first heading`)
  fault(!beforeHeading.includes('<a class="exit" href="/exit" rel="nofollow noreferrer"'), 'no way out before the first heading')
  fault(html.split(/<h1[ >]/).length !== 2, 'not one h1')
  fault(!edition.languages.some((tag) => html.startsWith(`<!doctype html><html lang="${tag}" dir="${directionOf(tag)}">`)), 'no language or direction')
  fault(!/<title>[^<]+<\/title>/.test(html), 'no title')
  fault(FETCHING.test(html), `fetches, runs or styles: ${FETCHING.exec(html)?.[0]}`)
  fault(LEFT_OVER.test(wordsIn(html)), `left over: ${LEFT_OVER.exec(wordsIn(html))?.[0]}`)
  const ids = idsIn(html)
  for (const id of new Set(ids)) fault(ids.filter((one) => one === id).length > 1, `the id ${id} stands twice`)
  for (const [, tag] of html.matchAll(/(<a\b[^>]*\shref="https?:[^>]*>)/g)) fault(!/rel="[^"]*noreferrer/.test(tag!), `tells the other site where the reader came from: ${tag}`)
  return faults
}
