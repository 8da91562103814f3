/** A page with signs, or with what to do about them, must say not to step in: it can put the person in danger. */
import type { Block } from '../../model/block.ts'
import { allPages } from './everything.ts'
import type { Rule } from './rule.ts'

/** Pages with signs carry the warning. */
export const stepIn: Rule = function* (library) {
  for (const { id, at, blocks } of allPages(library)) {
    if (!blocks.some(asksToLook) || blocks.some(holdsBack)) continue
    yield {
      severity: 'error', rule: 'step-in', ...at,
      message: `The page "${id}" shows signs or what to do about them, and does not say that nobody should step in.`,
      fix: 'Add a block: - sign-rules: [step-in]',
    }
  }
}

const asksToLook = (block: Block): boolean => Boolean(block.signs || block.settings) || block.tips === 'notice-do'
const holdsBack = (block: Block): boolean => Boolean(block['sign-rules']?.includes('step-in')) || block.tips === 'notice-dont'
