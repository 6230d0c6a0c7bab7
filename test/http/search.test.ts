// Search, from the form to the list: in both languages, in scripts without spaces, by the names of terms.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { tendSearch } from '../../src/actions/tend-search.ts'
import { textWords } from '../../src/domain/search/text-words.ts'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const isListed = async (world: World, id: string, q: string, path = '/'): Promise<boolean> =>
  (await (await world.get(`${path}?q=${encodeURIComponent(q)}`)).text()).includes(id)

/** A class on farming somewhere, so that nothing else in it is what is searched for. */
const plain = {
  ...{ type: 'class-workshop', region: 'international', topics: 'food-and-farming' },
  ...{ title: 'Compost', description: 'Bring gloves.', organizer: 'Growers', city: 'Soquel' },
  ...{ placeName: 'Barn', address: '1 Lane' },
}

test.each([
  ['protests', { type: 'protest' }],
  ['protesta', { type: 'protest' }],
  ['vivienda', { topics: 'housing' }],
  ['housing', { topics: ['housing', 'labor'] }],
  ['east bay', { region: 'east-bay' }],
  ['california', { region: 'east-bay' }],
  ['estados unidos', { region: 'east-bay' }],
  ['reunion', { title: 'Reunión de vecinos' }],
  ['reuniones', { description: 'Una reunio\u0301n de vecinos.' }],
  ['marchas', { title: 'Marcha por la paz' }],
  ['womens march', { title: 'Women’s March' }],
  ["Women's", { title: 'Women’s March' }],
  ['🔥 rally!', { title: 'Rally 🔥' }],
  ['teachin', { title: 'Teach-in' }],
  ['Broadway & 14th', { address: '14th & Broadway' }],
  ['14th and broadway', { placeName: 'Corner of 14th and Broadway' }],
  ['zoe', { organizer: 'Comité Zoë' }],
  ['集会', { title: '反戦集会と討論会' }],
  ['討論会', { title: '反戦集会と討論会' }],
  ['無料', { description: '参加費無料。子ども連れ歓迎。' }],
  ['สิทธิแรงงาน', { title: 'งานสัมมนาสิทธิแรงงาน' }],
])('a search for %s finds the event that has it, and not another', async (q, fields) => {
  const world = await aWorld()
  const other = await aPublishedEvent(world, plain)
  const rally = await aPublishedEvent(world, { ...plain, ...fields })
  expect(await isListed(world, rally.id, q)).toBe(true)
  expect(await isListed(world, rally.id, q, '/calendar.ics')).toBe(true)
  expect(await isListed(world, other.id, q)).toBe(false)
})

test.each([
  ['反戦集会と討論会', '反戦 集会 と 討論 会'],
  ['参加費無料。子ども連れ歓迎。', '参加 費 無料 子ども 連れ 歓迎'],
  ['保護勞工權益大遊行', '保護 勞工 權益 大 遊行'],
  ['งานสัมมนาสิทธิแรงงาน', 'งาน สัมมนา สิทธิ แรงงาน'],
  ['การชุมนุมเพื่อประชาธิปไตย', 'การ ชุมนุม เพื่อ ประชาธิปไตย'],
])('both hosts cut %s alike, so that a calendar may move', (text, words) => {
  expect([...textWords(text)].join(' ')).toBe(words)
})

test('a term that is renamed is found by its new name at once, and by the old no more', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { ...plain, type: 'protest' })
  const { db } = world.app
  const renaming = sql`UPDATE terms SET name_en = 'Manifestation', name_es = 'Plantón' WHERE slug = 'protest'`
  await db.commit([{ compile: () => renaming.compile(db.query) }])
  expect(await isListed(world, rally.id, 'planton', '/api/v1/events')).toBe(true)
  expect(await isListed(world, rally.id, 'protest', '/api/v1/events')).toBe(false)
})

test('an edit is found by its new words, and by the old no more', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title: 'Kites' })
  await edited(world, rally, { title: 'Drums' })
  expect(await isListed(world, rally.id, 'drum')).toBe(true)
  expect(await isListed(world, rally.id, 'kites')).toBe(false)
})

test('operators of the index are words', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const q of [
    '"',
    '* OR (',
    'NOT peru',
    'peru NEAR/2 x',
    'words:peru',
    '-peru',
    'peru"*',
    '\0',
  ])
    expect((await world.get(`/?q=${encodeURIComponent(q)}`)).status, q).toBe(200)
  expect(await isListed(world, id, 'peru OR nothing')).toBe(false)
  expect(await isListed(world, id, 'peru NOT solidarity')).toBe(false)
})

test('what no release indexed is indexed anew, step by step, and an edit meanwhile stands', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title: '反戦集会' })
  const vigil = await aPublishedEvent(world, { title: 'Vigil' })
  const { db } = world.app
  for (const query of [
    sql`DELETE FROM event_search`,
    sql`DELETE FROM title_search`,
    sql`UPDATE calendar SET search_release = 0`,
  ])
    await db.commit([{ compile: () => query.compile(db.query) }])
  expect(await isListed(world, rally.id, '集会')).toBe(false)
  await edited(world, vigil, { title: 'Concert' })
  let steps = 0
  while ((await tendSearch(world.app)) === 'more') expect(++steps).toBeLessThan(10)
  expect(await isListed(world, rally.id, '集会')).toBe(true)
  expect(await isListed(world, vigil.id, 'concert')).toBe(true)
  expect(await isListed(world, vigil.id, 'vigil')).toBe(false)
  expect(await tendSearch(world.app)).toBe('done')
})

test('the words of an event that was removed or never confirmed are in no index', async () => {
  const world = await aWatchedOverWorld()
  await aPublishedEvent(world, { title: 'Vigil' })
  const rally = await aPublishedEvent(world, { title: 'Xylophones' })
  await world.post('/events', aForm({ title: 'Zithers' }))
  expect(await wordsWith(world, 'xyl')).toEqual(['xylophones'])
  await takeDown(world, rally.id, 'removal')
  while ((await tendSearch(world.app)) === 'more');
  expect(await wordsWith(world, 'xyl')).toEqual([])
  expect(await wordsWith(world, 'vig')).toEqual(['vigil'])
})

async function wordsWith(world: World, beginning: string): Promise<string[]> {
  const rows = await world.app.db.query
    .selectFrom('event_search_words')
    .select('term')
    .where('term', '>=', beginning)
    .where('term', '<', `${beginning}\uffff`)
    .execute()
  return rows.map(row => row.term)
}
