/** What a scan of every page with a real browser found, as published on the privacy page. */
import { z } from 'zod'
import { day } from './basics.ts'
import { phrase } from './phrase.ts'

const count = z.int().nonnegative()

export const scanSchema = z.strictObject({
  scannedOn: day,
  /** The browser that read every page. */
  browser: phrase('record'),
  pages: count,
  requests: count,
  foreignRequests: count,
  cookies: count,
  stored: count,
  consoleErrors: count,
})
export type Scan = Readonly<z.infer<typeof scanSchema>>
