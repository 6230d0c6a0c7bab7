// For any story of edits, cancellations, deliveries and crashes: every confirmed watcher ends at the
// newest revision, no mail says a difference that is not there, and none is said twice.

import { expect, test } from 'vitest'
import { cancelEvent, reinstateEvent } from '../../src/actions/change-state.ts'
import { editEvent } from '../../src/actions/edit-event.ts'
import type { EditForm } from '../../src/domain/event/event-form.ts'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { formOf } from '../../src/http/handlers/manage.tsx'
import { openQueues } from '../../src/mail/deliver.ts'
import type { Message } from '../../src/ports.ts'
import { findEvent } from '../../src/store/events.ts'
import { listOrganizers, type Organizer } from '../../src/store/organizers.ts'
import { listRevisions } from '../../src/store/revisions.ts'
import { listWatchers } from '../../src/store/watcher-lists.ts'
import type { Watcher } from '../../src/store/watchers.ts'
import fc, { runs } from '../support/fast-check.ts'
import { type Fate, hasArrived, postOfFate } from '../support/fates.ts'
import { aFollower, anEndorser, aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

type Step =
  | { does: 'edit'; hour: number; door: number; tell: EditForm['tell'] }
  | { does: 'retitle'; word: string; tell: EditForm['tell'] }
  | { does: 'cancel' | 'reinstate' | 'follow' }
  | { does: 'wait'; seconds: number }
  | { does: 'tell'; fates: Fate[] }

const tell = fc.constantFrom<EditForm['tell']>('everyone', 'everyone', 'nobody', 'now')
const fate = fc.constantFrom<Fate>(
  'delivered',
  'delivered',
  'deferred',
  'uncertain',
  'uncertain-arrived',
  'crash',
  'crash-arrived',
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    hour: fc.integer({ min: 10, max: 12 }),
    door: fc.constantFrom(790, 870),
    tell,
  }),
  fc.record({
    does: fc.constant('retitle' as const),
    word: fc.constantFrom('Rally', 'rally', 'March'),
    tell,
  }),
  fc.record({ does: fc.constantFrom('cancel' as const, 'reinstate' as const, 'follow' as const) }),
  fc.record({ does: fc.constant('wait' as const), seconds: fc.constantFrom(30, 400, 4000) }),
  fc.record({ does: fc.constant('tell' as const), fates: fc.array(fate, { maxLength: 4 }) }),
  fc.record({ does: fc.constant('tell' as const), fates: fc.array(fate, { maxLength: 4 }) }),
)

/** A cancellation that was taken back before anybody heard of it hurries nothing that comes after. */
const takenBack: Step[] = [
  { does: 'edit', hour: 10, door: 790, tell: 'everyone' },
  { does: 'wait', seconds: 400 },
  { does: 'tell', fates: [] },
  { does: 'cancel' },
  { does: 'reinstate' },
  { does: 'edit', hour: 10, door: 870, tell: 'now' },
  { does: 'tell', fates: [] },
]

/** A killed process takes with it that the mail beside the one on its way was accepted. */
const besideACrash: Step[] = [
  { does: 'retitle', word: 'March', tell: 'everyone' },
  { does: 'wait', seconds: 4000 },
  { does: 'tell', fates: ['crash-arrived'] },
  { does: 'retitle', word: 'Rally', tell: 'now' },
  { does: 'tell', fates: [] },
]

test('whatever happens, everybody ends at the newest revision and hears each difference once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async steps => {
      const story = await aStory()
      for (const one of steps) await story.take(one)
      await story.end()
      await story.check()
    }),
    { ...runs(40), examples: [[takenBack], [besideACrash]] },
  )
})

type Arrived = Message & { revisionThen: number; at: string; isTold: boolean; off: boolean }

