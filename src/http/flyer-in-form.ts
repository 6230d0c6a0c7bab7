// Takes the picture out of a form that may have one, and puts the picture's name in its place. Every form of an
// event passes here before its fields are read.

import type { Context } from 'hono'
import { keepPicture, readSignedPicture, signedPicture } from '../actions/keep-picture.ts'
import type { Snapshot } from '../domain/event/event.ts'
import { wordsOf } from '../domain/language.ts'
import type { PictureFault } from '../domain/picture/upload.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import type { Fields } from './body.ts'
import { languageOf } from './reader-language.ts'

/**
 * Sets `flyerKept` to the flyer that the form asks for: the file, else the picture that an earlier try sent, else the
 * one that stands. Answers why the file was not taken; all else of the form is as it was.
 *
 * @param standing the event's picture as it stands and its words; '' for none.
 */
export async function takeFlyer(
  app: App,
  c: Context,
  fields: Fields,
  { flyer: standing, flyerAlt }: Pick<Snapshot, 'flyer' | 'flyerAlt'> = { flyer: '', flyerAlt: '' },
): Promise<Refusal | null> {
  // a program's form from before there were flyers
  fields.flyerAlt ??= flyerAlt
  const named = typeof fields.flyerKept === 'string' ? fields.flyerKept : ''
  const file = [fields.flyer].flat().find(one => one instanceof Blob && one.size > 0)
  // an empty file is what a browser sends where none was chosen
  if (typeof fields.flyer !== 'string') delete fields.flyer
  if (isTicked(fields.flyerRemove) && !file) fields.flyerKept = ''
  else if (!named || named === standing) fields.flyerKept = standing
  else if (!(await readSignedPicture(app, named))) {
    fields.flyerKept = standing
    if (!file) return refusal(app, c, 'gone')
  }
  return file instanceof Blob ? takeFile(app, c, fields, file) : null
}

async function takeFile(app: App, c: Context, fields: Fields, file: Blob): Promise<Refusal | null> {
  const { pictures } = app
  if (!pictures) return refusal(app, c, 'not-taken')
  const allowed = await app.sources.allow(c.req.raw, 'picture')
  if ('again' in allowed) return { refused: 'too-many-forms', again: allowed.again }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const picture = await keepPicture({ ...app, pictures }, bytes)
  if ('fault' in picture) return refusal(app, c, picture.fault)
  fields.flyerKept = await signedPicture(app, picture)
  delete fields.flyerRemove
  return null
}

const isTicked = (value: unknown): boolean =>
  [value].flat().some(one => one === true || /^(?:on|true|yes|1)$/i.test(String(one)))

function refusal(app: App, c: Context, fault: PictureFault | 'gone' | 'not-taken'): Refusal {
  if (fault === 'busy') c.header('retry-after', '60')
  const message = wordsOf(languageOf(app, c)).flyer.faults[fault]
  return { refused: 'invalid-fields', errors: [{ field: 'flyer', message }] }
}
