/** The headers that every answer carries, errors included. */
import type { Edition } from '../../library/library.ts'
import { pictureStyle } from '../chart/picture-style.ts'
import { cspHash, inline } from '../page/inline.ts'
import { editionStyle } from '../page/look.ts'
import type { Answer } from './answer.ts'

const TYPES: Readonly<Record<Answer['type'], string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  jsonld: 'application/ld+json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  bibtex: 'application/x-bibtex; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

export const contentType = (type: Answer['type']): string => TYPES[type]

/** Everything a page could ask a device for, refused. */
const PERMISSIONS = [
  'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media', 'fullscreen',
  'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get',
  'screen-wake-lock', 'sync-xhr', 'usb', 'web-share', 'xr-spatial-tracking',
]

const made = new WeakMap<Edition, Readonly<Record<string, string>>>()

/** Style and scripts stand in the page and are named by their hashes; nothing else runs. `data:` is for the icon alone, so that no second request is made. */
const policy = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(cspHash).join(' ') || "'none'"}`,
    `style-src ${styles.map(cspHash).join(' ') || "'none'"}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

const SCRIPTS = [inline.exit, inline.search]
const stylesOf = ({ look }: Edition): readonly string[] => [inline.first, inline.searchStyle, editionStyle(look), inline.rest, inline.charts]

/** The header baseline of an edition. Its policy fits every page, for hosts that have one for all. */
export function baseHeaders(edition: Edition): Readonly<Record<string, string>> {
  let headers = made.get(edition)
  if (!headers) {
    headers = Object.freeze({
      'Content-Security-Policy': policy(SCRIPTS, stylesOf(edition)),
      'Integrity-Policy': 'blocked-destinations=(script)',
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'X-DNS-Prefetch-Control': 'off',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
      'Cache-Control': 'no-store',
    })
    made.set(edition, headers)
  }
  return headers
}

/** What is meant for other sites: charts in a frame, and files of data and pictures of charts. */
export const EMBED = '/embed/'
export const OPEN = '/data/'

/** The headers of an answer: the baseline, with a policy for what this page holds, opened where something is meant for other sites. */
export function headersFor(edition: Edition, path: string, body: string | Uint8Array): Readonly<Record<string, string>> {
  if (path.startsWith(EMBED)) return embedHeaders(edition)
  if (path.startsWith(OPEN)) return openHeaders(edition)
  if (typeof body !== 'string') return baseHeaders(edition)
  const within = (text: string): boolean => body.includes(text)
  return { ...baseHeaders(edition), 'Content-Security-Policy': policy(SCRIPTS.filter(within), stylesOf(edition).filter(within)) }
}

/** A frame on any site may show it; it still asks nobody for anything. */
export function embedHeaders(edition: Edition): Readonly<Record<string, string>> {
  const { 'X-Frame-Options': _, ...base } = baseHeaders(edition)
  return { ...base, 'Content-Security-Policy': base['Content-Security-Policy']!.replace("frame-ancestors 'none'", 'frame-ancestors *'), 'Cross-Origin-Resource-Policy': 'cross-origin' }
}

/** Any site may read it. A picture carries its own style. */
export function openHeaders(edition: Edition): Readonly<Record<string, string>> {
  return {
    ...baseHeaders(edition),
    'Content-Security-Policy': `default-src 'none'; style-src ${cspHash(pictureStyle(edition.look))}; frame-ancestors 'none'; base-uri 'none'`,
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  }
}

/** What leaving adds: the browser is asked to forget what this site may have left. */
export const EXIT_HEADERS: Readonly<Record<string, string>> = { 'Clear-Site-Data': '"cache", "cookies", "storage"' }
