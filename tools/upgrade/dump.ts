// `npm run dump:upgrade`: bundles make-dump.ts, since Node runs no .tsx, and runs it.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { nodeBundle } from '../build/node-bundle.ts'

const outfile = join(projectRoot, 'var/build/make-dump.js')
buildSync({ ...nodeBundle, entryPoints: ['tools/upgrade/make-dump.ts'], outfile })
await import(pathToFileURL(outfile).href)
