/** Imports a table and writes its values, as `daymark facts import --write` does. Says how long it took and the most memory it held. */
import { importTable } from '../../dist/library/import/import-table.js'
import { putInPlace } from '../../dist/library/import/write-vintages.js'
import { readLibrary } from '../../dist/library/keep.js'
import { asked } from '../child.js'

const { root, file, source, on } = asked()
const { library } = readLibrary(root)
const started = performance.now()
const { drafts, refusals } = await importTable(library, { file, source, published: 'undated', map: 'bench', on })
if (refusals.length || !drafts.length) throw new Error(`The table was not imported: ${refusals[0]?.message}`)
const shown = performance.now() - started
putInPlace(root, drafts)
process.send({ seconds: (performance.now() - started) / 1000, shown: shown / 1000, megabytes: process.resourceUsage().maxRSS / 1024 })
