/** Breaks a text into lines by its likely width: a picture cannot ask a font how wide it is. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Scripts whose letters are as wide as they are high. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const NARROW = 0.56

/** Lines that most likely fit into `width` pixels in letters of `size` pixels. A single long word keeps its line. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines = ['']
  let used = 0
  const pieces = UNSPACED.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : text.split(/(\s+)/)
  for (const segment of pieces) {
    const long = [...segment].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : NARROW) * size, 0)
    if (used && used + long > width && segment.trim()) {
      lines.push('')
      used = 0
    }
    lines[lines.length - 1] += segment
    used += long
  }
  return lines.map((line) => line.trim())
}
