// Makes an uploaded picture anew and keeps it, for the event of a form that is not saved yet.

import { type Picture, pictureName, readPictureName } from '../domain/picture/picture.ts'
import type { PictureFault } from '../domain/picture/upload.ts'
import type { App, Bytes } from '../ports.ts'
import { countUnpublished, isKept, noteKept } from '../store/pictures.ts'

/** Pictures that no public event has; past these, strangers fill the disk. At half a megabyte each, 500 MB. */
const unpublishedAtMost = 1000

export async function keepPicture(
  app: Required<Pick<App, 'pictures'>> & App,
  upload: Bytes,
): Promise<Picture | { fault: PictureFault }> {
  const { db, clock, pictures } = app
  if ((await countUnpublished(db)) >= unpublishedAtMost) return { fault: 'full' }
  const made = await pictures.make(upload)
  if ('fault' in made) return made
  await db.commit([noteKept(db, made.picture.hash, clock.now())])
  return (await pictures.put(made)) === 'full' ? { fault: 'full' } : made.picture
}

/** A picture's name with a signature, by which a form that comes back names the picture that it sent. */
export async function signedPicture({ vault }: App, picture: Picture): Promise<string> {
  const name = pictureName(picture)
  return `${name}.${await vault.token('picture', name)}`
}

/** The picture that a form names; null where the signature is none of ours, or the picture was forgotten. */
export async function readSignedPicture(app: App, signed: string): Promise<Picture | null> {
  const picture = readPictureName(signed.split('.')[0] ?? '')
  const holds = picture && (await signedPicture(app, picture)) === signed
  return holds && (await isKept(app.db, picture.hash)) ? picture : null
}
