/** Which edition answers at a host name. */
import type { Edition, Library } from '../library/library.ts'

/** The edition of a `Host` header: one that claims it, one at `<edition>.localhost`, else the default. */
export function editionAt(library: Library, host: string | undefined): Edition {
  const name = (host ?? '').toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
  const local = name.endsWith('.localhost') ? library.editions.get(name.slice(0, -'.localhost'.length)) : undefined
  return local ?? claimed(library).get(name) ?? fallback(library)
}

const tables = new WeakMap<Library, ReadonlyMap<string, Edition>>()

function claimed(library: Library): ReadonlyMap<string, Edition> {
  let table = tables.get(library)
  if (!table) {
    table = new Map([...library.editions.values()].flatMap((edition) => edition.hosts.map((host) => [host, edition] as const)))
    tables.set(library, table)
  }
  return table
}

const fallbacks = new WeakMap<Library, Edition>()

function fallback(library: Library): Edition {
  let edition = fallbacks.get(library)
  if (!edition) {
    const all = [...library.editions.values()]
    edition = all.find((one) => one.default) ?? all[0]!
    fallbacks.set(library, edition)
  }
  return edition
}
