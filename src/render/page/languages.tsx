/** What a page says of languages: that it is a draft, how to read it in another one, and where else it stands reviewed. */
import { directionOf } from '../../language/language.ts'
import { languagesOf } from '../../library/edition-in.ts'
import type { Edition } from '../../library/library.ts'
import { reviewedIn } from '../../library/reviewed.ts'
import { SOURCE } from '../../library/wording.ts'
import { originOf } from '../site/origin.ts'
import type { Scene } from './scene.ts'
import { Inline } from './text.tsx'
import { say } from './words.ts'

/** The name of a language in itself; its tag where nobody has written it down. */
export const ownName = ({ library }: Pick<Scene, 'library'>, tag: string): string => library.commons.languages.get(tag)?.name.source ?? tag

/** The notice of a page on which something stands that no native reader has checked. */
export const DraftNotice = ({ scene }: { scene: Scene }) => (
  <aside class="note draft">
    <p>{say(scene, 'draft-notice')}</p>
    <ByPhone scene={scene} />
  </aside>
)

/** That people answer by phone in this language, where the record of the hotline says that there are interpreters. */
const ByPhone = ({ scene }: { scene: Scene }) => {
  const { helpLines, languages } = scene.library.commons
  const interpreted = helpLines.get('hotline')?.channels.some((channel) => channel.kind === 'phone' && channel.interpreters)
  const name = languages.get(scene.language.tag)?.english.source
  return interpreted && name ? <p><Inline scene={scene} of={scene.library.commons.interface.get('draft-phone')!} />{' '}<b lang={SOURCE} dir="ltr">{name}</b></p> : null
}

/** More languages than this have a page of their own instead of standing in every page. */
const FEW = 4

export const hasManyLanguages = (edition: Edition): boolean => languagesOf(edition.whole ?? edition).length > FEW + 1

/** The same page in other languages, by their own names. */
export const LanguageLinks = ({ scene, path }: { scene: Scene; path: string | undefined }) => {
  const whole = scene.edition.whole ?? scene.edition
  const others = languagesOf(whole).filter((tag) => tag !== scene.language.tag)
  if (!others.length) return null
  const shown = others.length > FEW ? others.filter((tag) => whole.languages.includes(tag)) : others
  return (
    <nav class="langs" aria-label={say(scene, 'languages')}>
      {shown.map((tag) => <LanguageLink scene={scene} tag={tag} path={path} />)}
      {others.length > shown.length && <a href={`/${scene.language.tag}/languages/${path && scene.edition.pageById.has(path) ? `${path}/` : ''}`}>{say(scene, 'languages-all')}</a>}
    </nav>
  )
}

/** A link to the same page in a language, or to its first page where it does not have this one. */
export const LanguageLink = ({ scene, tag, path }: { scene: Scene; tag: string; path: string | undefined }) => {
  const { library, edition } = scene
  const whole = edition.whole ?? edition
  const there = path !== undefined && (whole.languages.includes(tag) || path === '' || library.commons.core.pages.includes(path) || path.startsWith('signs/'))
  return <a href={there && path ? `/${tag}/${path}/` : `/${tag}/`} hreflang={tag} lang={tag} dir={directionOf(tag)}>{ownName(scene, tag)}</a>
}

/** Whether a page may be found by search engines: the source may, and a translation that was reviewed as a whole. */
export const isReviewed = ({ library, edition, language }: Scene, path: string | undefined): boolean =>
  language.tag === SOURCE || (path !== undefined && reviewedIn(library, edition.whole ?? edition, path, language.tag))

/** Addresses of the same page in each language in which all of it was reviewed; nothing while there is only one. */
export function alternatesOf(scene: Scene, path: string): readonly { tag: string; address: string }[] {
  const { library, edition } = scene
  if (!isReviewed(scene, path)) return []
  const tags = languagesOf(edition.whole ?? edition).filter((tag) => reviewedIn(library, edition.whole ?? edition, path, tag))
  if (tags.length < 2) return []
  const at = (tag: string) => `${originOf(scene)}/${tag}/${path ? `${path}/` : ''}`
  return [...tags.map((tag) => ({ tag, address: at(tag) })), { tag: 'x-default', address: at(tags[0]!) }]
}

