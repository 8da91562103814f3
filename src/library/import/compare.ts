/** Sets what a table says beside what the library holds. */
import { type Fact, WITHHELD } from '../../model/fact.ts'
import { laterThan } from '../facts.ts'
import type { Commons } from '../library.ts'
import { factIdOf, isWithheldNow } from './guard.ts'
import type { Cell, Spot } from './read-cells.ts'

/**
 * `new`: nothing stands there. `same`: it stands there already. `older`: it stands in the history, and a newer value
 * followed; whoever says it again may not know of that, whatever the date. `revised`: another value, surely published
 * later. `conflict`: another value, and the dates do not tell.
 */
export type ChangeKind = 'new' | 'same' | 'older' | 'revised' | 'conflict'
export type Change = Spot & Readonly<{ kind: ChangeKind; value: number | typeof WITHHELD; fact?: Fact; row?: number }>

/** One change for every cell that says something. @param published the day on which the table was published */
export function compare(cells: readonly Cell[], commons: Pick<Commons, 'measures' | 'facts'>, published: string): Change[] {
  return cells.flatMap(({ value, withheld, row, ...spot }) => {
    if (value === undefined && !withheld) return []
    const fact = commons.facts.get(factIdOf(spot))
    const said = value ?? WITHHELD
    return [{ ...spot, kind: kindOf(said, fact, isWithheldNow(spot, commons), published), value: said, ...(fact && { fact }), ...(row && { row }) }]
  })
}

function kindOf(value: Change['value'], fact: Fact | undefined, withheldNow: boolean, published: string): ChangeKind {
  if (withheldNow) return value === WITHHELD ? 'same' : 'new'
  if (!fact) return 'new'
  if (value === fact.value) return 'same'
  if (value === WITHHELD) return 'conflict'
  if (fact.history.some((vintage) => vintage.value === value)) return 'older'
  return laterThan(published, fact.history.at(-1)!.published) ? 'revised' : 'conflict'
}
