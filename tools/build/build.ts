// Builds a program of the host into var/build, unless all that it was built of is as it was.

import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

/** Time of change in epoch milliseconds, and octets. */
type Seen = [number, number]

const inProject = (path: string) => join(projectRoot, path)
const folder = 'var/build'

/** Files that a build depends on beside its sources. */
const builders = [
  'tools/build/build.ts',
  'tools/build/node-bundle.ts',
  'tsconfig.json',
  'node_modules/esbuild/package.json',
]

/** Builds `src/runtime/node/NAME.ts` if need be. Answers the path of its bundle. */
export async function builtProgram(name: string): Promise<string> {
  const bundle = inProject(`${folder}/${name}.js`)
  const record = inProject(`${folder}/${name}.json`)
  if (existsSync(bundle) && isUnchanged(record)) return bundle
  const [{ build }, { nodeBundle }] = await Promise.all([
    import('esbuild'),
    import('./node-bundle.ts'),
  ])
  const { outputFiles, metafile } = await build({
    ...nodeBundle,
    absWorkingDir: projectRoot,
    entryPoints: [`src/runtime/node/${name}.ts`],
    outfile: bundle,
    metafile: true,
    write: false,
  })
  mkdirSync(inProject(folder), { recursive: true })
  for (const { path, contents } of outputFiles) replace(path, contents)
  const seen = [...builders, ...Object.keys(metafile.inputs)].map(path => [path, look(path)])
  replace(record, JSON.stringify(Object.fromEntries(seen)))
  return bundle
}

function isUnchanged(record: string): boolean {
  if (!existsSync(record)) return false
  const seen = JSON.parse(readFileSync(record, 'utf8')) as Record<string, Seen>
  return Object.entries(seen).every(([path, before]) => String(look(path)) === String(before))
}

function look(path: string): Seen | null {
  const found = statSync(inProject(path), { throwIfNoEntry: false })
  return found ? [found.mtimeMs, found.size] : null
}

/** Renames into place, because other processes may start the program meanwhile. */
function replace(path: string, contents: string | Uint8Array): void {
  const made = `${path}.${process.pid}`
  writeFileSync(made, contents)
  renameSync(made, path)
}
