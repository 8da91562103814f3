/** Figures that stand for themselves. */
import { factsDrawn } from '../../../library/draws.ts'
import type { Block } from '../../../model/block.ts'
import { writeUnit, writeValue, writeWhere } from '../figures.ts'
import { FactProvenance } from '../provenance.tsx'
import type { Scene } from '../scene.ts'
import { Inline } from '../text.tsx'

/** Figures that stand for themselves: the number, what it counts, where and when, and its small print. */
export const FactsBlock = ({ scene, block }: { scene: Scene; block: Block }) => (
  <div class="figures">
    {factsDrawn(scene.library.commons, scene.edition, block).map((fact) => (
      <div class="fact">
        <p class="value"><bdi>{writeValue(scene, fact, fact.value)}</bdi></p>
        <p class="what">
          {writeUnit(scene, fact)}
          <small><Inline scene={scene} of={fact.measure.name} />{'. '}{writeWhere(scene, fact)}</small>
        </p>
        <FactProvenance scene={scene} fact={fact} />
      </div>
    ))}
  </div>
)
