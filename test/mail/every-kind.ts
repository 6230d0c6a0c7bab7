// Tells one story in which Turnout sends every kind of mail that it has, in one language. Knows what
// happens and who gets the mail, not what the mail has to be like.

import { allMailUrl } from '../../src/actions/stop-all-mail.ts'
import type { Language } from '../../src/domain/language.ts'
import { receiveMail } from '../../src/mail/receiving/receive-mail.ts'
import type { Message } from '../../src/ports.ts'
import {
  aFollower,
  anEndorser,
  aPublishedEvent,
  edited,
  lastAsking,
  type Rally,
} from '../support/people.ts'
import { aWorld, baseUrl, linkIn, type World } from '../support/world.ts'
import { settings } from './as-sent.ts'

export const people = {
  olga: 'olga@example.org',
  otto: 'otto@example.org',
  bruno: 'bruno@example.org',
  ada: 'ada@example.org',
  dora: 'dora@example.org',
  rita: 'rita@example.org',
  vera: 'vera@example.org',
  mara: 'mara@example.org',
}

export const returnDomain = 'bounces.turnout.example'

export const written = {
  en: {
    description: 'Friday January 13, 2023 12:00 PM Noon\nPeru Consulate\n870 Market St.',
    organization: 'Mission Tenants Assembly',
    statement: 'See you there.\nBring drums.',
    vigil: 'Vigil',
    school: 'Teach-in',
    note: 'Time of rally moved to 11AM',
    question: 'Is the side door step-free?',
    answer: 'Which door is it?',
    postponed: 'The square is not free yet',
    cancelled: 'The consulate is closed',
  },
  es: {
    description: 'Viernes 13 de enero de 2023, a las 12:00\nConsulado del Perú\n870 Market St.',
    organization: 'Comité de Solidaridad con el Perú',
    statement: 'Nos vemos allí.\nTraigan tambores.',
    vigil: 'Vigilia',
    school: 'Jornada de formación',
    note: 'La manifestación pasa a las 11',
    question: '¿La puerta lateral no tiene escalones?',
    answer: '¿Cuál es la puerta?',
    postponed: 'La plaza aún no está libre',
    cancelled: 'El consulado está cerrado',
  },
}

/** By kind, in the order in which they were sent. */
export type EveryKind = Map<string, Message>

export async function everyKind(language: Language): Promise<EveryKind> {
  const say = written[language]
  const world = await aWorld({
    calendarName: settings.calendarName,
    calendarLanguage: language,
    bounceDomain: returnDomain,
  })
  const kinds: EveryKind = new Map()
  const sent = async (kind: string, to: keyof typeof people) => {
    world.clock.advance(60)
    await world.work()
    const mail = world.mails.findLast(one => one.to === people[to])
    if (!mail || [...kinds.values()].includes(mail)) throw new Error(`no mail: ${kind}`)
    kinds.set(kind, mail)
  }

  const asked = { region: 'san-francisco', language }
  await aPublishedEvent(world, { title: say.vigil, startsLocal: '2023-01-12T18:00', endsLocal: '' })
  const before = world.mails.length
  const rally = await aPublishedEvent(world, { description: say.description })
  kinds.set('confirm-publish', world.mails[before] as Message)
  kinds.set('manage-link', world.mails[before + 1] as Message)
  await world.post(`${rally.manage}/organizers`, { name: 'Otto', email: people.otto })
  await sent('invitation', 'otto')
  await anEndorser(world, rally.id, {
    organization: say.organization,
    website: 'https://mission.example',
    statement: say.statement,
    language,
  })
  await sent('confirm-endorse', 'bruno')
  world.clock.advance(300)
  await sent('endorsements', 'olga')
  await aFollower(world, rally.id, { reminder: 'on', language })
  await sent('confirm-follow', 'ada')
  await world.post('/digests', { email: people.dora, ...asked })
  await sent('confirm-digest', 'dora')
  await world.post(linkIn(lastAsking(world), 'confirm'))
  await world.post(`/events/${rally.id}/contact`, {
    name: 'Rita',
    email: people.rita,
    message: say.question,
  })
  await sent('confirm-contact', 'rita')
  await world.post(linkIn(lastAsking(world), 'confirm'))
  await sent('contact', 'olga')
  await oneWayBack(world, rally, language)
  await sent('way-back', 'vera')

  await aPublishedEvent(world, {
    title: say.school,
    startsLocal: '2023-01-20T18:00',
    endsLocal: '',
  })
  await edited(world, rally, {
    description: say.description,
    startsLocal: '2023-01-13T11:00',
    endsLocal: '2023-01-13T12:30',
    address: '790 Market St.',
    note: say.note,
  })
  world.clock.advance(600)
  await sent('change', 'bruno')
  await sent('change-to-a-follower', 'ada')
  await sent('still-says', 'olga')
  await answered(world, kinds.get('change-to-a-follower') as Message, say.answer)
  await sent('answer', 'olga')
  world.clock.set('2023-01-09T15:00:00.000Z')
  await sent('digest', 'dora')
  world.clock.set('2023-01-11T19:00:00.000Z')
  await sent('reminder-of-copies', 'bruno')
  world.clock.set('2023-01-12T19:00:00.000Z')
  await sent('reminder-of-the-start', 'ada')
  await world.post('/lost-link', { email: people.bruno })
  await sent('lost-links', 'bruno')
  await world.post('/lost-link', { email: people.olga })
  await sent('lost-links-of-an-organizer', 'olga')
  await world.post(`${rally.manage}/postponement`, { reason: say.postponed })
  await sent('postponed', 'bruno')
  await world.post(`${rally.manage}/cancellation`, { reason: say.cancelled })
  world.deliver = ({ to }) =>
    to === people.bruno
      ? { outcome: 'rejected', response: '550 no such user' }
      : { outcome: 'delivered', response: '250 OK' }
  await sent('cancelled', 'ada')
  world.clock.advance(600)
  await sent('bounces', 'olga')
  onlyTheirOwn(kinds)
  return new Map([...kinds].map(([kind, mail]) => [kind, steady(mail, rally.id)]))
}

