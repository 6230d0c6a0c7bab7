// Questions to the organizer: asked with a mailed link, public only together with an answer, and true afterwards.

import { expect, test } from 'vitest'
import { forgetOldQuestions } from '../../src/actions/forget-questions.ts'
import { questionSchema } from '../../src/http/form-schemas.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aModeratedWorld, aQueue, aWaitingEvent, press, takeDown } from '../support/moderators.ts'
import { aPublishedEvent, edited, lastAsking } from '../support/people.ts'
import { anAsked, answered, aQuestion, mailTo, rita } from '../support/questions.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const olga = 'olga@example.org'
const ramp = 'Is there a ramp at the side door?'
const yes = 'Yes, and somebody will be there to help.'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

test('a question is read by nobody before its asker confirms, and by the organizer alone afterwards', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const path = `/events/${rally.id}/questions`
  const sent = await world.post(path, aQuestion())
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${path}/sent`])
  await world.work()
  const asking = lastAsking(world)
  expect(asking?.to).toBe(rita)
  expect(`${asking?.subject}${asking?.text}`).not.toContain('a ramp')
  expect(await pageOf(world, `${rally.manage}/questions`)).not.toContain('a ramp')

  const before = JSON.stringify(await everythingStored(world.app.db))
  expect(before).not.toContain('a ramp')
  expect(before).not.toContain('rita')
  expect(await pageOf(world, linkIn(asking, 'confirm'))).toContain(ramp)
  const done = await world.post(linkIn(asking, 'confirm'))
  expect(done.headers.get('location')).toMatch(/^\/question\/[\w-]{43}\?done=asked$/)
  await world.work()
  const mail = mailTo(world, olga)
  expect(mail?.subject).toMatch(/^Question from .*Rita/)
  expect(mail?.text).toContain(ramp)
  expect(JSON.stringify(mail)).not.toContain(rita)
  for (const page of [path, `/events/${rally.id}`, `/events/${rally.id}.json`])
    expect(await pageOf(world, page), page).not.toContain('a ramp')
  expect(await pageOf(world, `${rally.manage}/people`)).toContain('Is there a ramp')
})

test('question and answer become public together, and the asker gets the answer once', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  for (const page of [`/events/${rally.id}`, `/events/${rally.id}/questions`])
    expect(await pageOf(world, page)).not.toContain('a ramp')
  await answered(world, asked, yes)
  for (const page of [`/events/${rally.id}`, `/events/${rally.id}/questions`]) {
    const text = await pageOf(world, page)
    for (const words of [ramp, yes, 'Rita', 'answered on Friday, January 6, 2023'])
      expect(text, page).toContain(words)
    expect(text).not.toContain(rita)
  }
  const mails = world.mails.filter(mail => mail.to === rita && mail.text.includes(yes))
  expect(mails.map(mail => mail.subject)).toEqual([expect.stringMatching(/^Answered: .*rally/i)])
  expect(mails[0]?.text).toContain(asked.own)
  await world.work()
  expect(world.mails.filter(mail => mail.text.includes(yes))).toHaveLength(1)
})

test('an answer in private goes to the asker alone, and one that is declined is said', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const one = await anAsked(world, rally)
  await answered(world, one, yes, { publicly: 'no' })
  expect(mailTo(world, rita)?.text).toContain(yes)
  expect(await pageOf(world, one.own)).toContain(yes)
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('a ramp')

  const other = await anAsked(world, rally, { question: 'Who are you?' })
  const done = await world.post(`${other.manage}/refusal`, {})
  expect(done.status).toBe(303)
  await world.work()
  expect(mailTo(world, rita)?.subject).toMatch(/^No answer to your question/)
  expect(await pageOf(world, `/events/${rally.id}/questions`)).not.toContain('Who are you')

  // what was said in private stays so when the answer becomes public
  await answered(world, one, 'Yes, there is a ramp.')
  const page = await pageOf(world, `/events/${rally.id}`)
  expect(page).toContain('Yes, there is a ramp.')
  expect(page).not.toContain(yes)
})

test('an answer that is older than a change says so, until it is called right or corrected', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  await answered(world, asked, yes)
  const page = `/events/${rally.id}`
  expect(await pageOf(world, page)).not.toContain('before this changed')
  await edited(world, rally, { description: 'Bring drums.' })
  expect(await pageOf(world, page)).not.toContain('before this changed')
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  for (const path of [page, `${page}/questions`, asked.own])
    expect(await pageOf(world, path)).toContain('before this changed: time.')
  expect(await pageOf(world, `${rally.manage}?done=saved`)).toContain(
    '1 public answer is older than a change',
  )
  world.clock.advance(600)
  await world.work()
  expect(mailTo(world, olga)?.subject).toMatch(/^Answers from before the change/)
  await world.post(`${asked.manage}/renewal`, {})
  expect(await pageOf(world, page)).not.toContain('before this changed')
  await edited(world, rally, { startsLocal: '2023-01-13T10:00' })
  await answered(world, asked, 'No, the ramp is closed that day.')
  const corrected = await pageOf(world, page)
  expect(corrected).toContain('No, the ramp is closed that day.')
  expect(corrected).toContain(`It said before: ${yes}`)
  expect(corrected).not.toContain('before this changed')
  expect(mailTo(world, rita)?.subject).toMatch(/^Corrected answer/)
})

test('an answer that says another hour than the event is asked about first', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally, { question: 'When do we meet?' })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const answer = 'We start at 12:00 PM sharp, at the Peru Consulate.'
  const refused = await world.post(`${asked.manage}/answers`, { answer, publicly: 'yes' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toMatch(/12:00.*11:00 AM/)
  expect(page).toContain(answer)
  const [, right = ''] = /name="right" value="([^"]*)"/.exec(page) ?? []
  expect(right).not.toBe('')
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('sharp')
  await answered(world, asked, answer, { right })
  expect(await pageOf(world, `/events/${rally.id}`)).toContain('sharp')
})

test('of two answers at once the second is refused, with its words and the answer that stands', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  const both = await Promise.all(
    ['First answer.', 'Second answer.'].map(answer =>
      world.post(`${asked.manage}/answers`, { answer, publicly: 'yes', version: '0' }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const late = await world.post(`${asked.manage}/answers`, {
    answer: 'Third answer.',
    publicly: 'no',
    version: '0',
  })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('Third answer.')
  expect(page).toMatch(/First answer\.|Second answer\./)
  const declined = await world.postJson(`${asked.manage}/refusal`, { version: 0 })
  expect(declined.status).toBe(409)
  await world.work()
  expect(world.mails.filter(mail => mail.to === rita && /answer\./.test(mail.text))).toHaveLength(1)
})

test('the same question again is one question, however often its links are pressed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const forms = ['Is there  a ramp at the side door?', 'is there a ramp at the SIDE door?']
  for (const question of forms)
    await world.post(`/events/${rally.id}/questions`, aQuestion({ question }))
  await world.work()
  const links = world.mails.flatMap(mail =>
    mail.to === rita ? [linkIn(mail, 'confirm'), linkIn(mail, 'confirm')] : [],
  )
  expect(new Set(links).size).toBe(2)
  const done = await Promise.all(links.map(link => world.post(link)))
  expect(new Set(done.map(one => one.headers.get('location'))).size).toBe(1)
  await world.work()
  expect(world.mails.filter(mail => mail.subject.startsWith('Question from'))).toHaveLength(1)
})

test('the asker deletes the question, and nothing of it is left', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  await answered(world, asked, yes)
  expect(await pageOf(world, `/events/${rally.id}`)).toContain(ramp)
  const erased = await world.post(`${asked.own}/erasure`)
  expect(erased.status).toBe(200)
  for (const path of [`/events/${rally.id}`, rally.manage])
    expect(await pageOf(world, path), path).not.toContain('a ramp')
  expect((await world.get(asked.own)).status).toBe(404)
  expect((await world.post(`${asked.manage}/answers`, { answer: 'Hm.' })).status).toBe(404)
  for (const table of ['questions', 'answers'] as const)
    expect(await world.app.db.query.selectFrom(table).selectAll().execute()).toEqual([])
})

test('a question that was deleted and is asked again reaches the organizer, and its answer the asker', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const mails of [1, 2]) {
    const asked = await anAsked(world, rally)
    await answered(world, asked, yes)
    const subjects = world.mails.map(mail => mail.subject)
    for (const kind of ['Question from', 'Answered'])
      expect(
        subjects.filter(subject => subject.startsWith(kind)),
        kind,
      ).toHaveLength(mails)
    await world.post(`${asked.own}/erasure`)
    const left = await world.app.db.query.selectFrom('letters').select('kind').execute()
    expect(left.map(({ kind }) => kind)).not.toContain('answer')
  }
})

test('ninety days after the event the address is forgotten, and what was never public with it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const shown = await anAsked(world, rally)
  await answered(world, shown, yes)
  await anAsked(world, rally, { question: 'Who are you?' })
  world.clock.set('2023-04-13T00:00:00.000Z')
  await forgetOldQuestions(world.app)
  expect(await kept(world)).toEqual([true, true])
  world.clock.set('2023-04-14T00:00:00.000Z')
  await forgetOldQuestions(world.app)
  expect(await kept(world)).toEqual([false])
  expect(await pageOf(world, `/events/${rally.id}`)).toContain(ramp)
})

/** Of each question that is kept, whether its address is. */
async function kept(world: World): Promise<boolean[]> {
  const rows = await world.app.db.query.selectFrom('questions').selectAll().execute()
  return rows.map(row => row.address_sealed !== '')
}

test('where moderators look first, an answer waits for them; they and the organizer can hide it', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  await press(world, await aQueue(world), `${rally.id}/publication`)
  await world.work()
  const asked = await anAsked(world, rally)
  await answered(world, asked, yes)
  expect(mailTo(world, rita)?.text).toMatch(/once a moderator\s+has\s+looked/)
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('a ramp')
  const queue = await aQueue(world)
  expect(await pageOf(world, queue)).toContain(yes)
  const act = (what: string) =>
    world.post(`${queue}/events/${rally.id}/questions/${asked.id}/${what}`)
  await act('showing')
  expect(await pageOf(world, `/events/${rally.id}`)).toContain(ramp)
  expect(await pageOf(world, queue)).not.toContain(yes)

  await world.post(`${asked.manage}/hiding`, {})
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('a ramp')
  await world.post(`${asked.manage}/showing`, {})
  expect(await pageOf(world, `/events/${rally.id}`)).toContain(ramp)
  await act('hiding')
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('a ramp')
  expect((await world.post(`${asked.manage}/showing`, {})).status).toBe(409)
  expect(await pageOf(world, `${queue}/events/${rally.id}/questions`)).toContain(yes)
})

test('a reader reports one question, and the moderators find it from there', async () => {
  const world = await aWorld({ moderators: ['mara@example.org'] })
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  const report = `/events/${rally.id}/report?question=${asked.id}`
  expect(await pageOf(world, report)).not.toContain('a ramp')
  await answered(world, asked, yes)
  expect(await pageOf(world, `/events/${rally.id}/questions`)).toContain(`href="${report}"`)
  expect(await pageOf(world, report)).toContain(`About the question “${ramp}”`)
  await world.post(`/events/${rally.id}/reports`, { reason: 'harmful', words: ramp })
  const queue = await aQueue(world)
  const page = `${queue}/events/${rally.id}/questions`
  expect(await pageOf(world, queue)).toContain(`href="${page}"`)
  expect(await pageOf(world, page)).toContain(yes)
})

test('a question is refused for its fields, with everything that was typed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const path = `/events/${rally.id}/questions`
  const fields = [
    ['name', { name: '' }],
    ['name', { name: 'win.example/prize' }],
    ['email', { email: 'nobody' }],
    ['question', { question: '  ' }],
    ['question', { question: 'Look at https://win.example/prize' }],
    ['question', { question: 'x'.repeat(1001) }],
    ['language', { language: 'tlh' }],
  ] as const
  for (const [field, typed] of fields) {
    const refused = await world.postJson(path, aQuestion(typed))
    expect(refused.status, field).toBe(422)
    const { errors } = (await refused.json()) as { errors: { field: string }[] }
    expect(errors.map(error => error.field)).toEqual([field])
  }
  const page = await (await world.post(path, aQuestion({ email: 'nobody' }))).text()
  expect(page).toContain(ramp)
  expect(page).toContain('This is not an email address')
  expect((await world.post(path, { question: 'x'.repeat(5 * 1024 * 1024) })).status).toBe(413)
})

test('a program asks and answers in JSON, as the description says', async () => {
  const world = await aWorld()
  const { paths } = await (await world.get('/openapi.json')).json()
  const { post } = paths['/events/{id}/questions']
  const { properties, required } = post.requestBody.content['application/json'].schema
  expect(Object.keys(properties)).toEqual(Object.keys(questionSchema.entries))
  expect(required).toEqual(Object.keys(aQuestion()))
  const rally = await aPublishedEvent(world)
  const asked = await world.postJson(`/events/${rally.id}/questions`, aQuestion())
  expect([asked.status, await asked.json()]).toEqual([202, { next: 'confirm by mail' }])
  const { manage } = await anAsked(world, rally)
  const answer = await world.postJson(`${manage}/answers`, { answer: yes, publicly: true })
  expect([answer.status, await answer.json()]).toEqual([200, { done: 'answered' }])
})

test('what is over, hidden or has no organizer takes no question', async () => {
  const world = await aWorld({ publishing: 'open', moderators: ['mara@example.org'] })
  const rally = await aPublishedEvent(world).catch(() => null)
  expect(rally).toBeNull()
  const [{ id = '' } = {}] = await world.app.db.query.selectFrom('events').select('id').execute()
  const ask = (path: string) => world.post(`/events/${path}/questions`, aQuestion())
  expect((await ask(id)).status).toBe(409)
  expect(await pageOf(world, `/events/${id}`)).not.toContain('Ask the organizer in public')
  await world.work()
  await world.post(`${linkIn(mailTo(world, olga), 'manage')}/telling`)
  expect((await ask(id)).status).toBe(303)
  await world.work()
  const confirm = linkIn(lastAsking(world), 'confirm')
  world.clock.set('2023-01-13T23:00:00.000Z')
  expect((await ask(id)).status).toBe(409)
  expect((await world.post(confirm)).status).toBe(409)
  world.clock.set('2023-01-08T03:10:00.000Z')
  await takeDown(world, id, 'hiding')
  expect((await ask(id)).status).toBe(404)
  expect((await world.post(confirm)).status).toBe(404)
})

test('a stranger writes to somebody five times a day at most, and no word of theirs', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const statuses: number[] = []
  for (let n = 0; n < 8; n++) {
    const typed = { email: 'victim@example.org', name: 'WIN', question: `WIN A PRIZE ${n}` }
    statuses.push((await world.post(`/events/${rally.id}/questions`, aQuestion(typed))).status)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
  await world.work()
  const mails = world.mails.filter(mail => mail.to === 'victim@example.org')
  expect(mails).toHaveLength(5)
  expect(JSON.stringify(mails)).not.toContain('PRIZE')
})

test('an answer is corrected and mailed five times a day at most', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  const answer = (n: number) =>
    world.post(`${asked.manage}/answers`, { answer: `Answer ${n}.`, publicly: 'yes' })
  const statuses: number[] = []
  for (let n = 1; n <= 6; n++) statuses.push((await answer(n)).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
  await world.work()
  const mails = world.mails.filter(mail => mail.to === rita && mail.text.includes('Answer'))
  expect(mails.map(mail => /“Answer \d/.exec(mail.text)?.[0])).toEqual(['“Answer 5'])
  world.clock.advance(25 * 3600)
  expect((await answer(6)).status).toBe(303)
})

test('with a removed event go its questions, answers and links', async () => {
  const world = await aWorld({ moderators: ['mara@example.org'] })
  const rally = await aPublishedEvent(world)
  const asked = await anAsked(world, rally)
  await answered(world, asked, yes)
  await world.post(`/events/${rally.id}/questions`, aQuestion({ question: 'Who are you?' }))
  await world.work()
  const confirm = linkIn(lastAsking(world), 'confirm')
  await takeDown(world, rally.id, 'removal')
  const stored = await everythingStored(world.app.db)
  expect([stored.questions, stored.answers]).toEqual([[], []])
  expect((await world.post(`/events/${rally.id}/questions`, aQuestion())).status).toBe(410)
  for (const link of [confirm, asked.own]) expect((await world.get(link)).status).toBe(404)
})

test('pages and mails are in the asker’s language', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const form = await pageOf(world, `/events/${rally.id}/questions?lang=es`)
  expect(form).toContain('Preguntar en público a quien organiza')
  const asked = await anAsked(world, rally, { language: 'es', question: '¿Hay rampa?' })
  expect(await pageOf(world, asked.own)).toContain('Espera a quien organiza')
  await answered(world, asked, 'Sí.')
  expect(mailTo(world, rita)?.subject).toMatch(/^Respondida/)
})
