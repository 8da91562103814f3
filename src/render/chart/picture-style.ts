/** The style of a chart that leaves the page as a picture: the page's own rules with plain colours in place of its variables. */
import type { Look } from '../../model/edition.ts'
import { inline } from '../page/inline.ts'

const PAPER = '#ffffff'
const INK = '#1f2326'
const PLAIN = { paper: PAPER, ink: INK, soft: '#565c61', line: '#ddd8ce', wash: '#f2eee5' } as const

const FRAME = `.paper{fill:${PAPER}}.p-title{font-size:24px;font-weight:700}.p-about{font-size:14px;fill:${PLAIN.soft}}.p-source{font-size:12px;fill:${PLAIN.soft}}`

const made = new WeakMap<Look, string>()

/** The style of an edition's pictures, without variables, media queries or anything else a plain viewer may not know. */
export function pictureStyle(look: Look): string {
  let style = made.get(look)
  if (!style) {
    const accent = look.accent.light
    const colours: Readonly<Record<string, string>> = { ...PLAIN, accent, s0: mix(accent, 18), s1: mix(accent, 42), s2: mix(accent, 70) }
    const rules = inline.chartMarks.replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*\}/g, '').replace(/--s\d:color-mix\([^;}]*\)(?:,var\([^;}]*\))*\)?;?/g, '').replace(/font:[^;}]*/g, 'font-size:13px')
    style = FRAME + rules.replace(/var\(--([a-z0-9]+)\)/g, (_, name: string) => colours[name] ?? INK)
    made.set(look, style)
  }
  return style
}

/** A colour thinned with white paper to a share in percent, as `color-mix(in srgb, …)` does it. */
function mix(colour: string, percent: number): string {
  const parts = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
  return `#${parts.map((part) => Math.round((part * percent + 255 * (100 - percent)) / 100).toString(16).padStart(2, '0')).join('')}`
}
