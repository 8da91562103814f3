/** A scene: everything a renderer may know. The same scene gives the same bytes. */
import type { Language } from '../../language/language.ts'
import type { Edition, Library } from '../../library/library.ts'

export type Scene = Readonly<{
  library: Library
  edition: Edition
  language: Language
  /** The day on which it is rendered, `YYYY-MM-DD`: decides what is shown as past its review. */
  on: string
}>

/** Records of their own pages, which are published in languages that have the whole site. */
const RECORD = /^(facts|claims|sources|data)\//

/** Address of a page of this edition: `''` is the home page. What a language does not have is reached in the first one. */
export function addressOf({ language, edition: { whole, pageById } }: Scene, page: string): string {
  const here = !whole || (!RECORD.test(page) && (pageById.has(page || 'home') || /^(signs|languages)(\/|$)/.test(page)))
  const tag = here ? language.tag : whole.languages[0]!
  return page === 'home' || page === '' ? `/${tag}/` : `/${tag}/${page}/`
}
