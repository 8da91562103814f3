/** `daymark language new`: begins a language. */
import { directionOf } from '../language/language.ts'
import { canonical } from '../language/tag.ts'
import { languagesOf } from '../library/edition-in.ts'
import { readLibrary } from '../library/keep.ts'
import type { Edition, Library } from '../library/library.ts'
import { nearest } from '../library/problem.ts'
import { firstFile, withCoreLanguage } from '../library/translate/begin-language.ts'
import { putLocales } from '../library/translate/draft-locales.ts'
import { tagHere } from '../library/translate/units.ts'
import { englishName, wellFormed } from './language-tag.ts'
import { contentFolder, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

export function newLanguage(args: readonly string[]): number {
  const { values, positionals } = options(args, { edition: { type: 'string' } }, true)
  if (positionals.length > 1) throw new UsageError('Name one language.')
  const tag = wellFormed(positionals[0])
  const root = contentFolder()
  const { library } = readLibrary(root)
  const usual = canonical(tag)
  const other = tagHere(library, tag)
  if (other && other !== tag) throw new UsageError(`"${tag}" is the same language as "${other}", which is here already. Go on with ${other}.`)
  if (usual !== tag && usual.toLowerCase() === tag.toLowerCase()) throw new UsageError(`Write it ${usual}, so that its folder and its addresses are written in one way.`)
  const english = englishName(library, tag)
  const edition = values.edition === undefined ? undefined : editionNamed(library, values.edition)
  const has = !!edition && languagesOf(edition).includes(tag)
  const record = edition && !has ? withCoreLanguage(root, edition.id, tag) : undefined
  if (edition && !has && !record) throw new UsageError(`${edition.at.file} lists its languages in a way that cannot be changed from here. Add ${tag} to its coreLanguages by hand.`)
  const drafts = [...firstFile(root, tag, english ?? tag), ...(record ? [record] : [])]
  putLocales(root, drafts)
  readLibrary(root)
  console.log([
    drafts.length ? `Written: ${drafts.map(({ file }) => file).join(', ')}.` : `${tag} was begun before. Nothing was changed.`,
    usual === tag ? undefined : `Other programs write this language "${usual}". Both spellings are understood, and yours is kept.`,
    english ? `${english}, written from ${directionOf(tag) === 'rtl' ? 'right to left' : 'left to right'}.` : `No language is known here by the tag "${tag}". Look whether it is the right one.`,
    '\nNext:',
    library.commons.languages.has(tag) ? undefined : `  Add its name to commons/languages.yaml:\n    ${tag}: {name: "${ownName(tag)}", english: "${english ?? 'Its name in English'}"}`,
    edition ? undefined : `  Let an edition publish it: npx daymark language new ${tag} --edition NAME`,
    `  Hand out the core set: npx daymark language export ${tag} --format po --core --out ${tag}.po`,
  ].filter((line) => line !== undefined).join('\n'))
  return 0
}

const ownName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag) ?? 'Its own name, in its own script'

/** @throws UsageError with the nearest name, when there is no such edition */
function editionNamed(library: Library, name: string): Edition {
  const edition = library.editions.get(name)
  if (edition) return edition
  const meant = nearest(name, library.editions.keys())
  throw new UsageError(`There is no edition "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`)
}
