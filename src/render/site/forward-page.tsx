/** A bare page that sends the reader on, for hosts that serve files and cannot answer with a redirect. */
import type { Scene } from '../page/scene.ts'
import { say } from '../page/words.ts'

export const forwardPage = ({ language, ...scene }: Scene, location: string, words: string): string =>
  `<!doctype html>${(
    <html lang={language.tag} dir={language.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="refresh" content={`0;url=${location}`} />
        <title>{say({ language, ...scene }, 'exit-title')}</title>
      </head>
      <body><p><a href={location} rel="noreferrer">{words}</a></p></body>
    </html>
  )}`
