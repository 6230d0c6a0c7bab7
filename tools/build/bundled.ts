// The program for a benchmark: Node does not run .tsx by itself, so it is bundled as `npm start` bundles it.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

/** @param exports lines such as `export { serve } from './src/runtime/node/serve.ts'`. */
export async function bundled<Program>(name: string, exports: string): Promise<Program> {
  const outfile = join(projectRoot, 'var/build', `bench-${name}-${process.pid}.js`)
  await build({
    stdin: { contents: exports, resolveDir: projectRoot },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    outfile,
  })
  const program: Program = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return program
}
