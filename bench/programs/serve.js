/** Daymark's server on a content folder. Says its port. */
import { formatProblem } from '../../dist/library/problem.js'
import { serve } from '../../dist/server/serve.js'
import { asked } from '../child.js'

const { root } = asked()
const { port } = await serve({ root, port: 0, host: '127.0.0.1', onBroken: ([problem]) => console.error(formatProblem(problem)), onFault: console.error })
process.send({ port })
