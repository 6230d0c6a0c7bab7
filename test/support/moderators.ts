// Plays the moderator of the tests' stories: what they see, and what they press.

import type { ByModerator } from '../../src/actions/note-act.ts'
import { aForm, lastAsking, type Rally } from './people.ts'
import { aWorld, type Fields, linkIn, type World } from './world.ts'

export const mara = 'mara@example.org'

/** Mara, in acts that are called without a page. */
export const byMara: ByModerator = { moderator: { addressKey: 'mara' }, press: 'press' }

/** A world where Mara looks at every event before it is public. */
export const aModeratedWorld = (config: Parameters<typeof aWorld>[0] = {}): Promise<World> =>
  aWorld({ publishing: 'moderated', moderators: [mara], ...config })

/** Signs Mara in. Returns the path of her queue. */
export async function aQueue(world: World, email = mara): Promise<string> {
  await world.post('/moderation', { email })
  await world.work()
  return linkIn(
    world.mails.findLast(mail => mail.to === email),
    'moderation',
  )
}

/** Posts an event and confirms it by mail: from then on it waits. */
export async function aWaitingEvent(world: World, fields: Fields = {}): Promise<Rally> {
  const posted = await world.post('/events', aForm(fields))
  const id = /\/events\/(\w+)\/submitted/.exec(posted.headers.get('location') ?? '')?.[1] ?? ''
  await world.work()
  const confirmed = await world.post(linkIn(lastAsking(world), 'confirm'))
  return { id, manage: (confirmed.headers.get('location') ?? '').replace(/\?.*/, '') }
}

/** Presses a button of the queue whose form goes below an event: with what is in the form, and more. */
export async function press(
  world: World,
  queue: string,
  below: string,
  typed: Fields = {},
): Promise<Response> {
  const action = `${queue}/events/${below}`
  const page = await (await world.get(queue)).text()
  const [id, what = ''] = below.split('/')
  const answer = { publication: 'fine', 'report-dismissal': 'fine', reminder: 'remind' }[what]
  const button = answer && new RegExp(`value="(${answer} ${id}\\.\\d+)"`).exec(page)
  if (button) return world.post(`${queue}/answers`, { answer: button[1] ?? '', ...typed })
  const form = page.split('<form').find(one => one.includes(`action="${action}"`))
  if (!form) throw new Error(`the queue has no form for ${below}`)
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, unescaped(value)],
  )
  return world.post(action, { ...Object.fromEntries(fields), ...typed })
}

const unescaped = (value: string): string =>
  value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** A world whose moderator looks at nothing first: events are public once they are confirmed. */
export const aWatchedOverWorld = (config: Parameters<typeof aWorld>[0] = {}): Promise<World> =>
  aWorld({ moderators: [mara], ...config })

/** Lets the time pass in which an answer can be taken back; the mail about it goes out. */
export async function answersStand(world: World): Promise<void> {
  world.clock.advance(601)
  await world.work()
}

/** Hides an event, shows it again or removes it, as its form does. */
export async function takeDown(
  world: World,
  eventId: string,
  act: 'hiding' | 'showing' | 'removal',
  reason = 'It names a private address.',
): Promise<void> {
  const answer = await world.post(`${await aQueue(world)}/events/${eventId}/${act}`, { reason })
  if (answer.status !== 303) throw new Error(`refused: ${answer.status} ${await answer.text()}`)
}
