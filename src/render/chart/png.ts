/** A picture as PNG, drawn with the font that comes with Daymark, so that every machine gives the same bytes. */
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const { resolve } = createRequire(import.meta.url)
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map((file) => resolve(`@expo-google-fonts/noto-sans/${file}`))

/** Twice the size of the picture, for sharp print and screens. */
export const png = (svg: string): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 }, font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' } }).render().asPng()
