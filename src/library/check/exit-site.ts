/** Exit must lead to a plain place: what a search or video site shows depends on who looks, and can give them away. */
import type { Rule } from './rule.ts'

const NEVER =
  'google bing yahoo duckduckgo baidu yandex ecosia startpage brave facebook instagram tiktok x twitter threads snapchat pinterest reddit tumblr linkedin whatsapp telegram discord bsky mastodon vk youtube youtu vimeo twitch netflix hulu dailymotion'.split(' ')

/** An exit site is reached over https and is none of those that are made for the one who looks. */
export const exitSite: Rule = function* ({ commons }) {
  for (const { id, at, url } of commons.exitSites.values()) {
    const { protocol, hostname } = new URL(url)
    const names = hostname.split('.').slice(0, -1)
    if (protocol !== 'https:')
      yield {
        severity: 'error', rule: 'exit-site', ...at,
        message: `The exit site "${id}" is reached over a connection that others on the network can read.`,
        fix: 'Write an address that starts with https://, or choose another site.',
      }
    if (names.some((name) => NEVER.includes(name)))
      yield {
        severity: 'error', rule: 'exit-site', ...at,
        message: `The exit site "${id}" leads to ${hostname}, a search, social or video site. What it shows depends on who looks.`,
        fix: 'Choose a plain public page that looks the same for everyone, such as https://www.weather.gov/.',
      }
  }
}
