// Plays people who use the calendar as it is meant, each from a network and with a domain of their own.

import type { Inboxes } from './inboxes.ts'
import type { Fields, Target } from './target.ts'

export const anEvent = (fields: Fields): Fields => ({
  title: 'Rally at the consulate',
  description: 'Labor solidarity.',
  startsLocal: `${new Date().getFullYear() + 1}-05-13T12:00`,
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  city: 'San Francisco',
  region: 'san-francisco',
  type: 'protest',
  organizer: 'United Front Committee',
  ...fields,
})

export type Rally = { id: string; manage: string }

/** Posts an event and publishes it by the mailed link. */
export async function aRally(
  target: Target,
  mail: Inboxes,
  { email, source, title }: { email: string; source: string; title: string },
): Promise<Rally> {
  const posted = await target.post('/events', anEvent({ contactEmail: email, title }), source)
  const id = /\/events\/(\w+)\/submitted/.exec(posted.location)?.[1]
  if (!id) throw new Error(`a post was answered with ${posted.status}`)
  const done = await target.post(await mail.link(email, 'confirm', title), {}, source)
  const manage = /^\/manage\/[\w-]+/.exec(done.location)?.[0]
  if (!manage) throw new Error(`a confirmation was answered with ${done.status}`)
  return { id, manage }
}

export async function aFollower(
  target: Target,
  mail: Inboxes,
  { id, email, source }: { id: string; email: string; source: string },
): Promise<void> {
  const asked = await target.post(`/events/${id}/followers`, { email }, source)
  if (asked.status !== 303) throw new Error(`a follower was answered with ${asked.status}`)
  const done = await target.post(await mail.link(email, 'confirm'), {}, source)
  if (!done.location.startsWith('/watch/')) throw new Error(`a confirmation: ${done.status}`)
}

/** One person's day: posts, publishes, reads, has a friend follow, corrects, asks for a lost link. */
export async function aDay(target: Target, mail: Inboxes, n: number): Promise<void> {
  const source = `172.${16 + (n >> 8)}.${n & 255}.7`
  const email = `olga${n}@honest${n}.example`
  const title = `Honest event ${n}`
  const { id, manage } = await aRally(target, mail, { email, source, title })
  const page = await target.get(`/events/${id}`)
  if (page.status !== 200 || !page.body.includes(title)) throw new Error('a page is missing')
  await aFollower(target, mail, { id, email: `ada${n}@friends${n}.example`, source })
  const edit = anEvent({ contactEmail: email, title, placeName: 'City Hall' })
  const form = { ...edit, baseRevision: '1', tell: 'everyone', note: '' }
  const saved = await target.post(`${manage}/revisions`, form, source)
  if (saved.status !== 303) throw new Error(`an edit was answered with ${saved.status}`)
  const lost = await target.post('/lost-link', { email }, source)
  if (lost.status !== 303) throw new Error(`a lost link was answered with ${lost.status}`)
}
