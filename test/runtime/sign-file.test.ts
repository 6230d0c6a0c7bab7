// A sign on one machine is a file, read at the start.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSignFile } from '../../src/runtime/node/sign-file.ts'

test('reads a picture, and says what it takes where there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sign-'))
  try {
    const path = join(folder, 'sign.svg')
    writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(readSignFile(path)?.type).toBe('image/svg+xml')
    writeFileSync(path, 'a picture')
    for (const wrong of [path, join(folder, 'nowhere.png')])
      expect(() => readSignFile(wrong)).toThrow('CALENDAR_SIGN=')
    expect(readSignFile(null)).toBeNull()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
