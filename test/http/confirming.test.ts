// Each purpose of a link to confirm, in one flow: asked by mail, shown without effect, done by a press,
// said again by the next, answered in words once it ended, forgotten when nobody pressed.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { purposeNames, purposes } from '../../src/actions/confirmation/purposes.ts'
import { forgetUnconfirmed } from '../../src/actions/forget-unconfirmed.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aForm, aPublishedEvent, lastAsking, type Rally } from '../support/people.ts'
import { aWorld, type Fields, linkIn, type World } from '../support/world.ts'

type Form = (rally: Rally) => [path: string, fields: Fields]

const email = 'vera@example.org'

const asks: Record<(typeof purposeNames)[number], { form: Form; subjects: string; leads: RegExp }> =
  {
    publish: {
      form: () => ['/events', aForm({ contactEmail: email })],
      subjects: 'events',
      leads: /^\/manage\//,
    },
    endorse: {
      form: ({ id }) => [`/events/${id}/endorsements`, { email, organization: 'Tenants' }],
      subjects: 'endorsements',
      leads: /^\/watch\//,
    },
    follow: {
      form: ({ id }) => [`/events/${id}/followers`, { email }],
      subjects: 'watchers',
      leads: /^\/watch\//,
    },
    digest: { form: () => ['/digests', { email }], subjects: 'digests', leads: /^\/digest\// },
    contact: {
      form: ({ id }) => [`/events/${id}/contact`, { name: 'Vera', email, message: 'Is it on?' }],
      subjects: 'contact_messages',
      leads: /^\/confirm\//,
    },
    ask: {
      form: ({ id }) => [`/events/${id}/questions`, { name: 'Vera', email, question: 'Is it on?' }],
      subjects: 'questions',
      leads: /^\/question\//,
    },
  }

async function asking(form: Form): Promise<{ world: World; link: string }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const [path, fields] = form(rally)
  expect((await world.post(path, fields)).status).toBe(303)
  await world.work()
  expect(lastAsking(world)?.to).toBe(email)
  return { world, link: linkIn(lastAsking(world), 'confirm') }
}

const rowsOf = async ({ app }: World, table: string): Promise<number> =>
  (await sql`SELECT 1 FROM ${sql.table(table)}`.execute(app.db.query)).rows.length

for (const purpose of purposeNames) {
  const { form, subjects, leads } = asks[purpose]

  test(`${purpose}: a press confirms, a look changes nothing, the next press says that it was done`, async () => {
    const { world, link } = await asking(form)
    const before = await everythingStored(world.app.db)
    const page = await (await world.get(link)).text()
    expect(page).toContain(`<form method="post" action="${link}">`)
    expect(await everythingStored(world.app.db)).toEqual(before)

    const first = await world.post(link)
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toMatch(leads)
    expect((await world.get(first.headers.get('location') ?? '')).status).toBe(200)
    const stored = await everythingStored(world.app.db)
    expect(stored).not.toEqual(before)

    const second = await world.post(link)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    const used = await (await world.get(link)).text()
    expect(used).toContain('Already confirmed')
    expect(used).not.toContain('<form method="post"')
    expect(await everythingStored(world.app.db)).toEqual(stored)
    const program = await world.postJson(link, {})
    expect(JSON.parse(await program.text())).toMatchObject({ purpose })
  })

  test(`${purpose}: an ended link says what to do, and what nobody confirmed is forgotten`, async () => {
    const { world, link } = await asking(form)
    const { linkSeconds, keptSeconds } = purposes[purpose]
    const kept = await rowsOf(world, subjects)
    world.clock.advance(linkSeconds + 1)
    const late = await world.post(link)
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('href="/lost-link"')
    world.clock.advance(keptSeconds)
    await forgetUnconfirmed(world.app)
    expect(await rowsOf(world, subjects)).toBe(kept - 1)
    const gone = await world.get(link)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('This link does not work')
    expect(JSON.stringify(await everythingStored(world.app.db))).not.toContain('Tenants')
  })

  test(`${purpose}: two presses at once do it once`, async () => {
    const { world, link } = await asking(form)
    world.mails.length = 0
    const answers = await Promise.all([world.post(link), world.post(link)])
    expect(answers.map(answer => answer.status)).toEqual([303, 303])
    await world.work()
    expect(world.mails.length).toBeLessThanOrEqual(1)
  })

  test(`${purpose}: a press ends a stop of all mail, because it asks for mail`, async () => {
    const { world, link } = await asking(form)
    const key = await world.app.vault.addressKey(email)
    const { db } = world.app
    await sql`INSERT INTO suppressions (inbox_key, why, at) VALUES (${key}, 'asked', '')`.execute(
      db.query,
    )
    await world.post(link)
    expect(await rowsOf(world, 'suppressions')).toBe(0)
    if (purpose !== 'publish') return
    await world.work()
    expect(world.mails.at(-1)?.to).toBe(email)
    expect(world.mails.at(-1)?.text).toContain('/manage/')
  })
}
