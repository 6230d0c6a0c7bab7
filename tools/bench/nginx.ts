// Runs nginx beside a benchmark: the same bytes as one static file, plain or packed.

import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInstalled } from './load.ts'
import type { Server } from './servers.ts'

/** Null where nginx is not installed. @param given the file as base64, plain or of gzip. */
export async function nginxBeside(
  folder: string,
  given: { plain: string } | { zipped: string },
): Promise<(Server & { path: string; etag: string }) | null> {
  if (!isInstalled('nginx')) return null
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true })
  const isZipped = 'zipped' in given
  const file = isZipped ? 'file.txt.gz' : 'file.txt'
  writeFileSync(join(root, file), Buffer.from(isZipped ? given.zipped : given.plain, 'base64'))
  const port = 40_000 + Math.floor(Math.random() * 10_000)
  writeFileSync(
    join(root, 'nginx.conf'),
    `daemon off; worker_processes 1; error_log stderr crit; pid ${root}/pid; user root;
     events { worker_connections 256; }
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
       types { text/plain txt; } ${isZipped ? 'gzip_static always; gunzip off;' : ''}
       open_file_cache max=10;
       server { listen 127.0.0.1:${port}; root ${root}; } }`,
  )
  const child = spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  const path = '/file.txt'
  for (let attempt = 0; attempt < 50; attempt++) {
    await new Promise(resolve => setTimeout(resolve, 100))
    const answer = await fetch(`${url}${path}`).catch(() => null)
    if (answer?.ok) return { url, path, child, etag: answer.headers.get('etag') ?? '' }
  }
  throw new Error('nginx did not start')
}
