/** `npm test`: the linter, then every test. The last line says how many passed and failed, for people and for CI. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const report = mkdtempSync(join(tmpdir(), 'daymark-report-'))

/** Runs a tool of the packages; gives whether it was content. */
const run = (tool, ...args) => spawnSync(join(root, 'node_modules/.bin', tool), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

/** What Vitest counted; a file that could not even be read counts as one failure. */
function counted() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(join(report, 'tests.json'), 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests + testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length).length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const linted = run('biome', 'check', 'src', 'tests', 'scripts', 'bench', 'bin', '--diagnostic-level=error')
const tested = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(report, 'tests.json')}`, ...process.argv.slice(2))
const { passed, failed } = counted()
rmSync(report, { recursive: true, force: true })
if (!linted) console.log('The linter is not content; its lines stand above the tests.')
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = linted && tested && !failed ? 0 : 1
