/** Blocks of signs: full lists by setting, links to settings, and the rules for reading them. */
import { select } from '../../../library/draws.ts'
import { writeDate } from '../../../language/dates.ts'
import type { Block } from '../../../model/block.ts'
import type { Setting } from '../../../model/sign.ts'
import { SourceLink } from '../provenance.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { Inline } from '../text.tsx'
import { say } from '../words.ts'

type Props = { scene: Scene; block: Block }

/** One setting's signs: strong ones with a filled ring, each with what else it could be. */
export const SettingSigns = ({ scene, setting, heading }: { scene: Scene; setting: Setting; heading: boolean }) => (
  <div class="with-side">
    <div>
      {heading && <h3 id={setting.id}><a href={addressOf(scene, `signs/${setting.id}`)}><Inline scene={scene} of={setting.name} /></a></h3>}
      <ul class="signs">
        {Object.entries(setting.signs).map(([id, sign]) => (
          <li id={id} class={sign.weight}>
            <div>
              {sign.weight === 'strong' && <span class="hidden">{say(scene, 'strong-sign')}{' '}</span>}
              <Inline scene={scene} of={sign.text} />
              {sign.otherwise && <small><Inline scene={scene} of={sign.otherwise} /></small>}
            </div>
          </li>
        ))}
      </ul>
    </div>
    <aside class="side">
      <p class="key"><span class="ring strong" />{say(scene, 'strong-sign-key')}</p>
      <p class="key"><span class="ring" />{say(scene, 'some-sign-key')}</p>
      {setting.note && <p><Inline scene={scene} of={setting.note} /></p>}
      <p>{say(scene, 'checked', { day: writeDate(scene.language, setting.checkedOn) })}</p>
      <details>
        <summary>{say(scene, 'sources-of-this')}</summary>
        <ul>{[...new Set(Object.values(setting.signs).flatMap((sign) => sign.sources))].map((id) => <li><SourceLink scene={scene} id={id} /></li>)}</ul>
      </details>
    </aside>
  </div>
)

export const SignsBlock = ({ scene, block }: Props) => (
  <>{select(scene.library.commons.settings, block.signs!).map((setting) => <SettingSigns scene={scene} setting={setting} heading={true} />)}</>
)

/** Links to the settings, each with its first strong signs. */
export const SettingsBlock = ({ scene, block }: Props) => (
  <ul class="doors">
    {select(scene.library.commons.settings, block.settings!).map((setting) => (
      <li>
        <a href={addressOf(scene, `signs/${setting.id}`)}><Inline scene={scene} of={setting.name} /></a>
        <p><Inline scene={scene} of={setting.for} /></p>
      </li>
    ))}
  </ul>
)

/** How to read signs. `step-in` is the warning that stands wherever signs or actions are. */
export const SignRulesBlock = ({ scene, block }: Props) => {
  const { signRules } = scene.library.commons
  return (
    <>
      {block['sign-rules']!.map((part) => {
        switch (part) {
          case 'not-proof':
            return <p class="lead"><Inline scene={scene} of={signRules.notProof} />{' '}<Inline scene={scene} of={signRules.together} /></p>
          case 'step-in':
            return <StepIn scene={scene} />
          case 'otherwise':
            return (
              <div class="prose">
                <h3 id="otherwise">{say(scene, 'otherwise-heading')}</h3>
                <ul class="tips points">{Object.values(signRules.otherwise).map((text) => <li><div><Inline scene={scene} of={text} /></div></li>)}</ul>
              </div>
            )
          case 'never':
            return (
              <div class="prose">
                <h3 id="never">{say(scene, 'never-heading')}</h3>
                <dl class="never">
                  {Object.values(signRules.never).map((item) => (
                    <>
                      <dt><Inline scene={scene} of={item.sign} /></dt>
                      <dd><Inline scene={scene} of={item.why} /></dd>
                    </>
                  ))}
                </dl>
              </div>
            )
        }
      })}
    </>
  )
}

export const StepIn = ({ scene }: { scene: Scene }) => (
  <p class="note" role="note"><strong>{say(scene, 'do-not-step-in')}</strong>{' '}<Inline scene={scene} of={scene.library.commons.signRules.doNotStepIn} /></p>
)
