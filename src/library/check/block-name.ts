/** The texts of a block are known by its name; blocks that are only counted change names when they are moved. */
import { blockNames } from '../../model/block.ts'
import { allPages } from './everything.ts'
import type { Rule } from './rule.ts'

/** Of several alike blocks with texts of their own, each has an id. */
export const blockName: Rule = function* (library) {
  for (const { id, at, blocks } of allPages(library)) {
    const names = blockNames(blocks)
    for (const [index, block] of blocks.entries()) {
      const counted = !block.id && /-\d+$/.test(names[index]!)
      const text = block.text ?? block.heading ?? block.lead ?? block.call?.text
      if (counted && text)
        yield {
          severity: 'warning', rule: 'block-name', file: at.file, line: text.line,
          message: `Several blocks of the page "${id}" are alike, so this one is only known as "${names[index]}". Moved, it would lose its translations.`,
          fix: 'Add a line "id: a-short-name" to this block.',
        }
    }
  }
}
