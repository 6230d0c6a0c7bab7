// Tells the story of one event that moderators look at: it comes back once, is published, and moves. Knows
// what happens and who gets the mail, not what the mail has to be like.

import type { Language } from '../../src/domain/language.ts'
import type { Message } from '../../src/ports.ts'
import {
  aModeratedWorld,
  answersStand,
  aQueue,
  aWaitingEvent,
  press,
} from '../support/moderators.ts'
import { edited } from '../support/people.ts'
import { settings } from './as-sent.ts'
import { type EveryKind, people, returnDomain, steady, written } from './every-kind.ts'

const reasons = {
  en: 'Please take the phone number out.\n\nIt is not yours to print.',
  es: 'Quite el número de teléfono, por favor.\n\nNo le toca a usted publicarlo.',
}

/** By kind, in the order in which they were sent. */
export async function moderatedKinds(language: Language): Promise<EveryKind> {
  const world = await aModeratedWorld({
    moderators: [people.mara],
    calendarName: settings.calendarName,
    calendarLanguage: language,
    bounceDomain: returnDomain,
  })
  const kinds = new Map<string, Message>()
  const sent = async (kind: string, to: keyof typeof people) => {
    await world.work()
    const mail = world.mails.findLast(one => one.to === people[to])
    if (!mail || [...kinds.values()].includes(mail)) throw new Error(`no mail: ${kind}`)
    kinds.set(kind, mail)
  }
  const { description } = written[language]
  const rally = await aWaitingEvent(world, { description })
  kinds.set('confirm-to-moderators', world.mails[0] as Message)
  await sent('in-review', 'olga')
  await sent('moderation-queue', 'mara')
  const queue = await aQueue(world, people.mara)
  await sent('moderation-link', 'mara')
  await press(world, queue, `${rally.id}/refusal`, { reason: reasons[language] })
  await answersStand(world)
  await sent('not-published', 'olga')
  await edited(world, rally, { description: `${description}\n\n.` })
  await press(world, queue, `${rally.id}/publication`)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', description })
  world.clock.advance(2 * 24 * 60 * 60)
  await world.work()
  await press(world, queue, `${rally.id}/reminder`)
  await answersStand(world)
  await sent('text-reminder', 'olga')
  return new Map([...kinds].map(([kind, mail]) => [kind, steady(mail, rally.id)]))
}
