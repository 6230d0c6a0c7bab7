// Fills the calendar of DEMO=1: each made-up event is posted, confirmed, endorsed and changed by the program's own
// actions, while its clock goes from two weeks ago to now.

import * as v from 'valibot'
import { type DemoAct, type DemoFields, readDemoCalendar } from '../../../db/demo/calendar.ts'
import { cancelEvent, postponeEvent, reinstateEvent } from '../../actions/change-state.ts'
import { confirm } from '../../actions/confirm.ts'
import { editEvent } from '../../actions/edit-event.ts'
import { showOnPage } from '../../actions/organizer-actions.ts'
import { submitEvent } from '../../actions/submit-event.ts'
import { endorseEvent } from '../../actions/watch-event.ts'
import type { Instant, WallTime } from '../../domain/event/event.ts'
import { typedForm } from '../../domain/event/event-form.ts'
import { instantOf, wallTimeAt } from '../../domain/event/wall-time.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { eventSchema } from '../../http/event-schemas.ts'
import type { App } from '../../ports.ts'
import { findOpenQuestion } from '../../store/confirmations.ts'
import { listWaitingEndorsements } from '../../store/endorsement-showing.ts'
import { findEvent } from '../../store/events.ts'
import { listOrganizers } from '../../store/organizers.ts'

type Step = { at: Instant; run(app: App): Promise<void> }

/** Lists the steps of the demo, in the order of their instants, all of them before `now`. */
export function demoSteps(json: string, { now, zone }: { now: Instant; zone: string }): Step[] {
  const at = (local: WallTime) => instantOf(local, zone)
  const steps = readDemoCalendar(json, wallTimeAt(now, zone).slice(0, 10)).flatMap(event => {
    const { language, form } = event
    let id = ''
    const posting: Step = {
      at: at(event.posted),
      async run(app) {
        id = await post(speaking(app, language), form)
      },
    }
    const later = event.after.map(
      (act): Step => ({
        at: at(act.at),
        run: app => perform(speaking(app, language), id, act),
      }),
    )
    return [posting, ...later]
  })
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** Publishes the events of the file at once, however the host publishes later ones. */
const speaking = (app: App, language: App['language']): App => ({
  ...app,
  language,
  config: { ...app.config, publishing: 'confirmed' },
})

/** Returns the id of the event. */
async function post(app: App, form: DemoFields): Promise<string> {
  const { id } = taken(await submitEvent(app, v.parse(eventSchema, form)))
  await press(app, id)
  return id
}

/** Presses the button behind the link that is mailed. */
async function press(app: App, eventId: string): Promise<void> {
  const { db, vault } = app
  const question = await findOpenQuestion(db, eventId)
  if (!question) throw new Error('the demo asks nobody to confirm')
  taken(await confirm(app, await vault.token('confirm', question.id), 1))
}

async function perform(app: App, id: string, act: DemoAct): Promise<void> {
  const [organizer] = await listOrganizers(app.db, id)
  const event = await findEvent(app.db, id)
  if (!organizer || !event) throw new Error('the demo changes an event before it is posted')
  if ('endorse' in act) {
    await endorse(app, id, act.endorse)
    const waiting = await listWaitingEndorsements(app.db, id)
    return showOnPage(
      app,
      organizer,
      waiting.map(one => one.id),
    )
  }
  if ('edit' in act) {
    const { snapshot, number } = event.revision
    const typed = typedForm(snapshot, await app.vault.unseal(snapshot.contact))
    const form = v.parse(eventSchema, { ...typed, ...act.edit.set })
    const { note } = act.edit
    taken(
      await editEvent(app, organizer, { ...form, note, baseRevision: number, tell: 'everyone' }),
    )
  } else if ('cancel' in act) taken(await cancelEvent(app, organizer, act.cancel))
  else if ('postpone' in act) taken(await postponeEvent(app, organizer, act.postpone))
  else taken(await reinstateEvent(app, organizer, act.reinstate))
}

type Endorsement = Extract<DemoAct, { endorse: unknown }>['endorse']

async function endorse(app: App, id: string, endorsement: Endorsement): Promise<void> {
  const email = `${mailName(endorsement.organization)}@example.org`
  const form = { ...endorsement, email, contactName: '', reminder: false }
  taken((await endorseEvent(app, id, form)) ?? {})
  await press(app, id)
}

/** `Costureras de la Bahía` as `costureras-de-la-bahia`. */
const mailName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')

/** Throws what a refusal says, because the data of the demo is taken by the program as it is. */
function taken<T extends object>(outcome: T | Refusal): T {
  if ('refused' in outcome) throw new Error(`the demo is refused: ${JSON.stringify(outcome)}`)
  return outcome
}
