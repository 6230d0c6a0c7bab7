// Writes the static files as Workers serve them, under plain and hashed names, with their headers, into
// var/build/public: run by wrangler before it bundles (`[build]` in wrangler.toml).

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { forAYear, hashedFiles } from '../../src/http/hashed-files.ts'
import { everyAnswer, type HeaderTable, strictTransport } from '../../src/http/headers.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { publicFiles } from '../../src/runtime/node/public-files.ts'

const to = join(projectRoot, 'var/build/public')

const { files, addresses } = await hashedFiles(publicFiles(join(projectRoot, 'templates/public')))
rmSync(to, { recursive: true, force: true })
for (const { name, bytes } of files) write(name, bytes)
write('files.json', JSON.stringify(addresses))
// Cloudflare's own format, and always https; the last rule that fits adds to the first
write(
  '_headers',
  rule('/*', { ...everyAnswer, ...strictTransport }) +
    rule('/static/*', { 'cache-control': forAYear }),
)

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(to, name)), { recursive: true })
  writeFileSync(join(to, name), content)
}

function rule(path: string, headers: HeaderTable): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  return `${path}\n${lines.join('')}`
}
