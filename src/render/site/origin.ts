/** Where an edition lives. */
import type { Scene } from '../page/scene.ts'

/** The address at which an edition says it lives. Without a host name of its own, the local one. */
export const originOf = ({ edition }: Pick<Scene, 'edition'>): string =>
  edition.hosts[0] ? `https://${edition.hosts[0]}` : `http://${edition.id}.localhost:8080`
