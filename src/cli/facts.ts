/** `daymark facts`: a fact, its history, its sources, and every page that shows it; and the import of new tables. */
import type { Library } from '../library/library.ts'
import { readLibrary } from '../library/keep.ts'
import { nearest } from '../library/problem.ts'
import { usesOf } from '../library/uses.ts'
import type { Command } from './command.ts'
import { importFacts, USAGE } from './facts-import.ts'
import { contentFolder, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

export const command: Command = {
  summary: 'list the facts, tell everything about one, or import a table',
  usage: `
Usage: npx daymark facts [id]

Without an id: every fact with its value. With one: its history, its sources, and each page of each
edition that shows it.

  npx daymark facts hotline-cases-missouri-2023
${USAGE}`,
  run(args) {
    if (args[0] === 'import') return importFacts(args.slice(1))
    const { positionals } = options(args, {}, true)
    const { library } = readLibrary(contentFolder())
    const facts = new Map([...library.editions.values()].reduce((all, edition) => [...all, ...edition.factById], [...library.commons.facts]))
    const [id] = positionals
    if (id === undefined) {
      for (const fact of facts.values()) console.log(`${fact.id}  ${fact.value}  ${fact.status}, review by ${fact.reviewBy}`)
      return 0
    }
    const fact = facts.get(id)
    if (!fact) {
      const meant = nearest(id, facts.keys())
      throw new UsageError(`There is no fact "${id}".${meant ? ` Did you mean "${meant}"?` : ''}`)
    }
    const { sources, places } = library.commons
    console.log(`${fact.id}: ${fact.value}
  ${fact.measure.name.source}
  ${places.get(fact.place)!.name.source}, ${fact.period}${fact.part ? `, ${fact.measure.parts![fact.part]!.source}` : ''}
  counts: ${fact.measure.counts.source}
  cannot tell: ${fact.measure.cannotTell.source}
  ${fact.status}; read ${fact.readOn}, review by ${fact.reviewBy}
  stands in ${fact.at.file}
History, oldest first:`)
    for (const vintage of fact.history) {
      const source = sources.get(vintage.source)!
      console.log(`  ${vintage.value}  published ${vintage.published}  ${source.title.source}, ${source.publisher.source}${source.url ? ` <${source.url}>` : ''}`)
    }
    const pages = pagesShowing(library, id)
    console.log(pages.length ? `Shown on:\n${pages.map((page) => `  ${page}`).join('\n')}` : 'No page shows it.')
    return 0
  },
}

/** Edition and address of each page that shows a fact, its own page included. */
const pagesShowing = (library: Library, id: string): string[] =>
  [...library.editions.values()].flatMap((edition) => {
    const use = usesOf(library, edition)
    const tag = edition.languages[0]!
    const address = (page: string) => `${edition.id}  /${tag}/${page === 'home' ? '' : `${page}/`}`
    const own = use.facts.some((fact) => fact.id === id) ? [address(`facts/${id}`)] : []
    return [...(use.pagesOfFact.get(id) ?? []).map((page) => address(page.id)), ...own]
  })
