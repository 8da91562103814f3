/** `daymark language`: how far each translation has come, and the way of texts to translators and back. */
import type { Command } from './command.ts'
import { exportTexts } from './language-export.ts'
import { importTexts } from './language-import.ts'
import { newLanguage } from './language-new.ts'
import { status } from './language-status.ts'
import { vouchFor } from './language-vouch.ts'
import { UsageError } from './usage-error.ts'

const PARTS: Readonly<Record<string, (args: readonly string[]) => number>> = {
  status,
  new: newLanguage,
  export: exportTexts,
  import: importTexts,
  review: (args) => vouchFor('reviewed', args),
  approve: (args) => vouchFor('approved', args),
}

export const command: Command = {
  summary: 'translate: what is there, hand out, take in, review',
  usage: `
Usage: npx daymark language status [TAG]
       npx daymark language new TAG [--edition NAME]
       npx daymark language export TAG --format po|xliff12|xliff21|csv [--core] [--missing] [--edition NAME] [--out FILE]
       npx daymark language import FILE [--tag TAG] [--by human|machine] [--write]
       npx daymark language review TAG --unit ID|--group NAME|--all --by ROLE [--on DAY] [--edition NAME]
       npx daymark language approve TAG --unit ID|--group NAME|--all --by ROLE [--on DAY] [--edition NAME]

A TAG names a language: es, pt-BR, zh-Hans. docs/languages.md tells the whole way.

  status     how many texts are missing, drafts, reviewed, approved or outdated
  new        begins a language; with --edition that edition publishes its core pages in it at once
  export     writes the texts to a file: everything, or only
    --core     the core set: interface, help, signs, myths and what else every language needs first
    --missing  what is missing or outdated
    --edition  the commons and the texts of this edition
  import     shows what a file would change, and refuses what has lost a placeholder or a digit
    --tag      the language, if the file does not say it
    --by       who translated: human (if left out) or machine. A machine replaces no text of a person
    --write    writes it into commons/locales/ and editions/*/locales/
  review     a native reader has read these: --by "native reader, nurse"
  approve    the organization stands by these; they were reviewed before
    --on       the day; today if left out`,
  run([name = '', ...args]) {
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined
    if (!part) throw new UsageError(name ? `There is no "daymark language ${name}".` : 'Say what to do: status, new, export, import, review or approve.')
    return part(args)
  },
}
