/** Where the browser from npm stands. It brings its own libraries only if it is told so before it is imported. */
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x'
const { default: chromium } = await import('@sparticuz/chromium')

/** Path of the browser; unpacks it when it is not there yet. */
export const browserPath = (): Promise<string> => chromium.executablePath()
