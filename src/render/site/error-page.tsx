/** The pages for what went wrong. Help and Exit stand on them as on every page. */
import { document } from '../page/document.tsx'
import { addressOf, type Scene } from '../page/scene.ts'
import { Inline } from '../page/text.tsx'
import { say } from '../page/words.ts'

export function errorPage(scene: Scene, status: 400 | 404 | 405 | 413 | 500): string {
  const [title, text] =
    status === 404 ? [say(scene, 'not-found-title'), say(scene, 'not-found-text')]
    : status === 500 ? [say(scene, 'error-title'), say(scene, 'error-text')]
    : [say(scene, 'method-title'), say(scene, 'not-found-text')]
  return document(scene, {
    current: '',
    tabTitle: title,
    title,
    lead: text,
    crumbs: [{ address: addressOf(scene, 'home'), title: say(scene, 'home') }],
    exit: 'strong',
    noindex: true,
    body: (
      <section class="block">
        <ul class="doors">
          {scene.edition.menu.map((id) => <li><a href={addressOf(scene, id)}><Inline scene={scene} of={scene.edition.pageById.get(id)!.title} /></a></li>)}
        </ul>
      </section>
    ),
  })
}
