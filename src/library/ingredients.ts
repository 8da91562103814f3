/** What a page is made of, so that an edit can be told to touch it or not. Unchanged records are the same objects. */
import { factsDrawn, recordsDrawn, tableDrawn } from './draws.ts'
import type { Edition, Library } from './library.ts'
import { phrasesIn, referencesOf } from './references.ts'
import { usesOf } from './uses.ts'

/** Blocks whose pages show everything the edition has: any edit touches them. */
const SHOW_ALL = ['sources', 'fact-list', 'data', 'search'] as const

/**
 * Tells which pages of an edition an edit touched, by their path below the language and the language. Two libraries
 * that give a page the same ingredients give it the same bytes. The pages that list everything come out as `lists`.
 */
export function touchedSince(before: Library, earlier: Edition, library: Library, edition: Edition): (path: string, tag: string) => 'no' | 'yes' | 'lists' {
  const all = !same(everywhere(before, earlier), everywhere(library, edition))
  const translated = new Map<string, boolean>()
  return (path, tag) => {
    if (!translated.has(tag)) translated.set(tag, same(localesFor(before, earlier, tag), localesFor(library, edition, tag)))
    const now = own(library, edition, path)
    if (!all && translated.get(tag) && same(own(before, earlier, path), now)) return 'no'
    return now.includes(library.version) ? 'lists' : 'yes'
  }
}

/** Every locale that can speak on a page in a language: its own and those it falls back to. */
function localesFor({ commons }: Library, edition: Edition, tag: string): readonly unknown[] {
  const [language] = tag.split('-')
  return [commons.locales, edition.locales].flatMap((locales) => [...locales].filter(([one]) => one.split('-')[0] === language).map(([, locale]) => locale))
}

/** Whether two lists hold the same things in the same order. */
export const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((one, i) => one === b[i])

/** What stands around every page, and the small lists that any of its texts can name. */
function everywhere({ commons }: Library, edition: Edition): readonly unknown[] {
  const { interface: words, helpLines, places, sources, law, signRules, exitSites, languages, core } = commons
  const titles = [...edition.pageById.values()].map((page) => `${page.id} ${page.title.source} ${page.menu?.source ?? ''}`).join('\n')
  return [edition.record, titles, ...edition.overrides.values(), words, helpLines, places, sources, law, signRules, exitSites, languages, core]
}

function own(library: Library, edition: Edition, path: string): readonly unknown[] {
  const { commons } = library
  const use = usesOf(library, edition)
  const page = use.byPage.get(path || 'home')
  if (page) {
    const { blocks } = page.page
    const showsAll = blocks.some((block) => SHOW_ALL.some((kind) => block[kind]))
    const shown = blocks.flatMap((block) => [block.chart && commons.tables.get(block.chart.of), ...factsDrawn(commons, edition, block), ...phrasesIn(recordsDrawn(commons, block))])
    return [page.page, ...shown, ...page.cited, ...said(library, page.claims), commons.scan, showsAll && library.version]
  }
  const [folder, id] = path.split('/')
  switch (folder) {
    case 'facts': {
      const fact = edition.factById.get(id!)
      const pages = (use.pagesOfFact.get(id!) ?? []).map((one) => one.id).join()
      return [fact, pages, ...said(library, fact?.measure.claims.filter((claim) => use.claims.has(claim)) ?? [])]
    }
    case 'claims': {
      const claim = use.claims.get(id!)
      return [claim, ...said(library, claim?.conflicts ?? []), ...factsNamed(edition, claim)]
    }
    case 'data': {
      const definition = commons.tables.get(id!)
      if (!definition) return [library.version]
      const table = tableDrawn(commons, edition, definition.id)
      return [definition, ...table.columns.map((column) => column.measure), ...table.facts, ...factsNamed(edition, definition)]
    }
    case 'signs':
      return [commons.settings.get(id!), ...factsNamed(edition, commons.settings.get(id!))]
    default:
      return [library.version]
  }
}

/** The claims as a page shows them: their words and their standing. */
const said = ({ commons }: Library, claims: Iterable<string>): readonly unknown[] =>
  [...claims].flatMap((id) => [commons.claims.get(id)!.said, commons.claims.get(id)!.status])

/** The facts that the texts of a record name. */
const factsNamed = (edition: Edition, record: unknown): readonly unknown[] =>
  [...phrasesIn(record)].flatMap(referencesOf).filter(({ kind }) => kind === 'fact').map(({ id }) => edition.factById.get(id))
