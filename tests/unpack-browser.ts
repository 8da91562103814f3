/** Unpacks the browser once before the workers start, so that no two of them write it at the same time. */
import { browserPath } from './chromium.ts'

export default async function setup(): Promise<void> {
  await browserPath()
}
