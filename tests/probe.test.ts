import { test } from 'vitest'
import { chromium } from 'playwright-core'
import { FLAGS, newReader } from './browser.ts'
import { browserPath } from './chromium.ts'
import { leadOutTo, startNeutralSite } from './neutral-site.ts'
import { contentCopy, startSite } from './site.ts'
test('x', async () => {
  const neutral = await startNeutralSite()
  const root = contentCopy()
  leadOutTo(root, neutral)
  const site = await startSite({ root })
  const at = (p: string) => site.at('missouri', p)
  const page = await (await newReader()).newPage()
  page.setDefaultTimeout(5000)
  await page.goto(at('/en/help/'))
  let release = neutral.hold()
  await page.click('.exit', { noWaitAfter: true })
  const cdp = await page.context().newCDPSession(page)
  const t = performance.now()
  const shot = await Promise.race([cdp.send('Page.captureScreenshot', { format: 'png' }), new Promise((r) => setTimeout(() => r('late'), 3000))])
  console.log('shot', performance.now() - t, typeof shot === 'string' ? shot : (shot as any).data.length)
  const bc = await page.context().browser()!.newBrowserCDPSession()
  console.log(JSON.stringify((await bc.send('Target.getTargets')).targetInfos.map((t) => [t.title, t.url])))
  release()
  await page.waitForURL(neutral.url)
  console.log('left', neutral.asked.length)

  for (const bf of [true, false]) {
    const b = await chromium.launch({ executablePath: await browserPath(), args: FLAGS, ignoreDefaultArgs: bf ? ['--disable-back-forward-cache'] : [] })
    const p = await b.newPage()
    p.setDefaultTimeout(5000)
    await p.goto(at('/en/about/'))
    await p.evaluate(() => addEventListener('pageshow', (e) => console.log('pageshow', e.persisted)))
    await p.goto(at('/en/help/'))
    await p.goBack()
    console.log('bf', bf, 'persisted about?', await p.evaluate(() => performance.getEntriesByType('navigation').map((n: any) => n.type + JSON.stringify(n.notRestoredReasons))))
    await p.goForward()
    release = neutral.hold()
    await p.click('.exit', { noWaitAfter: true })


    const c = await p.context().newCDPSession(p)
    const hist = async () => { const h = await c.send('Page.getNavigationHistory'); return h }
    const h = await hist()
    console.log(h.currentIndex, h.entries.map((e) => e.url))
    await c.send('Page.navigateToHistoryEntry', { entryId: h.entries[h.currentIndex - 1]!.id })
    await p.waitForTimeout(1500)
    console.log('after back', p.url(), (await hist()).entries.map((e) => e.url))
    const h2 = await hist()
    const fwd = h2.entries[h2.currentIndex + 1]
    if (fwd) {
      await c.send('Page.navigateToHistoryEntry', { entryId: fwd.id })
      await p.waitForTimeout(1500)
      console.log('after forward', p.url(), (await hist()).entries.map((e) => e.url))
      const shot = await c.send('Page.captureScreenshot', { format: 'png' })
      console.log(shot.data.length)
    }
    release()
    await p.waitForTimeout(500)
    console.log('end', p.url())
    await b.close()
  }
}, 60000)
