/** A block: a piece of a page that draws on the commons. Each block names exactly one kind. */
import { z } from 'zod'
import { id, ids, pageId, pageIds, selection } from './basics.ts'
import { CLAIM_KINDS } from './claim.ts'
import { phrase } from './phrase.ts'
import { DRAWINGS, type Drawing, ORDERS, type Order } from './table.ts'

/** What each kind of block asks for. The keys are the words a coordinator writes in a page file. */
export const BLOCK_KINDS = {
  /** A text written for this page. */
  text: phrase(),
  /** An article, whole or in part; `brief` shows its lead and a link. */
  topic: z.union([
    id.transform((of) => ({ of, sections: undefined as readonly string[] | undefined, brief: false })),
    z.strictObject({ of: id, sections: ids.optional(), brief: z.boolean().default(false) }),
  ]),
  /** A list of tips. */
  tips: id,
  /** Figures, each with place, period, source and what it cannot tell. */
  facts: ids,
  /** A table from `commons/tables/`, drawn and written out; `as` chooses the drawing, `order` the rows of a table of places. */
  chart: z.union([
    id.transform((of): { of: string; as?: Drawing | undefined; order: Order } => ({ of, order: 'name' })),
    z.strictObject({ of: id, as: z.enum(DRAWINGS).optional(), order: z.enum(ORDERS).default('name') }),
  ]),
  myths: selection,
  /** Full lists of signs, by setting. */
  signs: selection,
  /** Links to the settings, each with the first strong signs. */
  settings: selection,
  /** How to read signs: that one is not proof, other explanations, what is never a sign. */
  'sign-rules': z.array(z.enum(['not-proof', 'step-in', 'otherwise', 'never'])).min(1).readonly(),
  /** Trafficking and smuggling side by side. */
  smuggling: z.literal(true),
  law: z.union([z.enum(['federal', 'missouri']), z.array(id).min(1).readonly()]),
  faqs: selection,
  'help-lines': selection,
  claims: z.array(z.enum(CLAIM_KINDS)).min(1).readonly(),
  /** Every source the edition uses. */
  sources: z.literal(true),
  /** Every table the edition shows, with its files. */
  data: z.literal(true),
  /** Every fact the edition shows, by measure. */
  'fact-list': z.literal(true),
  /** Links to pages of this edition. */
  pages: pageIds,
  /** One thing to do next. */
  call: z.strictObject({ text: phrase(), page: pageId }),
  /** A picture of the edition's own, from its `pictures/` folder. */
  picture: z.strictObject({ file: z.string().min(1), alt: z.string().optional(), caption: phrase().optional() }),
  /** Who publishes this edition. */
  edition: z.literal(true),
  /** Where money can be given, with a notice; nothing when the edition names no such place. */
  donate: z.literal(true),
  /** What the last scan of the whole site found. */
  proof: z.literal(true),
  /** The search form and the list of all pages. */
  search: z.literal(true),
} as const
export type BlockKind = keyof typeof BLOCK_KINDS

const optionalKinds = Object.fromEntries(
  Object.entries(BLOCK_KINDS).map(([kind, schema]) => [kind, schema.optional()]),
) as unknown as { [K in BlockKind]: z.ZodOptional<(typeof BLOCK_KINDS)[K]> }

export const blockSchema = z
  .strictObject({
    /** Keeps the block's texts and their translations together when blocks are moved; needed where a page has several texts. */
    id: id.optional(),
    heading: phrase().optional(),
    lead: phrase().optional(),
    ...optionalKinds,
  })
  .superRefine((block, context) => {
    const named = Object.keys(block).filter((key) => key in BLOCK_KINDS)
    if (named.length === 1) return
    context.addIssue({
      code: 'custom',
      message: named.length
        ? `A block is of one kind, and this one names ${named.join(' and ')}: make two blocks of it.`
        : `This block does not say what it shows. Write one of: ${Object.keys(BLOCK_KINDS).join(', ')}.`,
    })
  })
export type Block = Readonly<z.infer<typeof blockSchema>>

/** The kind that a block names. */
export const kindOf = (block: Block): BlockKind => Object.keys(block).find((key) => key in BLOCK_KINDS) as BlockKind

/** What a block is about, where its kind says so with one id. */
const subjectOf = (block: Block): string | undefined => block.topic?.of ?? block.tips ?? block.call?.page ?? block.chart?.of

/** A name for each block of a page, by which its texts are known: its id, or its kind and subject. */
export function blockNames(blocks: readonly Block[]): string[] {
  const taken = new Map<string, number>()
  return blocks.map((block) => {
    const name = block.id ?? [kindOf(block), subjectOf(block)].filter(Boolean).join('-')
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}
