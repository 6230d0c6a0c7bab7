// Reads the setting CALENDAR_SIGN as a `data:` URL, which every host can take, since a Worker has no files
// of its own.

import { readSign, type Sign } from '../domain/sign.ts'
import { SettingsError } from './setting-values.ts'

/** @param bytes undefined where the file cannot be read. */
export function signOf(value: string, bytes: Uint8Array<ArrayBuffer> | undefined): Sign {
  const sign = bytes && readSign(bytes)
  if (sign) return sign
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  throw new SettingsError(
    `CALENDAR_SIGN=${shown} cannot be read: it takes a file, SVG without scripts or PNG, of 256 KiB at most, or such a picture as a data: URL`,
  )
}

/** Undefined where it is no `data:` URL in base64. */
export function dataUrlBytes(value: string): Uint8Array<ArrayBuffer> | undefined {
  const coded = /^data:image\/(?:svg\+xml|png);base64,([\w+/=]+)$/.exec(value)?.[1]
  try {
    return coded ? Uint8Array.from(atob(coded), one => one.charCodeAt(0)) : undefined
  } catch {
    return undefined
  }
}
