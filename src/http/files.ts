// Serves the files beside the program where the host does not: read once, each with a validator, its codings
// and the table of headers.

import { Hono } from 'hono'
import type { App, Compressor } from '../ports.ts'
import { digestOf } from './digest.ts'
import { forAYear, type PublicFile } from './hashed-files.ts'
import { everyAnswer, tabledHeaders, transportOf } from './headers.ts'
import { refuseMethod } from './refuse-method.ts'
import { withCodings } from './rendered-page.ts'
import { give, type StoredAnswer } from './stored-answer.ts'

/** Answers the addresses of these files. */
export async function openFiles(
  app: App,
  compressor: Compressor,
  files: readonly PublicFile[],
): Promise<Hono> {
  const http = new Hono()
  // asked about each time, because the next version of the program brings others under the same names
  const always = {
    ...everyAnswer,
    ...transportOf(app.config),
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding',
  }
  http.use(tabledHeaders(app.config))
  for (const { name, type, bytes } of files) {
    const answer: StoredAnswer = {
      ...{ tag: await digestOf(bytes), lastModified: null },
      always: name.startsWith('static/') ? { ...always, 'cache-control': forAYear } : always,
      headers: { 'content-type': type },
      identity: bytes,
      gzip: bytes,
    }
    withCodings(answer, bytes, compressor, () => {})
    http.get(`/${name}`, c => give(c.req.raw, answer))
  }
  http.all('*', c => refuseMethod(app, c, ['GET', 'HEAD']))
  return http
}
