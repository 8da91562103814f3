/** What the commons and the editions hold together: all pages, all facts. */
import type { Fact } from '../../model/fact.ts'
import type { Page } from '../../model/page.ts'
import type { Library } from '../library.ts'

/** The pages of the commons, and those that only one edition has. */
export const allPages = ({ commons, editions }: Library): Page[] => [
  ...commons.pages.values(),
  ...[...editions.values()].flatMap(({ ownPages, pageById }) => [...ownPages].map((id) => pageById.get(id)!)),
]

/** The facts of the commons, and those that only one edition keeps. */
export const allFacts = ({ commons, editions }: Library): Fact[] => [
  ...commons.facts.values(),
  ...[...editions.values()].flatMap(({ ownFacts, factById }) => [...ownFacts].map((id) => factById.get(id)!)),
]
