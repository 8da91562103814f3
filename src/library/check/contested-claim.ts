/** A claim that does not hold must not be said in our own voice, also not in other words. */
import type { Claim } from '../../model/claim.ts'
import { plainText, sentencesOf } from './plain-text.ts'
import { placeOf, type Rule, shorten } from './rule.ts'
import { factsFor, textsOf } from './texts.ts'
import { occursIn, respell, type Watch, watchOf } from './watch.ts'

const made = new WeakMap<Claim, readonly Watch[]>()

/** The wordings by which a claim is found; none when it holds. Made once for a claim. */
function watchesOf(claim: Claim): readonly Watch[] {
  let watches = made.get(claim)
  if (!watches) made.set(claim, (watches = claim.status === 'verified' ? [] : claim.watch.map(watchOf)))
  return watches
}

/** Finds claims that do not hold by the wordings under which they circulate. */
export const contestedClaim: Rule = function* (library) {
  const watched = [...library.commons.claims.values()].map((claim) => ({ claim, watches: watchesOf(claim) })).filter(({ watches }) => watches.length)
  for (const text of textsOf(library)) {
    if (text.voice !== 'ours') continue
    const sentences = sentencesOf(plainText(text.phrase, factsFor(library, text))).map((plain) => ({ plain, spelled: respell(plain) }))
    for (const { claim, watches } of watched) {
      // What is known about a claim has to name it.
      if (text.unit.startsWith(`claims/${claim.id}/`)) continue
      const stated = sentences.find(({ spelled }) => watches.some((watch) => occursIn(watch, spelled)))
      if (!stated) continue
      const [why = ''] = sentencesOf(plainText(claim.why, library.commons.facts))
      yield {
        severity: 'error', rule: 'contested-claim', ...placeOf(text.phrase),
        message: `"${shorten(stated.plain)}" repeats a claim that is ${claim.status}: "${shorten(claim.said.source)}" ${why}`,
        fix: `Say instead: ${claim.sayInstead.source.replace(/\s+/g, ' ')} To quote the claim, write {claim:${claim.id}}.`,
      }
    }
  }
}
