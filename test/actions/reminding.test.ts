// For any story of edits, cancellations, acknowledgements, stops, clock moves, failing servers and
// crashes: whoever is to be reminded is, once, and what they read is so; nobody else is.

import { expect, test } from 'vitest'
import { host } from '#database'
import {
  acknowledgeRevision,
  askForReminder,
  stopTelling,
} from '../../src/actions/answer-telling.ts'
import { cancelEvent, postponeEvent, reinstateEvent } from '../../src/actions/change-state.ts'
import { editEvent } from '../../src/actions/edit-event.ts'
import type { CalendarEvent, Instant, Snapshot } from '../../src/domain/event/event.ts'
import type { EditForm } from '../../src/domain/event/event-form.ts'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { formOf } from '../../src/http/handlers/manage.tsx'
import { openQueues } from '../../src/mail/deliver.ts'
import type { Message } from '../../src/ports.ts'
import { findEvent } from '../../src/store/events.ts'
import { listOrganizers } from '../../src/store/organizers.ts'
import { listRevisions } from '../../src/store/revisions.ts'
import { findWatcherByAddress } from '../../src/store/watchers.ts'
import fc, { runs } from '../support/fast-check.ts'
import { type Fate, hasArrived, postOfFate } from '../support/fates.ts'
import { aFollower, anEndorser, aPublishedEvent } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

/** People of the story; those with a reminder in their name asked for one before the start. */
const people = {
  endorser: 'bruno@example.org',
  'reminded endorser': 'carmen@example.org',
  'reminded follower': 'ada@example.org',
  follower: 'eva@example.org',
}
type Person = keyof typeof people
const names = Object.keys(people) as Person[]

type Act =
  | { does: 'edit'; day: number; hour: number; door: number }
  | { does: 'price'; dollars: number; tell: EditForm['tell'] }
  | { does: 'cancel' | 'postpone' | 'reinstate' }
  | { does: 'acknowledge' | 'stop' | 'unwish'; who: Person }

type Step =
  | Act
  | { does: 'wait'; seconds: number }
  /** To some minutes before or after an hour at which a reminder is due. */
  | { does: 'near'; hours: number; minutes: number }
  /** `meanwhile` happens while the first mail is on the way. */
  | { does: 'work'; fates: Fate[]; meanwhile: Act | null }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constant('edit' as const),
    day: fc.constantFrom(13, 13, 13, 14, 16),
    hour: fc.integer({ min: 10, max: 12 }),
    door: fc.constantFrom(790, 870),
  }),
  fc.record({
    does: fc.constant('price' as const),
    dollars: fc.integer({ min: 1, max: 3 }),
    tell: fc.constantFrom<EditForm['tell']>('everyone', 'nobody', 'now'),
  }),
  fc.record({
    does: fc.constantFrom('cancel' as const, 'postpone' as const, 'reinstate' as const),
  }),
  fc.record({
    does: fc.constantFrom(
      'acknowledge' as const,
      'acknowledge' as const,
      'stop' as const,
      'unwish' as const,
    ),
    who: fc.constantFrom(...names),
  }),
)
const fate = fc.constantFrom<Fate>(
  'delivered',
  'delivered',
  'delivered',
  'rejected',
  'deferred',
  'uncertain',
  'uncertain-arrived',
  'crash',
  'crash-arrived',
)
const work = fc.record({
  does: fc.constant('work' as const),
  fates: fc.array(fate, { maxLength: 4 }),
  meanwhile: fc.option(act),
})
const near = fc.record({
  does: fc.constant('near' as const),
  hours: fc.constantFrom(48, 48, 24, 24, 12, 12, 0),
  minutes: fc.constantFrom(-3, 0, 3, 20, 90),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  act,
  near,
  near,
  work,
  work,
  fc.record({ does: fc.constant('wait' as const), seconds: fc.constantFrom(30, 400, 1200, 4000) }),
)

test('whatever happens, reminders come once, to those they are for, and say what is so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async steps => {
      const story = await aStory()
      for (const one of steps) await story.take(one)
      await story.end()
    }),
    // workerd's database answers a hundred times slower
    { ...runs(host === 'node' ? 60 : 10) },
  )
})

