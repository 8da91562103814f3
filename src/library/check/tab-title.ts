/** The browser's history shows the titles of pages. On pages that can give someone away the title must be dull. */
import type { Page } from '../../model/page.ts'
import type { Problem } from '../problem.ts'
import { type Rule } from './rule.ts'

const SENSITIVE = new Set(['help', 'images', 'safe-browsing', 'work-rights'])
const TELLING = /\b(?:traffick|exploit|abus|help|hotline|victim|surviv|violen|sex|slave|forced|escape|danger|safe)\w*/i

/** Sensitive pages have a title of their own for the tab, and it tells nothing. */
export const tabTitle: Rule = function* ({ commons, editions }) {
  for (const page of commons.pages.values()) yield* judge(page, page.tabTitle)
  for (const edition of editions.values())
    for (const page of edition.pageById.values()) {
      const worded = edition.overrides.get(`pages/${page.id}/tabTitle`)
      if (worded || edition.ownPages.has(page.id)) yield* judge(page, worded ?? page.tabTitle)
    }
}

function* judge({ id, at, exit }: Page, tabTitle: Page['tabTitle']): Generator<Problem> {
  if (exit !== 'strong' || !SENSITIVE.has(id)) return
  const telling = tabTitle && TELLING.exec(tabTitle.source)?.[0]
  if (tabTitle && !telling) return
  yield {
    severity: 'error', rule: 'tab-title', file: tabTitle?.file ?? at.file, line: tabTitle?.line ?? at.line,
    message: tabTitle
      ? `The word "${telling}" in "tabTitle" will stand in the browser's history, where somebody else may read it.`
      : `The title of the page "${id}" will stand in the browser's history, where somebody else may read it.`,
    fix: 'Write a dull "tabTitle" that tells nothing, such as: tabTitle: Information',
  }
}
