// Finds the key that everything private is sealed with: from the settings, or made once beside the
// database.

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { SettingsError } from '../setting-values.ts'

/** @param databasePath the key is kept at this path with `.key` behind it, mode 0600. */
export function secretKeyBeside(databasePath: string): string {
  if (databasePath === ':memory:') return randomBytes(32).toString('base64url')
  const path = `${databasePath}.key`
  if (existsSync(path)) {
    const kept = readFileSync(path, 'utf8').trim()
    if (kept.length >= 32) return kept
    throw new SettingsError(
      `SECRET_KEY is not set and ${path} is damaged: it takes the key that was made beside ${databasePath}, 32 characters or more. Put it back from a copy`,
    )
  }
  if (existsSync(databasePath))
    throw new SettingsError(
      `SECRET_KEY is not set and ${path} is gone, but ${databasePath} is there: without its key nothing private in it can be read. Put the key file back, or set SECRET_KEY`,
    )
  const key = randomBytes(32).toString('base64url')
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' })
  return key
}
