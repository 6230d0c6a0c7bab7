// Answers /pictures: the files of flyers, each of which never changes under its address.

import type { Context } from 'hono'
import { readFileName } from '../../domain/picture/picture.ts'
import type { App } from '../../ports.ts'
import { isPictureOf, isPublicPicture } from '../../store/pictures.ts'
import { type Handler, param } from '../context.ts'
import { forAYear } from '../hashed-files.ts'
import { picturePolicy } from '../headers.ts'
import { refuse } from '../refuse.tsx'
import { withOrganizerAnyTime } from './manage.tsx'
import { withModerator } from './moderation.tsx'

/** Of public events alone: hidden, removed and unconfirmed ones have no picture here. */
export const showPicture: Handler = async (app, c) =>
  (await isPublicPicture(app.db, param(c, 'hash')))
    ? givePicture(app, c, forAYear)
    : refuse(app, c, 'page-not-found')

/** For an organizer, whose event may be hidden or wait. */
export const showManagedPicture = withOrganizerAnyTime(async (app, c, { event }) =>
  (await isPictureOf(app.db, param(c, 'hash'), event.id))
    ? givePicture(app, c, notKept)
    : refuse(app, c, 'page-not-found'),
)

/** For moderators, who look at a post before it is public. */
export const showModeratedPicture = withModerator((app, c) => givePicture(app, c, notKept))

const notKept = 'no-store'

/** The file that the address names; what was asked for is the caller's to allow. */
async function givePicture(app: App, c: Context, cacheControl: string): Promise<Response> {
  const [hash, file] = [param(c, 'hash'), readFileName(param(c, 'file'))]
  if (!file) return refuse(app, c, 'page-not-found')
  const tag = `"${hash}-${file}"`
  const isHeld = (c.req.header('if-none-match') ?? '').split(/\s*,\s*/).includes(tag)
  const bytes = await app.pictures?.get(hash, file)
  if (!bytes) return refuse(app, c, 'page-not-found')
  c.header('cache-control', cacheControl)
  c.header('etag', tag)
  if (isHeld) return c.body(null, 304)
  c.header('content-security-policy', picturePolicy)
  c.header('content-type', file.endsWith('.jpg') ? 'image/jpeg' : 'image/webp')
  return c.body(bytes)
}
