/** Where the browser from npm stands. It brings its own libraries only if it is told so before it is imported. */
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
const { default: chromium } = await import('@sparticuz/chromium')

/** Path of the browser; unpacks it when it is not there yet. */
export const browserPath = (): Promise<string> => chromium.executablePath()

/** Our own flags only: the package's default ones switch off the protections that the tests are about. */
export const FLAGS: string[] = [
  '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP *.localhost 127.0.0.1',
]
