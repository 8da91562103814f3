/** The page that leads to another page in every language, and the page that says how far each language has come. */
import { directionOf } from '../../language/language.ts'
import { languagesOf } from '../../library/edition-in.ts'
import { parityOf } from '../../library/parity.ts'
import { SOURCE } from '../../library/wording.ts'
import type { State } from '../../model/translation.ts'
import { crumbsTo, document, tabTitle } from './document.tsx'
import { LanguageLink, ownName } from './languages.tsx'
import type { Scene } from './scene.ts'
import { Inline } from './text.tsx'
import { say } from './words.ts'

/** Every language, by its own name, each leading to the same page. */
export function languagesPage(scene: Scene, path: string): string {
  const whole = scene.edition.whole ?? scene.edition
  const page = scene.edition.pageById.get(path || 'home')
  const list = (tags: readonly string[]) => <ul class="languages">{tags.map((tag) => <li><LanguageLink scene={scene} tag={tag} path={path} /></li>)}</ul>
  return document(scene, {
    current: '',
    tabTitle: tabTitle(scene, say(scene, 'languages')),
    title: say(scene, 'languages-title'),
    lead: page && <Inline scene={scene} of={page.title} />,
    crumbs: crumbsTo(scene),
    exit: 'quiet',
    noindex: true,
    body: (
      <section class="block">
        <p>{say(scene, 'languages-lead')}</p>
        <h2>{say(scene, 'languages-whole')}</h2>
        {list(whole.languages)}
        {whole.coreLanguages.length > 0 && <><h2>{say(scene, 'languages-core')}</h2>{list(whole.coreLanguages)}</>}
        {!scene.edition.whole && <p><a href={`/${scene.language.tag}/translations/`}>{say(scene, 'parity-title')}</a></p>}
      </section>
    ),
  })
}

const STATES: readonly State[] = ['approved', 'reviewed', 'human', 'machine', 'outdated', 'missing']

/** Units by state for each language, and which of them are outdated. */
export function parityPage(scene: Scene): string {
  const { library, edition } = scene
  const parities = languagesOf(edition).filter((tag) => tag !== SOURCE).map((tag) => parityOf(library, edition, tag))
  const { number } = scene.language.formats
  return document(scene, {
    current: '',
    tabTitle: tabTitle(scene, say(scene, 'languages')),
    title: say(scene, 'parity-title'),
    lead: say(scene, 'parity-lead'),
    crumbs: crumbsTo(scene, 'about'),
    exit: 'quiet',
    body: (
      <section class="block b-states">
        <p>{say(scene, 'parity-explained')}</p>
        <table class="data dense">
          <caption class="hidden">{say(scene, 'parity-title')}</caption>
          <thead>
            <tr><th scope="col">{say(scene, 'parity-language')}</th>{STATES.map((state) => <th scope="col">{say(scene, `state-${state}`)}</th>)}</tr>
          </thead>
          <tbody>
            {parities.map(({ tag, all, safety }) => (
              <tr id={`l-${tag}`}>
                <th scope="row"><bdi lang={tag} dir={directionOf(tag)}>{ownName(scene, tag)}</bdi>{' '}<small>{library.commons.languages.get(tag)?.english.source ?? tag}</small></th>
                {STATES.map((state) => (
                  <td data-h={say(scene, `state-${state}`)}>
                    <bdi class="num">{number.format(all[state])}</bdi>
                    {safety[state] > 0 && <small>{say(scene, 'parity-safety')}{': '}{number.format(safety[state])}</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{say(scene, 'parity-outdated-list')}</h2>
        {parities.every(({ outdated }) => !outdated.length) && <p>{say(scene, 'parity-none')}</p>}
        {parities.filter(({ outdated }) => outdated.length).map(({ tag, outdated }) => (
          <details class="from"><summary>{ownName(scene, tag)}{': '}{number.format(outdated.length)}</summary><ul>{outdated.map((unit) => <li><code>{unit}</code></li>)}</ul></details>
        ))}
      </section>
    ),
  })
}
