/** Asking for money stays apart from help: never on a page for people in need or for the young (rule P5). */
import type { Page } from '../../model/page.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from './rule.ts'

const APART = new Set(['help', 'youth', 'images', 'safe-browsing', 'work-rights', 'supporting'])

export const donate: Rule = function* ({ commons, editions }) {
  const pages = new Set<Page>([...commons.pages.values(), ...[...editions.values()].flatMap((edition) => [...edition.pageById.values()])])
  for (const page of pages) if (page.blocks.some((block) => block.donate) && (page.exit === 'strong' || APART.has(page.id))) yield misplaced(page)
}

const misplaced = ({ id, at }: Page): Problem => ({
  severity: 'error', rule: 'donate', ...at,
  message: `The page "${id}" is for people who may need help, and it asks for money.`,
  fix: 'Move the "donate" block to a page for supporters, such as act.',
})
