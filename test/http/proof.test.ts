// The proof that an organizer can show: per change, who was told, who confirmed, who is left.

import { expect, test } from 'vitest'
import {
  aFollower,
  anEndorser,
  aPublishedEvent,
  aShownEndorser,
  edited,
} from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('counts each change by itself, and names the endorsers who are left', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const bruno = await anEndorser(world, rally.id, { website: 'https://mission.example' })
  await anEndorser(world, rally.id, {
    organization: 'Bay Area Labor Council Retirees',
    email: 'dora@example.org',
    website: 'https://retirees.example',
  })
  await aFollower(world, rally.id, { email: 'gone@example.net' })
  world.deliver = ({ to }) =>
    to === 'gone@example.net'
      ? { outcome: 'rejected', response: '550 <gone@example.net> unknown' }
      : { outcome: 'delivered', response: '250 2.0.0 Queued as 4711' }
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  await world.post(`${bruno}/acknowledgement`, { revision: '2' })
  await aFollower(world, rally.id, { email: 'late@example.org' })
  await edited(world, rally, { address: '790 Market St.', startsLocal: '2023-01-13T11:00' })

  const page = (await (await world.get(`${rally.manage}/people`)).text()).replace(/\s+/g, ' ')
  const [newest = '', older = ''] = page.split('class="told-change"').slice(1)
  expect(newest).toContain('Version 3</a>: Time')
  expect(newest).toContain('Told: 0 · up to date: 0 · waiting: 3 · bounced: 1')
  expect(older).toContain('Version 2</a>: Address')
  expect(older).toContain('Told: 2 · up to date: 1 · waiting: 0 · bounced: 1')
  expect(older).toContain('<progress value="2" max="3"')
  expect(page).not.toContain('250')
  expect(page).toContain('The address does not accept our email: refused by the mail server (550)')
  expect(page).not.toMatch(/4711|gone@example\.net|unknown/)
  const left = page.split('Endorsing organizations that have not confirmed')[1]?.split('</ul>')[0]
  expect(left).toContain('Bay Area Labor Council Retirees')
  expect(left).toContain('href="https://retirees.example/"')
})

test('an endorser confirms in public, until what they confirmed is no longer so', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const bruno = await aShownEndorser(world, rally)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' })
  const own = await (await world.get(bruno)).text()
  expect(own).toContain('Mission Tenants Assembly confirms: Friday, January 13, 2023, 11:00 AM')
  await world.post(`${bruno}/vouching`, { revision: '2', wanted: 'yes' })
  const event = async () => (await world.get(`/events/${rally.id}`)).text()
  expect(await event()).toContain('confirms: Friday, January 13, 2023, 11:00 AM to 12:30 PM')
  expect(await event()).toContain('confirmed as up to date: 1')

  const at11 = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }
  await edited(world, rally, { ...at11, price: '$5' })
  expect(await event()).toContain('confirms: Friday')
  await edited(world, rally, { ...at11, price: '$5', address: '790 Market St.' })
  expect(await event()).not.toContain('confirms: Friday')
  await world.post(`${bruno}/vouching`, { revision: '4', wanted: 'yes' })
  expect(await event()).toContain('790 Market St.')
  await world.post(`${bruno}/vouching`, { wanted: 'no' })
  expect(await event()).not.toContain('confirms: Friday')
})
