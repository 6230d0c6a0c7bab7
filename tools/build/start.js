// `npm start`, `npm run demo`, `npm run mail:in`: builds a program of the host if its sources changed, and
// runs it in this process. JavaScript, because a Node that is too old reads no TypeScript and is refused
// in words.

import '../../src/runtime/node/enough-node.js'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { pathToFileURL } from 'node:url'

enableCompileCache('var/build/cache')
const { builtProgram } = await import('./build.ts')
const program = await builtProgram(process.argv[2] ?? '')
process.argv.splice(1, 2, program)
process.setSourceMapsEnabled(true)
await import(pathToFileURL(program).href)
// now, because a process that is killed writes nothing
flushCompileCache()
