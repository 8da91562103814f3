#!/usr/bin/env node
/** `npx daymark`: sets up what is missing, then runs the command line under the Node that Daymark brings. */
import { run } from '../scripts/set-up.js'

process.exitCode = await run(['dist/cli/main.js', ...process.argv.slice(2)])
