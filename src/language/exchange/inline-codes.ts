/** Placeholders as numbered codes: a code in the translation has the number that it has in the source. */
import { piecesOf } from '../placeholders.ts'

export type Code = Readonly<{ id: string; mark: string }>
export type Coded = readonly (string | Code)[]

/** Source and translation with their marks numbered; what only the translation has comes after. */
export function coded(source: string, translation: string): { source: Coded; translation: Coded; codes: readonly Code[] } {
  const codes: Code[] = []
  const numbered = (mark: string): Code => {
    const code = { id: String(codes.length + 1), mark }
    codes.push(code)
    return code
  }
  const inSource = piecesOf(source).map((piece, index) => (index % 2 ? numbered(piece) : piece))
  const free = [...codes]
  const again = (mark: string): Code => {
    const at = free.findIndex((code) => code.mark === mark)
    return at < 0 ? numbered(mark) : free.splice(at, 1)[0]!
  }
  const inTranslation = piecesOf(translation).map((piece, index) => (index % 2 ? again(piece) : piece))
  return { source: inSource, translation: inTranslation, codes }
}
