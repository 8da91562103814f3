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

/** Address of a page of this edition in this language: `''` is the home page. */
export const addressOf = ({ language }: Scene, page: string): string =>
  page === 'home' || page === '' ? `/${language.tag}/` : `/${language.tag}/${page}/`
