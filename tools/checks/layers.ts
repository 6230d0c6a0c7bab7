// Refuses an import that a layer does not take. Part of `npm run check`.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { refusedImports } from './layers/layers.ts'

const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  { encoding: 'utf8' },
)
const refused = listed
  .split('\n')
  .filter(Boolean)
  .flatMap(path => refusedImports(path, read(path)))
if (refused.length > 0) {
  console.error(`A layer imports only what its row names:\n${refused.join('\n')}`)
  process.exit(1)
}

/** Empty for a file that git knows and the folder has no more. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
