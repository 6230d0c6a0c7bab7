import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function check(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'tracked-'))
  execFileSync('git', ['init', '-q'], { cwd: folder })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  execFileSync('git', ['add', '.'], { cwd: folder })
  const { status, stderr } = spawnSync(
    process.execPath,
    ['tools/checks/tracked-files.ts', folder],
    {
      encoding: 'utf8',
    },
  )
  return { status, stderr }
}

test('takes what people wrote', () => {
  expect(check({ 'a.ts': 'export {}', 'b.md': 'x'.repeat(900_000) }).status).toBe(0)
})

test('refuses an archive by its name, however small', () => {
  const { status, stderr } = check({ 'package.whl': '', 'a.ts': '' })
  expect(status).toBe(1)
  expect(stderr).toContain('package.whl: an archive')
  expect(stderr).not.toContain('a.ts')
})

test('refuses a file over 1 MB', () => {
  const { status, stderr } = check({ 'data.json': 'x'.repeat(1_000_001) })
  expect(status).toBe(1)
  expect(stderr).toContain('data.json: 1000001 bytes')
})