async function aStory() {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { endsLocal: '' })
  await anEndorser(world, rally.id)
  await aFollower(world, rally.id)
  const [organizer] = await listOrganizers(world.app.db, rally.id)
  if (!organizer) throw new Error('no organizer')
  world.mails.length = 0
  const arrived: Arrived[] = []
  let followers = 0
  const post = postOfFate(world, async (message, what) => {
    const event = await findEvent(world.app.db, rally.id)
    const { number: revisionThen = 0, snapshot } = event?.revision ?? {}
    const off = snapshot?.state === 'cancelled'
    const at = world.clock.now()
    if (hasArrived(what))
      arrived.push({ ...message, revisionThen, at, isTold: what === 'delivered', off })
  })
  const addressOf = (watcher: Watcher) => world.app.vault.unseal(watcher.address)

  async function telling(): Promise<void> {
    const before = arrived.length
    const wasKilled = await post.run(() => openQueues(world.app, ['changes']).deliver())
    if (!wasKilled) return
    // only what was kept before the kill is known to have been told
    for (const watcher of await listWatchers(world.app.db, rally.id)) {
      const address = await addressOf(watcher)
      for (const mail of arrived.slice(before))
        if (mail.to === address && watcher.toldRevision < mail.revisionThen) mail.isTold = false
    }
  }

  return {
    async take(one: Step): Promise<void> {
      if (one.does === 'edit')
        await edit(world, organizer, {
          startsLocal: `2023-01-13T${one.hour}:00`,
          address: `${one.door} Market St.`,
          tell: one.tell,
        })
      if (one.does === 'retitle') await edit(world, organizer, { title: one.word, tell: one.tell })
      if (one.does === 'cancel') await cancelEvent(world.app, organizer, 'closed')
      if (one.does === 'reinstate') await reinstateEvent(world.app, organizer, '')
      if (one.does === 'wait') world.clock.advance(one.seconds)
      if (one.does === 'follow') {
        post.fates = []
        followers += 1
        // a server that was away is tried again
        world.clock.advance(120)
        await aFollower(world, rally.id, { email: `f${followers}@example.org` })
      }
      if (one.does === 'tell') {
        post.fates = [...one.fates]
        await telling()
      }
    },
    /** The mail server is well again, and time passes. */
    async end(): Promise<void> {
      post.fates = []
      for (let hours = 0; hours < 8; hours += 1) {
        world.clock.advance(3600)
        await telling()
      }
    },
    async check(): Promise<void> {
      const event = await findEvent(world.app.db, rally.id)
      const revisions = await listRevisions(world.app.db, rally.id)
      const watchers = await listWatchers(world.app.db, rally.id)
      expect(watchers.length).toBe(2 + followers)
      for (const watcher of watchers) {
        expect(watcher.toldRevision).toBe(event?.revision.number)
        const address = await addressOf(watcher)
        const mails = arrived.filter(mail => mail.to === address && mail.listId)
        const once = [...new Map(mails.map(mail => [mail.messageId, mail])).values()]
        // a crash may have hidden that one was told, and a cancellation waits for nothing
        for (const [index, mail] of once.entries()) {
          const next = once[index + 1]
          if (mail.isTold && next && !next.off)
            expect(plusSeconds(mail.at, 300) <= next.at, 'five minutes apart').toBe(true)
        }
        for (const mail of once) {
          const said = differencesIn(mail)
          expect(said.length, 'a mail says something').toBeGreaterThan(0)
          for (const { label, was, now } of said) {
            expect(was).not.toBe(now)
            const values = revisions.map(one => saidOf(label, one.snapshot))
            expect(values, 'was so once').toContain(was)
            expect(saidOf(label, revisions[mail.revisionThen - 1]?.snapshot), 'is so').toBe(now)
          }
        }
        // what the mails said last is what holds, for each thing that they spoke of
        const last = new Map(
          once.flatMap(mail => differencesIn(mail).map(one => [one.label, one.now])),
        )
        const quiet = revisions.some(one => one.quiet)
        if (!quiet)
          for (const [label, now] of last) expect(now).toBe(saidOf(label, event?.revision.snapshot))
        // a correction of spelling since then shows in the repeat
        const told = mails.map(mail => JSON.stringify([mail.messageId, differencesIn(mail)]))
        if (!quiet) expect(new Set(told).size, 'a repeat is the same mail').toBe(once.length)
      }
    },
  }
}

async function edit(world: World, organizer: Organizer, change: Partial<EditForm>): Promise<void> {
  const event = await findEvent(world.app.db, organizer.eventId)
  if (!event) throw new Error('no event')
  const base = {
    ...(await formOf(world.app, event)),
    note: '',
    baseRevision: event.revision.number,
  }
  const done = await editEvent(world.app, organizer, { ...base, tell: 'everyone', ...change })
  if (
    isRefusal(done) &&
    !['nothing-changed', 'event-cancelled', 'cannot-be-quiet'].includes(done.refused)
  )
    throw new Error(done.refused)
}

/** The differences that a mail states in words: "Address: was 870 Market St.; now 790 Market St." */
function differencesIn({ text }: Message): { label: string; was: string; now: string }[] {
  return [...text.matchAll(/^(Time|Address|Title|Status): was (.+?); now (.+)$/gm)].map(
    ([, label = '', was = '', now = '']) => ({ label, was, now }),
  )
}

type Spoken = { startsLocal: string; address: string; title: string; state: string; reason: string }

function saidOf(label: string, snapshot: Spoken | undefined): string | undefined {
  if (!snapshot) return undefined
  const hour = Number(snapshot.startsLocal.slice(11, 13))
  if (label === 'Time') return hour === 12 ? '12:00 noon' : `${hour}:00 ${hour < 12 ? 'AM' : 'PM'}`
  if (label === 'Address') return snapshot.address
  if (label === 'Title') return snapshot.title
  return snapshot.state === 'announced' ? 'on as planned' : `${snapshot.state} (${snapshot.reason})`
}
