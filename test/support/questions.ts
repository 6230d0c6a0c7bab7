// Plays Rita, who asks the organizer in public, and what Olga does about it.

import { lastAsking, type Rally } from './people.ts'
import { type Fields, linkIn, type World } from './world.ts'

export const rita = 'rita@example.org'

export const aQuestion = (fields: Fields = {}): Fields => ({
  name: 'Rita',
  email: rita,
  question: 'Is there a ramp at the side door?',
  ...fields,
})

export type AskedQuestion = {
  id: string
  /** Path of the asker's page. */
  own: string
  /** Path of the organizer's page of it. */
  manage: string
}

/** Asks and confirms, and lets the letter to the organizers go out. */
export async function anAsked(
  world: World,
  rally: Rally,
  fields: Fields = {},
): Promise<AskedQuestion> {
  const asked = await world.post(`/events/${rally.id}/questions`, aQuestion(fields))
  if (asked.status !== 303) throw new Error(`refused: ${asked.status} ${await asked.text()}`)
  await world.work()
  const done = await world.post(linkIn(lastAsking(world), 'confirm'))
  const own = (done.headers.get('location') ?? '').replace(/\?.*/, '')
  await world.work()
  const rows = await world.app.db.query
    .selectFrom('questions')
    .select(['id', 'token_hash'])
    .execute()
  const hash = await world.app.vault.tokenHash(own.split('/')[2] ?? '')
  const id = rows.find(row => row.token_hash === hash)?.id ?? ''
  return { id, own, manage: `${rally.manage}/questions/${id}` }
}

/** Answers on the page, and lets the asker's mail go out. */
export async function answered(
  world: World,
  { manage }: AskedQuestion,
  answer: string,
  fields: Fields = {},
): Promise<void> {
  const done = await world.post(`${manage}/answers`, { answer, publicly: 'yes', ...fields })
  if (done.status !== 303) throw new Error(`refused: ${done.status} ${await done.text()}`)
  await world.work()
}

/** Newest mail to an address. */
export const mailTo = (world: World, to: string) => world.mails.findLast(mail => mail.to === to)
