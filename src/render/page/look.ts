/** An edition's own colours and typefaces as a few custom properties over the common style. */
import type { Look } from '../../model/edition.ts'

/** Typefaces already on the reader's device: display first, then reading. */
const VOICES: Readonly<Record<Look['voice'], readonly [display: string, reading: string, weight: number]>> = {
  bookish: ['"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Noto Serif",Georgia,serif', 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif', 600],
  sturdy: ['Rockwell,"Roboto Slab","DejaVu Serif","Sitka Text",Cambria,Georgia,serif', 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif', 650],
  humanist: ['Optima,Candara,"Gill Sans Nova","Noto Sans",source-sans-pro,sans-serif', 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",source-sans-pro,sans-serif', 650],
  classical: ['"Hoefler Text","Baskerville","Bookman Old Style","URW Bookman","Liberation Serif",Garamond,serif', 'Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Noto Serif",serif', 600],
  rounded: ['ui-rounded,"Hiragino Maru Gothic ProN",Quicksand,Comfortaa,Manjari,"Arial Rounded MT Bold",Calibri,system-ui,sans-serif', 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif', 750],
  plain: ['Georgia,"Noto Serif","Times New Roman",serif', 'Avenir,"Avenir Next",Corbel,system-ui,"Noto Sans",sans-serif', 600],
}

const made = new WeakMap<Look, string>()

export function editionStyle(look: Look): string {
  let style = made.get(look)
  if (!style) {
    const [display, reading, weight] = VOICES[look.voice]
    style = `:root{--accent:${look.accent.light};--display:${display};--reading:${reading};--heavy:${weight}}@media screen and (prefers-color-scheme:dark){:root{--accent:${look.accent.dark}}}`
    made.set(look, style)
  }
  return style
}
