/** A problem in the content, written for the person who can mend it. */
export type Problem = Readonly<{
  /** `error` stops publishing or fails the check; `warning` and `note` do not. */
  severity: 'error' | 'warning' | 'note'
  /** Short name of the rule that was broken. */
  rule: string
  file: string
  line: number
  message: string
  /** What to write instead. */
  fix: string
}>

/** Thrown when the content cannot be read at all; carries every problem found. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** One problem as two lines of plain text: where and what, then the fix. */
export const formatProblem = ({ severity, rule, file, line, message, fix }: Problem): string =>
  `${file}:${line}  ${severity} (${rule})  ${message}\n    ${fix}`

/** The listed word nearest to a mistyped one, for "did you mean". */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.ceil(word.length / 3)) + 1
  for (const candidate of words) {
    const distance = editDistance(word, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** Levenshtein distance: how many letters to add, drop or change. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}
