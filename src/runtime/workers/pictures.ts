// Decodes pictures with the Images binding, and keeps them in R2. Either may be missing from wrangler.toml.

import type { ImagesBinding, R2Bucket, ReadableStream } from '@cloudflare/workers-types'
import {
  boxOf,
  fitted,
  jpegFile,
  jpegWidth,
  type Picture,
  type PictureFileName,
  webpFiles,
  webpWidths,
} from '../../domain/picture/picture.ts'
import { lookAt, type PictureFault } from '../../domain/picture/upload.ts'
import type { Bytes, MadePicture, Pictures } from '../../ports.ts'

export type PictureBindings = { IMAGES?: ImagesBinding; PICTURES?: R2Bucket }

export function workerPictures({ IMAGES, PICTURES }: PictureBindings): Pictures | undefined {
  if (!IMAGES || !PICTURES) return undefined
  return {
    make: upload => makePicture(IMAGES, upload),
    async put({ picture, files }) {
      for (const { name, bytes } of files)
        await PICTURES.put(keyOf(picture.hash, name), bytes, {
          httpMetadata: { contentType: name.endsWith('.jpg') ? 'image/jpeg' : 'image/webp' },
        })
      return 'kept'
    },
    async get(hash, name) {
      const kept = await PICTURES.get(keyOf(hash, name))
      return kept ? new Uint8Array(await kept.arrayBuffer()) : undefined
    },
    async forget(hash) {
      const { objects } = await PICTURES.list({ prefix: `${hash}/` })
      await PICTURES.delete(objects.map(({ key }) => key))
    },
  }
}

const keyOf = (hash: string, name: PictureFileName): string => `${hash}/${name}`

async function makePicture(
  images: ImagesBinding,
  upload: Bytes,
): Promise<MadePicture | { fault: PictureFault }> {
  const seen = lookAt(upload)
  if ('fault' in seen) return seen
  const fitting = (bytes: Bytes, box: number, format: 'image/webp' | 'image/jpeg') =>
    transformed(images, bytes, { box, format })
  try {
    const largest = await fitting(upload, webpWidths[2], 'image/webp')
    const size = await sizeOf(images, largest)
    const files: MadePicture['files'] = []
    for (const { name, width, height } of webpFiles(size)) {
      const isLargest = width === size.width && height === size.height
      const box = Number.parseInt(name, 10)
      files.push({ name, bytes: isLargest ? largest : await fitting(upload, box, 'image/webp') })
    }
    files.push({
      name: jpegFile(size).name,
      bytes: await fitting(upload, jpegWidth, 'image/jpeg'),
    })
    const digest = await crypto.subtle.digest('SHA-256', largest)
    const hash = [...new Uint8Array(digest)]
      .map(byte => byte.toString(16).padStart(2, '0'))
      .join('')
    return { picture: { hash, ...size }, files }
  } catch {
    return { fault: 'broken' }
  }
}

async function transformed(
  images: ImagesBinding,
  bytes: Bytes,
  { box, format }: { box: number; format: 'image/webp' | 'image/jpeg' },
): Promise<Bytes> {
  const made = await images
    .input(streamOf(bytes))
    .transform({ ...boxOf(box), fit: 'scale-down', background: '#ffffff' })
    .output({ format, quality: 80, background: '#ffffff', anim: false })
  return new Uint8Array(await new Response(made.image() as unknown as BodyInit).arrayBuffer())
}

async function sizeOf(images: ImagesBinding, bytes: Bytes): Promise<Omit<Picture, 'hash'>> {
  const info = await images.info(streamOf(bytes))
  if (!('width' in info)) throw new Error('not a bitmap')
  return fitted(info, webpWidths[2])
}

const streamOf = (bytes: Bytes) =>
  new Blob([bytes]).stream() as unknown as ReadableStream<Uint8Array>
