/** Words of the interface, filled in. They stand in `commons/interface.yaml`, never in code. */
import { MessageFormat } from 'messageformat'
import type { Phrase } from '../../model/phrase.ts'
import type { Scene } from './scene.ts'
import { inWords } from './text.tsx'

export type Values = Readonly<Record<string, string | number>>

/**
 * One text of the interface with its `{$name}` places filled.
 * @throws Error naming the key, when commons/interface.yaml lacks it
 */
export function say(scene: Scene, key: string, values?: Values): string {
  const phrase = scene.library.commons.interface.get(key)
  if (!phrase) throw new Error(`commons/interface.yaml has no text "${key}". Add a line "${key}: …".`)
  return inWords(scene, phrase, ({ phrase, tag }) => filled(phrase, tag, values))
}

const messages = new WeakMap<Phrase, MessageFormat>()

/** A text with its places filled. One that begins with a full stop is a whole message of MessageFormat 2, with forms for each plural. */
export function filled(phrase: Phrase, tag: string, values: Values = {}): string {
  if (!phrase.source.startsWith('.')) return phrase.source.replace(/\{\$([a-zA-Z]+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  let message = messages.get(phrase)
  if (!message) messages.set(phrase, (message = new MessageFormat(tag, phrase.source, { bidiIsolation: 'none' })))
  return message.format(values)
}