/** Vera wants no mail at all; then somebody asks in her name. */
async function oneWayBack(world: World, rally: Rally, language: Language): Promise<void> {
  await world.post(`${(await allMailUrl(world.app, people.vera)).slice(baseUrl.length)}/stop`)
  await world.post(`/events/${rally.id}/followers`, { email: people.vera, language })
}

async function answered(world: World, { replyTo = '' }: Message, words: string): Promise<void> {
  const raw = Buffer.from(`From: Ada <${people.ada}>\r\nSubject: Re:\r\n\r\n${words}\r\n`)
  await receiveMail(world.app, { raw, recipients: [replyTo] })
}

/** A private link is in nobody's mail but its owner's, whatever kind of mail it is. */
function onlyTheirOwn(kinds: EveryKind): void {
  const owners = new Map<string, string>()
  for (const [kind, mail] of kinds)
    for (const [token] of JSON.stringify(mail).matchAll(/(?<![\w-])[\w-]{43}(?![\w-])/g)) {
      const owner = owners.get(token) ?? mail.to
      if (owner !== mail.to) throw new Error(`${kind} gives a link of ${owner} to ${mail.to}`)
      owners.set(token, owner)
    }
}

/** The same ids and links each time, each as long as the real one. */
export function steady(message: Message, eventId: string): Message {
  const ids = new Map([[eventId, 'rally'.padEnd(eventId.length, '0')]])
  const other = (id: string) => {
    const known = ids.get(id) ?? `event${ids.size}`.padEnd(id.length, '0')
    ids.set(id, known)
    return known
  }
  const text = JSON.stringify(message)
    .replace(/\/events\/(\w{12})(?!\w)/g, (_, id: string) => `/events/${other(id)}`)
    .replaceAll(eventId, other(eventId))
    .replace(/\/questions\/\w{12}(?!\w)/g, '/questions/question0000')
    .replace(/\/[\w-]{43}(?![\w-])/g, `/${'T'.repeat(43)}`)
    .replace(/\/mail\/1\.[\w.-]+/g, link => `/mail/${'T'.repeat(link.length - 6)}`)
    .replace(/(\+[wdl])[0-9a-z]{32,34}@/g, `$1${'0'.repeat(32)}@`)
    .replace(/<letter\.\w+@/g, '<letter.0000@')
    .replace(/<digest\.\w+\./g, '<digest.0000.')
    .replace(/(\.\d+\.)\w{12}@/g, '$1watcher00000@')
  const mail = JSON.parse(text) as Message
  // an id in a calendar file may be folded anywhere
  const folded = new RegExp([...eventId].join('(?:\\r\\n )?'), 'g')
  const calendar = mail.calendar?.replace(folded, found => {
    const letters = [...other(eventId)]
    return found.replace(/\w/g, () => letters.shift() ?? '')
  })
  return { ...mail, ...(calendar && { calendar }) }
}
