/** The headers that every answer has to carry, written down once more on purpose: a change has to be made twice to pass. */
import { createHash } from 'node:crypto'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const inside = (html: string, element: string) => [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map((match) => hash(match[1]!)).join(' ') || "'none'"

/** @param html the page itself: its policy names the styles and scripts that stand in it, and no others */
export const baseline = (html: string): Readonly<Record<string, string>> => ({
  'content-security-policy':
    `default-src 'none'; script-src ${inside(html, 'script')}; style-src ${inside(html, 'style')}; img-src 'self' data:; connect-src 'self'; ` +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'integrity-policy': 'blocked-destinations=(script)',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    'accelerometer', 'autoplay', 'camera', 'clipboard-read', 'clipboard-write', 'display-capture', 'encrypted-media', 'fullscreen',
    'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get',
    'screen-wake-lock', 'sync-xhr', 'usb', 'web-share', 'xr-spatial-tracking',
  ].map((name) => `${name}=()`).join(', '),
  'cache-control': 'no-store',
})
