// A purpose that is added to the table alone: asked by mail, shown, confirmed, ended and forgotten by the flow
// that is there.

import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import type { Purpose as PurposeName } from '../../db/schema.ts'
import { askToConfirm } from '../../src/actions/ask-to-confirm.ts'
import type { AnyPurpose } from '../../src/actions/confirmation/purpose.ts'
import { forgetUnconfirmed } from '../../src/actions/forget-unconfirmed.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { lastAsking } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

/** Songs that people asked to have sung: a subject that the program knows nothing of. */
const songs = vi.hoisted(() => new Map<string, { email: string; isSung: boolean }>())

vi.mock('../../src/actions/confirmation/purposes.ts', async original => {
  const { purposes } = await original<{ purposes: Record<PurposeName, AnyPurpose> }>()
  const { purpose } = await import('../../src/actions/confirmation/purpose.ts')
  const { renderDocument } = await import('../../templates/mail/render-document.ts')
  const singing = purpose<{ email: string; isSung: boolean }>({
    linkSeconds: 3600,
    keptSeconds: 60,
    forget: (_, asked) => {
      for (const { subjectId } of asked) songs.delete(subjectId)
      return []
    },
    find: async (_, { subjectId }) => songs.get(subjectId),
    addressOf: ({ vault }, { email }) => vault.seal(email),
    mail: async (_, __, { language, link }) =>
      renderDocument({
        subject: 'Sing?',
        language,
        blocks: [{ kind: 'link', words: 'Sing', url: link, action: true, shown: true }],
      }),
    view: async (_, { confirmation }) => ({
      title: 'Sing this song?',
      lead: 'All of it.',
      press: confirmation.confirmedAt ? null : { button: 'Sing' },
      links: [],
    }),
    confirm: async (_, { subject }) => {
      subject.isSung = true
      return { writes: [], claims: [], wake: null }
    },
    next: async () => ({ path: '/', done: null }),
  })
  const all = { ...purposes, sing: singing }
  return { purposes: all, purposeNames: Object.keys(all) }
})

const email = 'vera@example.org'

async function asked(world: World): Promise<string> {
  const { app } = world
  songs.set('song', { email, isSung: false })
  const question = await askToConfirm(app, {
    purpose: 'sing' as PurposeName,
    subjectId: 'song',
    eventId: null,
    to: {
      address: await app.vault.seal(email),
      addressKey: await app.vault.addressKey(email),
      language: 'en',
    },
  })
  if (isRefusal(question)) throw new Error(question.refused)
  await app.db.commit(question.writes)
  await world.work()
  return linkIn(lastAsking(world), 'confirm')
}

test('one row is asked by mail, shown on the page, and confirmed by a press', async () => {
  const world = await aWorld()
  const link = await asked(world)
  expect(world.mails.at(-1)).toMatchObject({ subject: 'Sing?', to: email })
  expect(await (await world.get(link)).text()).toContain('Sing this song?')
  expect(songs.get('song')?.isSung).toBe(false)
  expect((await world.post(link)).headers.get('location')).toBe('/')
  expect(songs.get('song')?.isSung).toBe(true)
  expect(await (await world.get(link)).text()).not.toContain('<form method="post"')
})

test('its letters count as a stranger’s, and it ends and is forgotten as its row says', async () => {
  const world = await aWorld()
  const link = await asked(world)
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM letter_claims WHERE bucket LIKE 'confirm-sing %'`.execute(
    world.app.db.query,
  )
  expect(rows).toEqual([{ n: 1 }])
  world.clock.advance(3601)
  expect((await world.post(link)).status).toBe(410)
  await forgetUnconfirmed(world.app)
  expect(songs.size).toBe(1)
  world.clock.advance(60)
  await forgetUnconfirmed(world.app)
  expect(songs.size).toBe(0)
  expect((await everythingStored(world.app.db)).confirmations).toEqual([])
})
