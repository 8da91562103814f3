/**
 * Search on the reader's own device: what is typed goes nowhere. Fetches the edition's index when the form
 * is first used. Without this script the form is answered by the server.
 */
import MiniSearch from 'minisearch'
import { SEARCH_OPTIONS } from '../model/search-index.ts'

const form = document.querySelector<HTMLFormElement>('form.search')!
const box = document.querySelector<HTMLElement>('#hits')!
const texts = box.dataset as Record<'index' | 'none' | 'some' | 'failed', string>
let index: Promise<MiniSearch> | undefined

const load = (): Promise<MiniSearch> =>
  fetch(texts.index)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
    .then((json) => MiniSearch.loadJSON(json, SEARCH_OPTIONS))

const element = (name: string, text?: string): HTMLElement => {
  const made = document.createElement(name)
  if (text) made.textContent = text
  return made
}

const fill = (text: string, query: string, count = 0): string => text.replace('{$query}', () => query).replace('{$count}', String(count))

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = new FormData(form).get('q')!.toString().trim()
  if (!query) return
  index ??= load()
  index.then(
    (loaded) => {
      const hits = loaded.search(query).slice(0, 20)
      const list = element('ol')
      list.className = 'hits'
      for (const hit of hits) {
        const link = element('a', hit.title) as HTMLAnchorElement
        link.href = hit.id
        const item = element('li')
        item.append(link, element('p', hit.lead))
        list.append(item)
      }
      box.replaceChildren(element('p', fill(hits.length ? texts.some : texts.none, query, hits.length)), list)
    },
    () => {
      index = undefined
      box.replaceChildren(element('p', texts.failed))
    },
  )
})
