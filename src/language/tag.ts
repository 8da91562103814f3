/** Language tags (BCP 47): kept as they are written, and made alike only to compare them. */

/** Whether a text is a well-formed tag. */
export function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** The tag in the one form that stands for all its spellings: `tl` is `fil`, `prs` is `fa-AF`, `in` is `id`. */
export const canonical = (tag: string): string => Intl.getCanonicalLocales(tag)[0]!

/** A tag with its likely script, and with its region where it names one: `zh-TW` is `zh-Hant-TW`. */
function scripted(tag: string): string {
  const { language, script, region } = new Intl.Locale(canonical(tag)).maximize()
  return `${language}-${script}${new Intl.Locale(tag).region ? `-${region}` : ''}`
}

/**
 * The tags among `known` that can stand in for a tag, best first: itself, then what is left when subtags are taken
 * from its end (RFC 4647, section 3.4). Another script is never a stand-in.
 */
export function standIns(tag: string, known: readonly string[]): readonly string[] {
  const wanted = new Intl.Locale(canonical(tag)).maximize()
  const parts = canonical(tag).split('-')
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
  const fits = (one: string) => new Intl.Locale(canonical(one)).maximize().script === wanted.script
  const found = shorter.flatMap((form) => known.filter((one) => canonical(one) === form && fits(one)))
  return [...new Set([...known.filter((one) => one === tag), ...found])]
}

/** The language a browser asks for first among those there are; nothing when it asks for none of them. */
export function preferred(acceptLanguage: string | undefined, known: readonly string[]): string | undefined {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => wish.trim().split(/\s*;\s*q=/i))
    .map(([tag, weight], order) => ({ tag: tag!, weight: weight === undefined ? 1 : Number(weight), order }))
    .filter(({ tag, weight }) => weight > 0 && tag !== '*' && isTag(tag))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
  for (const { tag } of wishes) {
    const exact = standIns(tag, known)[0] ?? known.find((one) => scripted(one) === scripted(tag)) ?? known.find((one) => scripted(one) === scripted(tag).split('-').slice(0, 2).join('-'))
    if (exact) return exact
  }
  return undefined
}
