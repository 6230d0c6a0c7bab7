// Keeps D1's bookmark in a cookie for as long as another isolate may remember an older version: a browser
// that has just sent a form reads what it wrote. It names a place in the database's log and no person.

import { rememberedSeconds } from './remembered-version.ts'

const name = 'turnout-bookmark'
const pattern = /(?:^|;\s*)turnout-bookmark=([0-9a-f-]{8,128})(?:;|$)/i

/** Twice the time, since clocks differ. */
const seconds = 2 * rememberedSeconds

export const bookmarkIn = (request: Request): string | undefined =>
  pattern.exec(request.headers.get('cookie') ?? '')?.[1]

/** A form of one of our pages; a program keeps no cookies. */
export const isForm = (request: Request): boolean =>
  !['GET', 'HEAD'].includes(request.method) && request.headers.has('sec-fetch-site')

export function withBookmark(answer: Response, bookmark: string | null): Response {
  if (!bookmark || answer.status >= 400) return answer
  const marked = new Response(answer.body, answer)
  const attributes = `Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`
  marked.headers.append('set-cookie', `${name}=${bookmark}; ${attributes}`)
  return marked
}