async function aStory() {
  const world = await aWorld()
  const { app, clock } = world
  // one after the other, so that what happens meanwhile comes before the next mail
  app.mailer.limits = { connections: 1, domainPerMinute: 6000 }
  const rally = await aPublishedEvent(world, { endsLocal: '' })
  await anEndorser(world, rally.id)
  await anEndorser(world, rally.id, {
    organization: 'Comité',
    email: people['reminded endorser'],
    reminder: 'on',
  })
  await aFollower(world, rally.id, { reminder: 'on' })
  await aFollower(world, rally.id, { email: people.follower })
  const [organizer] = await listOrganizers(app.db, rally.id)
  if (!organizer) throw new Error('no organizer')

  const acknowledged = new Map(names.map(name => [name, 1]))
  const wishes = new Set<Person>(['reminded endorser', 'reminded follower'])
  const stopped = new Set<Person>()
  const refusing = new Set<Person>()
  /** Those too whose refusal a crash may have kept from being noted. */
  const everRefused = new Set<Person>()
  /** Kind, start and person of each reminder that a server took, or may have, with its Message-ID. */
  const arrived = new Map<string, string>()
  const settled = new Set<string>()
  let taken = new Set<string>()
  let refused = new Set<Person>()
  let meanwhile: Act | null = null

  const post = postOfFate(world, async (mail, what) => {
    const kind = /^<(start|copies-48|copies-12)\./.exec(mail.messageId)?.[1] as Kind | undefined
    const who = names.find(name => people[name] === mail.to)
    if (!who) throw new Error('a mail to nobody')
    if (kind) {
      const event = await standing()
      checkReminder(mail, kind, event)
      expect(stopped.has(who), 'after a stop').toBe(false)
      expect(refusing.has(who), 'an address that takes no mail').toBe(false)
      if (kind === 'start') expect(wishes.has(who), 'nobody asked').toBe(true)
      else expect(await lacks(who, event), 'nothing to ask after').toBe(true)
      const key = `${kind} ${event.revision.startsAt} ${who}`
      expect(settled.has(key), 'a second reminder').toBe(false)
      expect(arrived.get(key) ?? mail.messageId, 'a repeat is the same mail').toBe(mail.messageId)
      if (hasArrived(what) || what === 'rejected') arrived.set(key, mail.messageId)
      if (what === 'delivered' || what === 'rejected') taken.add(key)
    } else if (what === 'rejected') {
      refused.add(who)
      everRefused.add(who)
    }
    const then = meanwhile
    meanwhile = null
    if (then) await take(then)
  })

  async function standing(): Promise<CalendarEvent> {
    const event = await findEvent(app.db, rally.id)
    if (!event) throw new Error('no event')
    return event
  }

  /** Tells whether an endorser's copies may send people wrong, by what the endorser has said. */
  async function lacks(who: Person, { revision }: CalendarEvent): Promise<boolean> {
    if (!who.endsWith('endorser')) return false
    const revisions = await listRevisions(app.db, rally.id)
    const held = revisions.find(one => one.number === acknowledged.get(who))
    return whatPeopleGoBy(held?.snapshot) !== whatPeopleGoBy(revision.snapshot)
  }

  function checkReminder(mail: Message, kind: Kind, { revision }: CalendarEvent): void {
    const { snapshot, startsAt, number } = revision
    const [from, until] = hours[kind]
    expect(clock.now() >= plusSeconds(startsAt, -from * 3600), 'too early').toBe(true)
    expect(clock.now() < plusSeconds(startsAt, -until * 3600), 'too late').toBe(true)
    if (kind === 'start') expect(snapshot.state).toBe('announced')
    expect(mail.calendar, 'an older revision').toContain(`SEQUENCE:${number - 1}\r\n`)
    expect(mail.text).toContain(snapshot.address)
    expect(mail.text).toContain(timeWords(snapshot))
    expect(mail.text).toContain(`January ${Number(snapshot.startsLocal.slice(8, 10))}, 2023`)
  }

  async function take(one: Act): Promise<void> {
    const event = await standing()
    if (one.does === 'edit')
      await edit(event, {
        startsLocal: `2023-01-${one.day}T${one.hour}:00`,
        address: `${one.door} Market St.`,
        tell: 'everyone',
      })
    if (one.does === 'price') await edit(event, { price: `$${one.dollars}`, tell: one.tell })
    if (!organizer) return
    if (one.does === 'cancel') await cancelEvent(app, organizer, 'closed')
    if (one.does === 'postpone') await postponeEvent(app, organizer, 'closed')
    if (one.does === 'reinstate') await reinstateEvent(app, organizer, '')
    if (!('who' in one)) return
    const key = await app.vault.addressKey(people[one.who])
    const watcher = await findWatcherByAddress(app.db, rally.id, key)
    if (!watcher) throw new Error('no watcher')
    if (one.does === 'acknowledge') {
      await acknowledgeRevision(app, watcher, event.revision.number)
      acknowledged.set(one.who, event.revision.number)
    }
    if (one.does === 'stop') {
      await stopTelling(app, watcher)
      stopped.add(one.who)
    }
    if (one.does === 'unwish') {
      await askForReminder(app, watcher, false)
      wishes.delete(one.who)
    }
  }

  async function edit(event: CalendarEvent, change: Partial<EditForm>): Promise<void> {
    if (!organizer) return
    const form = { ...(await formOf(app, event)), note: '', baseRevision: event.revision.number }
    const done = await editEvent(app, organizer, { ...form, tell: 'everyone', ...change })
    if (isRefusal(done) && !['nothing-changed', 'event-cancelled'].includes(done.refused))
      throw new Error(done.refused)
  }

  async function working(): Promise<void> {
    taken = new Set()
    refused = new Set()
    const killed = await post.run(async () => {
      await openQueues(app, ['changes']).deliver()
      await openQueues(app, ['reminders']).deliver()
    })
    // what was answered just before a crash may not have been noted, and comes again
    if (killed) return
    for (const key of taken) settled.add(key)
    for (const who of refused) refusing.add(who)
  }

  const forward = (at: Instant) => {
    if (at > clock.now()) clock.set(at)
  }

  return {
    async take(one: Step): Promise<void> {
      if (one.does === 'wait') clock.advance(one.seconds)
      else if (one.does === 'near') {
        const { startsAt } = (await standing()).revision
        forward(plusSeconds(startsAt, -one.hours * 3600 + one.minutes * 60))
      } else if (one.does === 'work') {
        post.fates = [...one.fates]
        meanwhile = one.meanwhile
        await working()
        meanwhile = null
      } else await take(one)
    },
    /** The server is well again and nobody changes anything: whoever still is to be reminded, is. */
    async end(): Promise<void> {
      post.fates = []
      // everybody has been told, and no lease or pause is left of what went wrong
      for (const seconds of [3600, 3600, 3600]) {
        clock.advance(seconds)
        await working()
      }
      const began = clock.now()
      const { revision } = await standing()
      const due = (kind: Kind) => plusSeconds(revision.startsAt, -hours[kind][0] * 3600)
      for (const hour of [49, 48, 47, 25, 24, 23, 13, 12, 11, 1]) {
        forward(plusSeconds(revision.startsAt, -hour * 3600))
        await working()
      }
      for (const who of names) {
        const listens = !stopped.has(who) && !everRefused.has(who)
        const wanted = {
          start: wishes.has(who) && revision.snapshot.state === 'announced',
          'copies-48': await lacks(who, await standing()),
          'copies-12': await lacks(who, await standing()),
        }
        for (const kind of Object.keys(wanted) as Kind[])
          if (listens && wanted[kind] && began <= due(kind))
            expect(arrived.has(`${kind} ${revision.startsAt} ${who}`), `${who}: ${kind}`).toBe(true)
      }
    },
  }
}

type Kind = 'start' | 'copies-48' | 'copies-12'

/** Hours before the start from which, and until which, each is sent. */
const hours: Record<Kind, readonly [number, number]> = {
  start: [24, 0],
  'copies-48': [48, 12],
  'copies-12': [12, 0],
}

const whatPeopleGoBy = (snapshot: Snapshot | undefined) =>
  JSON.stringify([snapshot?.state, snapshot?.startsLocal, snapshot?.address])

const timeWords = ({ startsLocal }: Snapshot): string => {
  const hour = Number(startsLocal.slice(11, 13))
  return hour === 12 ? '12:00 noon' : `${hour}:00 ${hour < 12 ? 'AM' : 'PM'}`
}
