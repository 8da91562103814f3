/** Sets phrases: Markdown with references to facts, help lines, claims, laws and pages. */
import MarkdownIt from 'markdown-it'
import { raw } from 'hono/html'
import { asDraft, inLanguage } from '../../language/marks.ts'
import { languageOf } from '../../language/language.ts'
import { wordedIn } from '../../library/uses.ts'
import { isTrusted, SOURCE, type Wording, wordingsOf } from '../../library/wording.ts'
import type { Phrase } from '../../model/phrase.ts'
import { writeValue } from './figures.ts'
import { channelOf, hrefOf } from './help-line.ts'
import { addressOf, type Scene } from './scene.ts'

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')
const { escapeHtml } = markdown.utils

/** A phrase in the words of the page's language, as plain text without Markdown; only for phrases without references. */
export const textOf = (scene: Scene, phrase: Phrase): string => inWords(scene, phrase, ({ phrase }) => phrase.source)

/** The same with its figures filled in, for places that hold no links: labels, pictures, data files. */
export const plainOf = (scene: Scene, phrase: Phrase): string =>
  inWords(scene, phrase, ({ phrase, tag }) =>
    phrase.source.replace(/\{fact:([a-z0-9-]+)\}/g, (_, id: string) => {
      const fact = scene.edition.factById.get(id)!
      return writeValue({ ...scene, language: languageOf(tag) }, fact, fact.value)
    }),
  )

/** A phrase as one run of text inside a paragraph, heading or list item. */
export const Inline = ({ scene, of }: { scene: Scene; of: Phrase }) => raw(inWords(scene, of, (wording) => set(scene, wording, 'inline')))

/** A phrase as paragraphs, lists and headings of its own. */
export const Prose = ({ scene, of }: { scene: Scene; of: Phrase }) =>
  raw(inWords(scene, of, (wording) => set(scene, wording, 'block'), (html, tag, beside) => `<div${beside ? ' class="beside"' : ''} lang="${tag}" dir="${languageOf(tag).dir}">${html}</div>`))

type Framed = (text: string, tag: string, beside: boolean) => string

/** Each wording of a phrase, marked where it is in another language than the page, or a draft. */
export function inWords({ library, edition, language }: Scene, phrase: Phrase, write: (wording: Wording) => string, framed: Framed = (text, tag, beside) => inLanguage(tag, text, beside)): string {
  // Most pages are in the source language, where there is one wording and nothing to mark.
  if (language.tag === SOURCE) return write({ phrase: wordedIn(edition, phrase), tag: SOURCE, state: 'approved' })
  return wordingsOf(library, edition, language.tag, phrase)
    .map((wording, index) => {
      const text = write(wording)
      const marked = wording.tag === language.tag ? text : framed(text, wording.tag, index > 0)
      return isTrusted(wording.state) ? marked : asDraft(marked)
    })
    .join(' ')
}

type Tokens = ReturnType<typeof markdown.parse>
const parsed = { inline: new WeakMap<Phrase, Tokens>(), block: new WeakMap<Phrase, Tokens>() }

function set(scene: Scene, { phrase, tag }: Wording, form: 'inline' | 'block'): string {
  let tokens = parsed[form].get(phrase)
  if (!tokens) {
    tokens = form === 'inline' ? markdown.parseInline(phrase.source, {}) : markdown.parse(phrase.source, {})
    parsed[form].set(phrase, tokens)
  }
  return markdown.renderer.render(tokens, markdown.options, { scene, tag })
}

markdown.inline.ruler.before('link', 'reference', (state, silent) => {
  if (state.src[state.pos] !== '{') return false
  const match = /^\{(fact|line|claim|law):([a-z0-9-]+)(?:\.([a-z]+))?\}/.exec(state.src.slice(state.pos, state.pos + 160))
  if (!match) return false
  if (!silent) {
    const token = state.push('reference', '', 0)
    token.meta = { kind: match[1], id: match[2], channel: match[3] }
  }
  state.pos += match[0].length
  return true
})

type ReferenceMeta = { kind: 'fact' | 'line' | 'claim' | 'law'; id: string; channel?: string }

markdown.renderer.rules.reference = (tokens, index, _options, { scene, tag }: Setting) => {
  const { kind, id, channel } = tokens[index]!.meta as ReferenceMeta
  const { commons } = scene.library
  const link = (href: string, text: string, name: string) => `<a class="${name}" href="${escapeHtml(href)}"${/^https?:/.test(href) ? ' rel="noreferrer"' : ''}>${text}</a>`
  switch (kind) {
    case 'fact': {
      const fact = scene.edition.factById.get(id)!
      return link(addressOf(scene, `facts/${id}`), `<bdi>${escapeHtml(writeValue({ ...scene, language: languageOf(tag) }, fact, fact.value))}</bdi>`, 'ref')
    }
    case 'line': {
      const found = channelOf(commons.helpLines.get(id)!, channel)
      return link(hrefOf(found), `<bdi class="num">${escapeHtml(found.number ?? new URL(found.url!).host + new URL(found.url!).pathname.replace(/\/$/, ''))}</bdi>`, 'tel')
    }
    case 'claim': {
      const claim = commons.claims.get(id)!
      const quoted = `<q>${escapeHtml(textOf(scene, claim.said).replace(/[.。]$/, ''))}</q>`
      return link(addressOf(scene, `claims/${id}`), quoted, 'ref')
    }
    case 'law': {
      const citation = escapeHtml(textOf(scene, commons.law.get(id)!.citation))
      return (scene.edition.whole ?? scene.edition).pageById.has('law') ? link(`${addressOf(scene, 'law')}#${id}`, citation, 'ref') : citation
    }
  }
}

/** What is being set: the scene, the language of the words, and for each open link whether it leads anywhere in this edition. */
type Setting = { scene: Scene; tag: string; links?: boolean[] }

markdown.renderer.rules.link_open = (tokens, index, _options, setting: Setting) => {
  const href = tokens[index]!.attrGet('href') ?? ''
  const [, page, anchor = ''] = /^page:([a-z0-9/-]+)(#[a-z0-9-]+)?$/.exec(href) ?? []
  const { edition } = setting.scene
  const leads = !page || (edition.whole ?? edition).pageById.has(page) || page.startsWith('signs/')
  ;(setting.links ??= []).push(leads)
  if (!leads) return ''
  const address = page ? addressOf(setting.scene, page) + anchor : href
  return `<a href="${escapeHtml(address)}"${/^https?:/.test(address) ? ' rel="noreferrer"' : ''}>`
}
markdown.renderer.rules.link_close = (_tokens, _index, _options, { links }: Setting) => (links!.pop() ? '</a>' : '')

const validate = markdown.validateLink
markdown.validateLink = (url) => url.startsWith('page:') || validate(url)

/** A day with a machine-readable form. */
export const Day = ({ date, text }: { date: string; text: string }) => <time datetime={date}>{text}</time>

