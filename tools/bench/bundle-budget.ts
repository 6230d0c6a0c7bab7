// The Worker as `wrangler deploy` would send it, measured against a budget. Part of `npm run check`.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

/**
 * KiB of gzip. Cloudflare takes 3 MiB on the free plan and 10 on the paid one; what is sent is also
 * what every cold start has to parse, so the budget is far below, and raising it is a decision: it was 600
 * before the weights that contradictions are judged with (155) and the names of towns (20).
 */
const budget = 655

const folder = join(projectRoot, 'var/worker-bundle')
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
if (status !== 0) {
  console.error(`wrangler deploy --dry-run failed:\n${stdout}${stderr}`)
  process.exit(1)
}
const size = gzipSync(readFileSync(join(folder, 'worker.js')), { level: 9 }).length / 1024
console.log(`The Worker is ${size.toFixed(0)} KiB (gzip), of ${budget} that it may be.`)
if (size > budget) process.exit(1)
