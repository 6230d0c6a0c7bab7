// A lost link is sent again by oneself, and nobody else learns whether an address is known.

import { expect, test } from 'vitest'
import { aFollower, aPublishedEvent } from '../support/people.ts'
import { aWorld, linkIn } from '../support/world.ts'

test('answers the same bytes for an address that is known and one that is not', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const answers = []
  for (const email of ['olga@example.org', 'ada@example.org', 'stranger@example.org']) {
    const answer = await world.post('/lost-link', { email })
    const page = await world.get(answer.headers.get('location') ?? '')
    answers.push([answer.status, [...answer.headers], await answer.text(), await page.text()])
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
  expect(JSON.stringify(answers)).not.toContain('@example.org')
})

test('sends every link of the address, to that address alone', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const potluck = await aPublishedEvent(world, {
    title: 'Potluck',
    contactEmail: 'ada@example.org',
  })
  const watch = await aFollower(world, rally.id)
  world.mails.length = 0
  await world.post('/lost-link', { email: ' ADA@example.org' })
  await world.post('/lost-link', { email: 'stranger@example.org' })
  await world.work()
  expect(world.mails).toHaveLength(1)
  const [mail] = world.mails
  expect(mail?.to.toLowerCase()).toBe('ada@example.org')
  expect(linkIn(mail, 'manage')).toBe(potluck.manage)
  expect(linkIn(mail, 'watch')).toBe(watch)
})

test('an address can be flooded by nobody, and still nobody learns whether it is known', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  world.mails.length = 0
  const answers = new Set<string>()
  for (let n = 0; n < 12; n++) {
    const answer = await world.post('/lost-link', { email: 'olga@example.org' })
    answers.add(`${answer.status} ${answer.headers.get('location')}`)
    await world.work()
  }
  expect(answers.size).toBe(1)
  expect(world.mails.length).toBe(5)
})

test('an address that is none is refused, and stays in the form', async () => {
  const world = await aWorld()
  const answer = await world.post('/lost-link', { email: 'olga at example' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('olga at example')
})
