/** The headers that every answer carries, errors included. */
import type { Edition } from '../../library/library.ts'
import { cspHash, inline } from '../page/inline.ts'
import { editionStyle } from '../page/look.ts'
import type { Answer } from './answer.ts'

const TYPES: Readonly<Record<Answer['type'], string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
}

export const contentType = (type: Answer['type']): string => TYPES[type]

/** Everything a page could ask a device for, refused. */
const PERMISSIONS = [
  'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media', 'fullscreen',
  'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get',
  'screen-wake-lock', 'sync-xhr', 'usb', 'web-share', 'xr-spatial-tracking',
]

const made = new WeakMap<Edition, Readonly<Record<string, string>>>()

/**
 * The header baseline of an edition. Style and scripts stand in the page and are named by their hashes;
 * nothing else runs. `data:` is allowed for the icon alone, so that no second request is made.
 */
export function baseHeaders(edition: Edition): Readonly<Record<string, string>> {
  let headers = made.get(edition)
  if (!headers) {
    const csp = [
      "default-src 'none'",
      `script-src ${cspHash(inline.exit)} ${cspHash(inline.search)}`,
      `style-src ${[inline.first, inline.searchStyle, editionStyle(edition.look), inline.rest].map(cspHash).join(' ')}`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]
    headers = Object.freeze({
      'Content-Security-Policy': csp.join('; '),
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

/** What leaving adds: the browser is asked to forget what this site may have left. */
export const EXIT_HEADERS: Readonly<Record<string, string>> = { 'Clear-Site-Data': '"cache", "cookies", "storage"' }
