// Plays the few people and the one place that the tests' stories are about, with forms that are valid.

import type { Message } from '../../src/ports.ts'
import { theRally } from './an-event.ts'
import { type Fields, linkIn, type World } from './world.ts'

/** The form of the rally as it was posted. */
export function aForm(fields: Fields = {}): Fields {
  return {
    ...theRally,
    summary: '',
    description: 'Labor solidarity with Peruvian workers and people.',
    contactEmail: 'olga@example.org',
    ...fields,
  }
}

/** The description as it was posted, which went on saying noon and 870. */
export const posted =
  'Labor solidarity.\n\nSolidarity action\nFriday January 13, 2023 12:00 PM Noon\nPeru Consulate\n870 Market St.'

export type Rally = {
  id: string
  /** Path of the organizer's page. */
  manage: string
}

/** Posts and publishes an event, through the form and the mailed link. */
export async function aPublishedEvent(world: World, fields: Fields = {}): Promise<Rally> {
  const posted = await postSaid(world, '/events', aForm(fields))
  const id = /\/events\/(\w+)\/submitted/.exec(posted.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`the form was refused: ${posted.status} ${await posted.text()}`)
  await world.work()
  const published = await world.post(linkIn(lastAsking(world), 'confirm'))
  await world.work()
  return { id, manage: (published.headers.get('location') ?? '').replace(/\?.*/, '') }
}

/** Posts a form, and says that its dates are right when the page asks. */
async function postSaid(world: World, path: string, fields: Fields): Promise<Response> {
  const answer = await world.post(path, fields)
  const page = answer.status === 422 ? await answer.clone().text() : ''
  const [, datesRight] = /<button[^>]* name="datesRight" value="([^"]*)"/.exec(page) ?? []
  return datesRight ? world.post(path, { ...fields, datesRight }) : answer
}

/** Endorses and confirms. Returns the path of the watcher's page. */
export async function anEndorser(
  world: World,
  eventId: string,
  fields: Fields = {},
): Promise<string> {
  const asked = await world.post(`/events/${eventId}/endorsements`, {
    organization: 'Mission Tenants Assembly',
    contactName: 'Bruno',
    email: 'bruno@example.org',
    language: 'en',
    ...fields,
  })
  return confirmed(world, asked)
}

/** The same, and an organizer shows it. */
export async function aShownEndorser(
  world: World,
  rally: Rally,
  fields: Fields = {},
): Promise<string> {
  const watch = await anEndorser(world, rally.id, fields)
  await showAll(world, rally)
  return watch
}

/** Presses the button that shows each endorsement that waits. */
export async function showAll(world: World, rally: Rally): Promise<void> {
  const page = await (await world.get(`${rally.manage}/endorsements`)).text()
  const ids = [...page.matchAll(/\/endorsements\/(\w+)\/showing"/g)].map(([, id = '']) => id)
  if (ids.length === 0) throw new Error('no endorsement waits')
  for (const id of ids) await world.post(`${rally.manage}/endorsements/${id}/showing`)
}

/** Follows and confirms. Returns the path of the watcher's page. */
export async function aFollower(
  world: World,
  eventId: string,
  fields: Fields = {},
): Promise<string> {
  const asked = await world.post(`/events/${eventId}/followers`, {
    email: 'ada@example.org',
    language: 'en',
    ...fields,
  })
  return confirmed(world, asked)
}

async function confirmed(world: World, asked: Response): Promise<string> {
  if (asked.status !== 303) throw new Error(`refused: ${asked.status} ${await asked.text()}`)
  await world.work()
  const done = await world.post(linkIn(lastAsking(world), 'confirm'))
  return (done.headers.get('location') ?? '').replace(/\?.*/, '')
}

/** The newest mail that asks to confirm something. */
export const lastAsking = (world: World): Message | undefined =>
  world.mails.findLast(mail => mail.text.includes('/confirm/'))

/** The edit form as the organizer's pages hold it now, with some fields typed anew. */
export async function anEdit(world: World, rally: Rally, fields: Fields = {}): Promise<Fields> {
  const page = await (await world.get(`${rally.manage}/edit`)).text()
  const baseRevision = /name="baseRevision" value="(\d+)"/.exec(page)?.[1]
  if (!baseRevision) throw new Error('the organizer’s pages hold no edit form')
  return { ...aForm(), baseRevision, tell: 'everyone', note: '', ...fields }
}

/** Saves an edit that must be taken. */
export async function edited(world: World, rally: Rally, fields: Fields): Promise<void> {
  const edit = await anEdit(world, rally, fields)
  const saved = await postSaid(world, `${rally.manage}/revisions`, edit)
  if (saved.status !== 303) throw new Error(`refused: ${saved.status} ${await saved.text()}`)
}

/** The mails that told watchers of changes, oldest first. */
export const tellings = (world: World): Message[] => world.mails.filter(mail => mail.listId)
