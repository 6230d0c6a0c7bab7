// Answers the hashed name of a static file that the program has no more: a page that was opened before an update still
// asks for it.

import { type Handler, param } from '../context.ts'
import { plainName } from '../hashed-files.ts'
import { refuse } from '../refuse.tsx'

/** Leads to the file as it is now, and lets nobody keep that. */
export const showEarlierFile: Handler = async (app, c) => {
  const plain = `/${plainName(param(c, 'file')) ?? ''}`
  if (!Object.hasOwn(app.config.files, plain)) return refuse(app, c, 'page-not-found')
  c.header('cache-control', 'no-store')
  return c.redirect(plain, 302)
}
