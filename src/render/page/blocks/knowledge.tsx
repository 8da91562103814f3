/** Blocks of the commons' knowledge: myths, questions, laws, smuggling, claims. */
import { claimsOf, lawsOf, select } from '../../../library/draws.ts'
import type { Block } from '../../../model/block.ts'
import type { Law } from '../../../model/law.ts'
import { ReadAndReview, Sources, StatusTag } from '../provenance.tsx'
import { addressOf, type Scene } from '../scene.ts'
import { Inline, Prose } from '../text.tsx'
import { writeDate } from '../../../language/dates.ts'
import { say } from '../words.ts'

type Props = { scene: Scene; block: Block }

/** Myths: what is said in grey, the truth in black. */
export const MythsBlock = ({ scene, block }: Props) => {
  const myths = select(scene.library.commons.myths, block.myths!)
  return (
    <>
      <div class="myths">
        {myths.map((myth) => (
          <div class="myth" id={myth.id}>
            <p class="said"><span class="tag">{say(scene, 'myth-said')}</span><q><Inline scene={scene} of={myth.said} /></q></p>
            <p><span class="tag">{say(scene, 'myth-truth')}</span><Inline scene={scene} of={myth.truth} /></p>
          </div>
        ))}
      </div>
      <Sources scene={scene} ids={myths.flatMap((myth) => myth.sources)} />
    </>
  )
}

export const FaqsBlock = ({ scene, block }: Props) => {
  const faqs = select(scene.library.commons.faqs, block.faqs!)
  return (
    <>
      {faqs.map((faq) => (
        <details id={faq.id} class="faq">
          <summary><Inline scene={scene} of={faq.question} /></summary>
          <div class="prose"><Prose scene={scene} of={faq.answer} /></div>
        </details>
      ))}
      <Sources scene={scene} ids={faqs.flatMap((faq) => faq.sources)} />
    </>
  )
}

/** Trafficking and smuggling side by side; on a narrow screen each row becomes a small stack. */
export const SmugglingBlock = ({ scene }: Props) => {
  const names = { trafficking: say(scene, 'trafficking'), smuggling: say(scene, 'smuggling') }
  const rows = [...scene.library.commons.smuggling.values()]
  return (
    <>
      <table class="pair">
        <caption class="quiet">{say(scene, 'smuggling-caption')}</caption>
        <thead><tr><th scope="col">{say(scene, 'question')}</th><th scope="col">{names.trafficking}</th><th scope="col">{names.smuggling}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row"><Inline scene={scene} of={row.question} /></th>
              <td data-h={names.trafficking}><Inline scene={scene} of={row.trafficking} /></td>
              <td data-h={names.smuggling}><Inline scene={scene} of={row.smuggling} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sources scene={scene} ids={rows.flatMap((row) => row.sources)} />
    </>
  )
}

const LawEntry = ({ scene, law }: { scene: Scene; law: Law }) => (
  <article class="law" id={law.id}>
    <h3>{law.term ? <Inline scene={scene} of={law.term} /> : <Inline scene={scene} of={law.citation} />}</h3>
    <p class="cite">
      {law.term && <><Inline scene={scene} of={law.citation} />{' · '}</>}
      {say(scene, `law-${law.kind}`)}
      {law.effective && ` · ${say(scene, 'in-force-since', { day: writeDate(scene.language, law.effective) })}`}
    </p>
    <p><Inline scene={scene} of={law.plain} /></p>
    {law.list && <ul>{Object.values(law.list).map((item) => <li><Inline scene={scene} of={item} /></li>)}</ul>}
    {law.quote && <details><summary>{say(scene, 'law-words')}</summary><blockquote lang="en"><Inline scene={scene} of={law.quote} /></blockquote></details>}
    {law.penalty && <p><b>{say(scene, 'law-penalty')}</b>{' '}<Inline scene={scene} of={law.penalty} /></p>}
    {law.note && <p class="prov"><Inline scene={scene} of={law.note} /></p>}
    <p class="prov">
      <a href={law.url} rel="noreferrer">{say(scene, 'law-official')}</a>{'. '}
      {say(scene, `law-read-${law.readAs}`)}{' '}<ReadAndReview scene={scene} readOn={law.readOn} reviewBy={law.reviewBy} />
    </p>
  </article>
)

export const LawBlock = ({ scene, block }: Props) => <>{lawsOf(scene.library.commons, block.law).map((law) => <LawEntry scene={scene} law={law} />)}</>

/** The claims of some kinds, each with its status and a link to its story. */
export const ClaimsBlock = ({ scene, block }: Props) => (
  <ul class="claims">
    {claimsOf(scene.library.commons, block.claims!).map((claim) => (
      <li>
        <a href={addressOf(scene, `claims/${claim.id}`)}><Inline scene={scene} of={claim.said} /></a>{' '}
        <StatusTag scene={scene} status={claim.status} />
      </li>
    ))}
  </ul>
)
