// Reads the sign of a calendar on one machine: a file, read once at the start, or a `data:` URL.

import { readFileSync } from 'node:fs'
import type { Sign } from '../../domain/sign.ts'
import { dataUrlBytes, signOf } from '../sign.ts'

/** Throws a SettingsError where there is no such picture. */
export function readSignFile(value: string | null): Sign | null {
  if (value === null) return null
  return signOf(value, dataUrlBytes(value) ?? fileBytes(value))
}

function fileBytes(path: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    return undefined
  }
}
