// Refuses tracked files that nobody wrote: archives and built files, and anything over 1 MB. Part of
// `npm run check`. Takes a folder of a git checkout, by default the one that it is run in.

import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Bytes of a tracked file. */
const largest = 1_000_000

/** Name endings of archives, packages and compiled files. */
const archives = new Set(
  '.7z .a .bz2 .db .deb .dll .dylib .exe .gz .jar .node .o .rar .rpm .so .sqlite .sqlite3 .tar .tgz .wasm .whl .xz .zip .zst'.split(
    ' ',
  ),
)

const folder = process.argv[2] ?? process.cwd()
const listed = spawnSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' })
if (listed.status !== 0) {
  console.error(`git ls-files failed: ${listed.stderr}`)
  process.exit(1)
}
const refused = listed.stdout.split('\0').flatMap(name => {
  if (!name) return []
  if (archives.has(extname(name).toLowerCase())) return [`${name}: an archive or a built file`]
  const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  return bytes > largest ? [`${name}: ${bytes} bytes, over ${largest}`] : []
})
if (refused.length > 0) {
  console.error(`Only what people wrote is tracked. Remove:\n${refused.join('\n')}`)
  process.exit(1)
}
