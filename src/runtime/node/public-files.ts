// Reads the static files from the disk.

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { PublicFile } from '../../http/hashed-files.ts'

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** Reads the folder once. */
export function publicFiles(folder: string): PublicFile[] {
  return readdirSync(folder).map(name => ({
    name,
    type: mediaTypes[extname(name)] ?? 'application/octet-stream',
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }))
}
