// Loads parts of the program for a benchmark or a check, bundled as `npm start` bundles it, since Node runs no .tsx.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { nodeBundle } from './node-bundle.ts'

/** @param exports lines such as `export { serve } from './src/runtime/node/serve.ts'`. */
export async function bundled<Program>(name: string, exports: string): Promise<Program> {
  const outfile = join(projectRoot, 'var/build', `${name}-${process.pid}.js`)
  await build({
    stdin: { contents: exports, resolveDir: projectRoot },
    ...nodeBundle,
    sourcemap: false,
    outfile,
  })
  const program: Program = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return program
}
