// Decodes pictures with sharp, and keeps them in a second SQLite file beside the database, so that neither
// a backup of the database nor a page of it grows with them.

import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import SQLite from 'better-sqlite3'
import { boxOf, jpegFile, type PictureFileName, webpFiles } from '../../domain/picture/picture.ts'
import { lookAt, type PictureFault, pixelsAtMost } from '../../domain/picture/upload.ts'
import type { Bytes, MadePicture, Pictures } from '../../ports.ts'
import { keepPrivate } from './database-file.ts'

/** Uploads that wait while another is decoded; each holds its 8 MB. */
const waitingAtMost = 2

export type NodePictures = Pictures & { raw: SQLite.Database; close(): void }

/** The file of the pictures of a database. */
export const picturesPath = (databasePath: string): string =>
  databasePath === ':memory:' ? databasePath : `${databasePath}.pictures`

/** @param path `:memory:`, or a file that is created for its user alone. */
export function openPictures(path: string): NodePictures {
  const raw = openPicturesFile(path)
  const put = raw.prepare('INSERT OR IGNORE INTO pictures (hash, name, bytes) VALUES (?, ?, ?)')
  const get = raw.prepare<[string, string], Buffer<ArrayBuffer>>(
    'SELECT bytes FROM pictures WHERE hash = ? AND name = ?',
  )
  const forget = raw.prepare('DELETE FROM pictures WHERE hash = ?')
  const putAll = raw.transaction(({ picture, files }: MadePicture) => {
    for (const { name, bytes } of files) put.run(picture.hash, name, bytes)
  })
  return {
    raw,
    make: oneAtATime(makePicture),
    async put(made) {
      try {
        putAll.immediate(made)
        return 'kept'
      } catch (error) {
        if (isFull(error)) return 'full'
        throw error
      }
    },
    get: async (hash, name) => get.pluck().get(hash, name),
    async forget(hash) {
      forget.run(hash)
      // out of the log too; while a backup reads, the next one empties it
      raw.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => raw.close(),
  }
}

/** Deleted pictures are overwritten, and the file shrinks. */
export function openPicturesFile(path: string): SQLite.Database {
  keepPrivate(path)
  const raw = new SQLite(path)
  raw.pragma('auto_vacuum = FULL')
  // a backup reads for seconds, and holds up no upload
  raw.pragma('journal_mode = WAL')
  raw.pragma('secure_delete = ON')
  raw.exec(
    'CREATE TABLE IF NOT EXISTS pictures (hash TEXT, name TEXT, bytes BLOB NOT NULL, PRIMARY KEY (hash, name))',
  )
  return raw
}

const isFull = (error: unknown): boolean =>
  error instanceof SQLite.SqliteError && /^SQLITE_(?:FULL|IOERR_WRITE)/.test(error.code)

/** False where sharp was installed without the part for this machine, which is an optional dependency. */
export function canMakePictures(): boolean {
  const { resolve } = createRequire(import.meta.url)
  return ['', 'musl'].some(libc => {
    try {
      return resolve(`@img/sharp-${process.platform}${libc}-${process.arch}/sharp.node`) !== ''
    } catch {
      return false
    }
  })
}

/** One decode at a time, because each takes up to 120 MB. */
function oneAtATime(make: Pictures['make']): Pictures['make'] {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async upload => {
    const seen = lookAt(upload)
    if ('fault' in seen) return seen
    if (waiting > waitingAtMost) return { fault: 'busy' }
    waiting++
    const made = last.then(() => make(upload))
    last = made.catch(() => {})
    return made.finally(() => waiting--)
  }
}

/** Decodes once, to the largest size; the smaller ones are made of that. */
async function makePicture(upload: Bytes): Promise<MadePicture | { fault: PictureFault }> {
  const { sharp } = await loaded()
  let data: Buffer
  let info: { width: number; height: number; channels: 1 | 2 | 3 | 4 }
  try {
    ;({ data, info } = await sharp(upload, {
      limitInputPixels: pixelsAtMost,
      failOn: 'error',
      pages: 1,
    })
      .autoOrient()
      .resize({ ...boxOf(1600), fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }))
  } catch {
    // its message may hold bytes of the upload
    return { fault: 'broken' }
  }
  const { width, height, channels } = info
  const sized = (size: { width: number; height: number }) =>
    sharp(data, { raw: { width, height, channels } }).resize({
      width: size.width,
      height: size.height,
      fit: 'fill',
    })
  const files: { name: PictureFileName; bytes: Bytes }[] = []
  for (const file of webpFiles(info))
    files.push({ name: file.name, bytes: await sized(file).webp({ quality: 80 }).toBuffer() })
  const jpeg = jpegFile(info)
  files.push({ name: jpeg.name, bytes: await sized(jpeg).jpeg({ quality: 80 }).toBuffer() })
  const largest = files.at(-2)?.bytes ?? new Uint8Array()
  const hash = createHash('sha256').update(largest).digest('hex')
  return { picture: { hash, width, height }, files }
}

let ready: ReturnType<typeof load> | undefined

/** Loads sharp with the first picture, because it holds 27 MB from then on. */
const loaded = () => {
  ready ??= load()
  return ready
}

async function load() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  // of all that libvips can read, these three and nothing by a file's name
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpegBuffer',
      'VipsForeignLoadPngBuffer',
      'VipsForeignLoadWebpBuffer',
    ],
  })
  return { sharp }
}
