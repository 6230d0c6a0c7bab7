// Gives the flyer of an event as feeds and programs have it: addresses, size, words, what has changed since.

import type { Snapshot } from '../domain/event/event.ts'
import { olderThan } from '../domain/event/flyer.ts'
import {
  jpegFile,
  type PictureFile,
  readPictureName,
  webpFiles,
} from '../domain/picture/picture.ts'

/** The JPEG, for what reads no WebP; null where there is no flyer. */
export function flyerJpeg(snapshot: Snapshot, baseUrl: string) {
  const picture = readPictureName(snapshot.flyer)
  if (!picture) return null
  const { width, height, url } = at(baseUrl, picture.hash)(jpegFile(picture))
  return { url, width, height, alt: snapshot.flyerAlt }
}

/** The same for pages and previews that show it without the words above it: null while it may say the old, too. */
export const currentFlyer = (snapshot: Snapshot, baseUrl: string) =>
  olderThan(snapshot).length > 0 ? null : flyerJpeg(snapshot, baseUrl)

/** For the API; nothing where there is no flyer. */
export function flyerJson(snapshot: Snapshot, baseUrl: string) {
  const picture = readPictureName(snapshot.flyer)
  if (!picture) return {}
  const files = [...webpFiles(picture), jpegFile(picture)].map(at(baseUrl, picture.hash))
  return { flyer: { alt: snapshot.flyerAlt, olderThan: olderThan(snapshot), files } }
}

const at =
  (baseUrl: string, hash: string) =>
  ({ name, width, height }: PictureFile) => ({
    url: `${baseUrl}/pictures/${hash}/${name}`,
    type: name.endsWith('.jpg') ? 'image/jpeg' : 'image/webp',
    width,
    height,
  })
