/** Texts for machines: robots.txt, the sitemap, security.txt. */
import { languagesOf } from '../../library/edition-in.ts'
import { isReviewed } from '../page/languages.tsx'
import { pagePaths } from '../page/pages.tsx'
import { addressOf, type Scene } from '../page/scene.ts'
import { sceneOf } from './answer.ts'
import { originOf } from './origin.ts'

export const robots = (scene: Scene): string => `User-agent: *\nDisallow: /exit\nSitemap: ${originOf(scene)}/sitemap.xml\n`

/** Every page that search engines may show, in every language (sitemaps.org protocol 0.9). */
export function sitemap(scene: Scene): string {
  const { library, edition, on } = scene
  const urls = languagesOf(edition).flatMap((tag) => {
    const inLanguage = sceneOf(library, edition, on, tag)
    return pagePaths(inLanguage).filter((path) => isReviewed(inLanguage, path)).map((path) => `<url><loc>${originOf(scene)}${addressOf(inLanguage, path)}</loc></url>`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** How to report a fault in the site's safety (RFC 9116). It expires when the edition is to be read again. */
export const securityText = (scene: Scene): string =>
  [
    `Contact: ${originOf(scene)}${addressOf(scene, scene.edition.pageById.has('about') ? 'about' : 'home')}`,
    `Expires: ${scene.edition.reviewBy}T00:00:00Z`,
    `Preferred-Languages: ${scene.edition.languages.join(', ')}`,
    `Canonical: ${originOf(scene)}/.well-known/security.txt`,
    '',
  ].join('\n')
