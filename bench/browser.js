/** The browser that the tests use too: it comes with the packages. */
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x' // makes it bring its own system libraries; read on import

const { default: bundled } = await import('@sparticuz/chromium')
const { chromium } = await import('playwright-core')

const ARGS = [
  '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Runs `use` with a browser, which is closed afterwards. */
export async function withBrowser(use) {
  const browser = await chromium.launch({ executablePath: await bundled.executablePath(), args: ARGS })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}
