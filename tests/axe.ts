/** Asks axe about the page that is open. It is put into the page past its policy; the policy itself is tested elsewhere. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { newReader } from './browser.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe holds to be good practice. */
export const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** The rules among them that look at what is drawn: all that can change when only colours, typefaces or widths do. */
export const DRAWN: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size'] }, resultTypes: ['violations'] }

/** A reader in whose pages axe stands ready. */
export async function readerWithAxe(): Promise<BrowserContext> {
  const reader = await newReader({ bypassCSP: true })
  await reader.addInitScript(source)
  return reader
}

/** One line for each element that breaks a rule. */
export const violations = (page: Page, asked: RunOptions): Promise<string[]> =>
  page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
    const found = await axe.run(options)
    return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary?.replace(/\s+/g, ' ')}`))
  }, asked)
