/** Words of the interface, filled in. They stand in `commons/interface.yaml`, never in code. */
import type { Scene } from './scene.ts'

/**
 * One text of the interface with its `{$name}` places filled.
 * @throws Error naming the key, when commons/interface.yaml lacks it
 */
export function say({ library, edition }: Scene, key: string, values?: Readonly<Record<string, string | number>>): string {
  const phrase = library.commons.interface.get(key)
  if (!phrase) throw new Error(`commons/interface.yaml has no text "${key}". Add a line "${key}: …".`)
  const text = (edition.overrides.get(phrase.unit) ?? phrase).source
  return values ? text.replace(/\{\$([a-zA-Z]+)\}/g, (whole, name: string) => String(values[name] ?? whole)) : text
}
