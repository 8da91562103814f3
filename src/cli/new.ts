/** `daymark new`: a new edition that serves at once, copied from one that is there. */
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLibrary } from '../library/keep.ts'
import type { Command } from './command.ts'
import { contentFolder, dayOrToday, options } from './settings.ts'
import { UsageError } from './usage-error.ts'

export const command: Command = {
  summary: 'make a new edition',
  usage: `
Usage: npx daymark new <name> [--from missouri] [--title "Name of the organization"]

Copies an edition to editions/<name>/ and gives it the new name. It serves at once at
http://<name>.localhost:8080. Change edition.yaml next: name, tagline, colours, menu.

  --from    the edition to copy (missouri)
  --title   the name readers see (made from <name> when it is left out)`,
  run(args) {
    const { values, positionals } = options(args, { from: { type: 'string', default: 'missouri' }, title: { type: 'string' } }, true)
    const [name, ...more] = positionals
    if (!name || more.length) throw new UsageError('Name the new edition with one word, such as: npx daymark new river-county')
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 40)
      throw new UsageError(`"${name}" cannot be a folder and a host name. Use up to 40 small letters, digits and single hyphens.`)
    const root = contentFolder()
    const target = join(root, 'editions', name)
    const from = join(root, 'editions', values.from)
    if (existsSync(target)) throw new UsageError(`editions/${name} is already there. Nothing was changed.`)
    if (!existsSync(join(from, 'edition.yaml'))) throw new UsageError(`There is no edition "${values.from}" to copy from.`)
    const title = values.title ?? name.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ')
    const draft = mkdtempSync(join(root, 'editions', '.new-'))
    try {
      cpSync(from, draft, { recursive: true })
      const file = join(draft, 'edition.yaml')
      writeFileSync(file, renamed(readFileSync(file, 'utf8'), title, dayOrToday(undefined)))
      renameSync(draft, target)
    } catch (fault) {
      rmSync(draft, { recursive: true, force: true })
      throw fault
    }
    readLibrary(root)
    console.log(`Made editions/${name}. It answers at http://${name}.localhost:8080 as soon as the server runs.\nNext: open editions/${name}/edition.yaml and change the tagline, the text about you, the colours and the menu.\nThen: npx daymark check`)
    return 0
  },
}

/** The edition file under its new name: it claims no hosts, is not the default, says nothing of the one it was copied from, and was checked today. */
const renamed = (yaml: string, title: string, today: string): string =>
  yaml
    .replace(/^name:.*$/m, `name: ${JSON.stringify(title)}`)
    .replace(/^(#.*\n)+/, '')
    .replace(/^about:(?:.*\n(?:[ \t]+.*\n|\n)*)/m, `about: ${JSON.stringify(`${title} publishes this edition. Its facts come from the shared commons, where each has a source.`)}\n`)
    .replace(/^(default|allFacts):.*\n/gm, '')
    .replace(/^hosts:(?: *\[.*\]| *\n(?: +-.*\n?)*)/m, 'hosts: []')
    .replace(/^checkedOn:.*$/m, `checkedOn: ${today}`)
