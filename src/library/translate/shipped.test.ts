/** The translations that Daymark ships: in every language, every placeholder, link and digit of every unit is that of the English. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf } from '../../language/translation-faults.ts'
import { readLibrary } from '../keep.ts'
import { languagesBegun, unitsOf } from './units.ts'

const { library } = readLibrary(join(import.meta.dirname, '../../..'))

test.each(languagesBegun(library))('%s: nothing is lost and no number is altered', (tag) => {
  const faults = unitsOf(library, tag).flatMap(({ id, source, translation, state }) =>
    translation && state !== 'outdated' ? faultsOf(source.source, translation.phrase.source).map((fault) => `${id}: ${fault}`) : [])
  expect(faults).toEqual([])
})
