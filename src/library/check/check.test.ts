/** The content as it is has no error, and the parts of the check fit together. */
import { describe, expect, it } from 'vitest'
import { garden, plant, prepare, rulesOf } from '../../../tests/planting.ts'
import { formatProblem } from '../problem.ts'

prepare()

describe('the content as it is', () => {
  it('has no error', () => {
    expect(garden.before.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([])
  })

  it('is told by file and line, with a fix for each problem', () => {
    for (const { file, line, message, fix } of garden.before) {
      expect(file).toMatch(/^(commons|editions|src)\//)
      expect(line).toBeGreaterThan(0)
      expect(message).not.toBe('')
      expect(fix).not.toBe('')
    }
  })

  it('gets no new problem from a record without a mistake', () => {
    expect(rulesOf(plant({ 'commons/tips/planted.yaml': 'title: Planted\nkind: do\ntips:\n  one: {text: Be kind.}\n' }))).toEqual(['unused'])
  })
})
