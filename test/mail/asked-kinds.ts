// Tells the story of one question to an organizer: asked, answered by a reply that is looked at twice,
// corrected. Knows what happens and who gets the mail, not what the mail has to be like.

import type { Language } from '../../src/domain/language.ts'
import { receiveMail } from '../../src/mail/receiving/receive-mail.ts'
import type { Message } from '../../src/ports.ts'
import { aPublishedEvent, edited, lastAsking } from '../support/people.ts'
import { aWorld, linkIn } from '../support/world.ts'
import { settings } from './as-sent.ts'
import { type EveryKind, people, returnDomain, steady, written } from './every-kind.ts'

const answers = {
  en: {
    reply: 'Yes, a helper waits there from 11:30.\n\nOlga, 415 555 0134',
    answer: 'Yes, a helper waits there from 11:30.',
    corrected: 'Yes, a helper waits there from 11:00.',
  },
  es: {
    reply: 'Sí, alguien espera allí desde las 11:30.\n\nOlga, 415 555 0134',
    answer: 'Sí, alguien espera allí desde las 11:30.',
    corrected: 'Sí, alguien espera allí desde las 11:00.',
  },
}

/** By kind, in the order in which they were sent. */
export async function askedKinds(language: Language): Promise<EveryKind> {
  const world = await aWorld({
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
    return mail
  }
  const say = answers[language]
  const { question } = written[language]
  const rally = await aPublishedEvent(world)
  await world.post(`/events/${rally.id}/questions`, {
    name: 'Rita',
    email: people.rita,
    question,
    language,
  })
  await sent('confirm-ask', 'rita')
  await world.post(linkIn(lastAsking(world), 'confirm'))
  const { replyTo = '', text } = await sent('question', 'olga')
  const raw = `From: Olga <${people.olga}>\nSubject: Re:\nContent-Type: text/plain; charset=utf-8\n\n${say.reply}\n`
  await receiveMail(world.app, { raw: Buffer.from(raw), recipients: [replyTo] })
  await sent('reply-read', 'olga')
  const page = /(\/manage\/[\w-]{43}\/questions\/\w+)/.exec(text)?.[1]
  const answer = (words: string) =>
    world.post(`${page}/answers`, { answer: words, publicly: 'yes', right: words })
  await answer(say.answer)
  await sent('answer-to-a-question', 'rita')
  await answer(say.corrected)
  await sent('answer-corrected', 'rita')
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' })
  world.clock.advance(600)
  await sent('older-answers', 'olga')
  return new Map([...kinds].map(([kind, mail]) => [kind, steady(mail, rally.id)]))
}
