// Writes the Worker into a folder of this machine, as `wrangler deploy` would send it.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

const folder = join(projectRoot, 'var/worker-bundle')

export type WorkerBundle = { code: string; map: string }

/** Throws with what wrangler said when it cannot be bundled. */
export function bundleWorker(): WorkerBundle {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules/wrangler/bin/wrangler.js'),
      ...['deploy', '--dry-run', '--outdir', folder],
    ],
    {
      cwd: projectRoot,
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`wrangler deploy --dry-run failed:\n${stdout}${stderr}`)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { code: read('worker.js'), map: read('worker.js.map') }
}

/** KiB of gzip. */
export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length / 1024
