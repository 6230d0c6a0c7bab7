// A watcher's own page: the event, what they were last told, acknowledge, stop, withdraw.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Instant, Revision } from '../../src/domain/event/event.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Moment } from '../parts/moment.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { Note, WasNow } from '../parts/was-now.tsx'
import { common } from '../phrases/common.ts'

export type WatchPageProps = PageBase & {
  /** `/watch/:token`, without a slash at the end. */
  baseUrl: string
  eventId: string
  /** The event as it stands. */
  revision: Revision
  /** What the last mail said; null when none was needed yet. */
  told: {
    revision: number
    at: Instant
    changes: readonly ChangeWords[]
    notes: readonly string[]
  } | null
  /** The revision that they confirmed their copies hold; 0 for none. */
  acknowledgedRevision: number
  stopped: boolean
  /** The page about all mail to the same address. */
  allMailUrl: string
  /** They get a mail a day before the start. */
  reminder: boolean
  /** For an endorser: what they can say in public, and the revision that they last said it of. */
  publicConfirmation: { says: string; holds: boolean } | null
  /** The organization, when they endorse; null for a follower. */
  organization: string | null
  /** True when the name is on the event's page; null for a follower. */
  standing: 'waiting' | 'shown' | 'hidden' | 'withdrawn' | null
  /** True once the endorsement was withdrawn. */
  withdrawn: boolean
  /** What an action on this page has just done. */
  notice?: string | undefined
}

/** `GET /watch/:token`. */
export function WatchPage(props: WatchPageProps) {
  const { language, eventId, revision, told, organization, stopped, withdrawn } = props
  const words = phrases[language]
  return (
    <Page {...props} title={`${words.title}: ${revision.snapshot.title}`} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <p class="lead">
        {leadWords(props)}{' '}
        {organization && (stopped || !withdrawn) && <strong dir="auto">{organization}</strong>}
      </p>
      <EventInWords snapshot={revision.snapshot} language={language} href={`/events/${eventId}`} />
      <section aria-labelledby="told">
        <h2 id="told">{words.told}</h2>
        {told ? (
          <>
            <p>
              <Moment at={told.at} zone={revision.snapshot.zone} language={language} />
            </p>
            <WasNow changes={told.changes} language={language} />
            {told.notes.map(note => (
              <Note note={note} language={language} />
            ))}
          </>
        ) : (
          <p>{words.toldNothing}</p>
        )}
        <p class="links">
          <a href={`/events/${eventId}/history`}>{common[language].history}</a>
        </p>
      </section>
      <Acknowledge {...props} />
      <PublicConfirmation {...props} />
      <Reminder {...props} />
      <Stop {...props} />
      {organization && <Withdraw {...props} />}
    </Page>
  )
}

/** What they get of the event: an organization is named after it. */
function leadWords({ language, organization, stopped, withdrawn }: WatchPageProps): string {
  const words = phrases[language]
  if (!organization || (withdrawn && !stopped))
    return stopped ? words.formerFollower : words.follower
  if (withdrawn) return words.formerEndorser
  return stopped ? words.silentEndorser : words.endorser
}

function Acknowledge({ language, baseUrl, revision, acknowledgedRevision }: WatchPageProps) {
  const words = phrases[language]
  const caughtUp = acknowledgedRevision >= revision.number
  return (
    <section aria-labelledby="acknowledge">
      <h2 id="acknowledge">{words.copies}</h2>
      {caughtUp ? (
        <p>{words.caughtUp(revision.number)}</p>
      ) : (
        <>
          <p>{words.copiesLead}</p>
          <form method="post" action={`${baseUrl}/acknowledgement`}>
            <input type="hidden" name="revision" value={revision.number} />
            <button type="submit">{words.acknowledge}</button>
          </form>
        </>
      )}
    </section>
  )
}

function PublicConfirmation({
  language,
  baseUrl,
  revision,
  organization,
  publicConfirmation,
}: WatchPageProps) {
  if (!publicConfirmation || !organization) return null
  const words = phrases[language]
  const sentence = words.vouches(isolated(organization), publicConfirmation.says)
  return (
    <section aria-labelledby="vouch">
      <h2 id="vouch">{words.vouch}</h2>
      <p>{publicConfirmation.holds ? words.isVouched : words.vouchLead}</p>
      <blockquote dir="auto">{sentence}</blockquote>
      <form method="post" action={`${baseUrl}/vouching`}>
        <input type="hidden" name="revision" value={revision.number} />
        <input type="hidden" name="wanted" value={publicConfirmation.holds ? 'no' : 'yes'} />
        <button class={publicConfirmation.holds ? 'quiet' : undefined} type="submit">
          {publicConfirmation.holds ? words.unvouch : words.doVouch}
        </button>
      </form>
    </section>
  )
}

function Reminder({ language, baseUrl, stopped, reminder }: WatchPageProps) {
  if (stopped) return null
  const words = phrases[language]
  return (
    <section aria-labelledby="reminder">
      <h2 id="reminder">{words.reminder}</h2>
      <p>{reminder ? words.hasReminder : words.noReminder}</p>
      <form method="post" action={`${baseUrl}/reminder`}>
        <input type="hidden" name="wanted" value={reminder ? 'no' : 'yes'} />
        <button class="quiet" type="submit">
          {reminder ? words.forgetReminder : words.wantReminder}
        </button>
      </form>
    </section>
  )
}

/** How to stop the mails, or to get them again. */
export function Stop({ language, baseUrl, revision, stopped, allMailUrl }: WatchPageProps) {
  const words = phrases[language]
  return (
    <section aria-labelledby="stop">
      <h2 id="stop">{words.mails}</h2>
      <p>{stopped ? words.isStopped : words.isRunning}</p>
      <form method="post" action={`${baseUrl}/${stopped ? 'restart' : 'stop'}`}>
        <input type="hidden" name="revision" value={revision.number} />
        <button class="quiet" type="submit">
          {stopped ? words.restart : words.stop}
        </button>
      </form>
      <p class="links">
        <a href={allMailUrl}>{common[language].allMail}</a>
      </p>
    </section>
  )
}

/** The endorsement, and how to withdraw it. */
export function Withdraw({ language, baseUrl, withdrawn, standing }: WatchPageProps) {
  const words = phrases[language]
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{words.endorsement}</h2>
      <p>{words.standings[standing ?? 'withdrawn']}</p>
      {!withdrawn && (
        <form method="post" action={`${baseUrl}/withdrawal`}>
          <button class="quiet" type="submit">
            {words.withdraw}
          </button>
        </form>
      )}
    </section>
  )
}

const en = {
  title: 'You and this event',
  endorser: 'You get the changes of an event that your organization endorses:',
  follower: 'You follow this event: you get a mail when a detail changes.',
  silentEndorser: 'You get no mail about this event, which your organization endorses:',
  formerEndorser: 'You get no mail about this event, which your organization has endorsed:',
  formerFollower: 'You followed this event, and get no more mail about it.',
  told: 'What you were last told',
  toldNothing: 'Nothing has changed since you confirmed.',
  copies: 'Your flyer, your newsletter, your pages',
  copiesLead:
    'Do they say what is said above? Then let the organizer know, so that nobody has to ask.',
  acknowledge: 'We have changed our copies',
  caughtUp: (revision: number) =>
    `Thank you: the organizer sees that your copies are right, as of revision ${revision}.`,
  vouch: 'Say it in public',
  vouchLead: 'You can confirm on the event’s page, beside your name, what holds now:',
  isVouched: 'This stands on the event’s page, beside your name, until something of it changes:',
  vouches: (organization: string, says: string) => `${organization} confirms: ${says}`,
  doVouch: 'Confirm it on the event’s page',
  unvouch: 'Take it off the page',
  reminder: 'A reminder',
  hasReminder: 'You get a reminder a day before it starts, unless it is cancelled or postponed.',
  noReminder: 'You can get one more mail, a day before it starts.',
  wantReminder: 'Remind me a day before',
  forgetReminder: 'No reminder, please',
  mails: 'Mails about changes',
  isRunning: 'You get one mail when something changes, even if it is cancelled.',
  isStopped: 'You get no more mails, not even if the event is cancelled.',
  stop: 'Stop the mails',
  restart: 'Send me the mails again',
  endorsement: 'Your endorsement',
  standings: {
    waiting:
      'It waits for an organizer: your name and statement are on the event’s page once one of them shows them. You hear of every change in any case.',
    shown: 'Your name is on the event’s page. It can be taken off at any time.',
    hidden: 'The organizers do not show it on the event’s page. You still hear of every change.',
    withdrawn: 'It is withdrawn: the name is not on the event’s page.',
  },
  withdraw: 'Withdraw the endorsement',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Usted y este evento',
    endorser: 'Recibe los cambios de un evento al que adhiere su organización:',
    follower: 'Usted sigue este evento: recibe un correo cuando cambia un detalle.',
    silentEndorser: 'No recibe correos sobre este evento, al que adhiere su organización:',
    formerEndorser: 'No recibe correos sobre este evento, al que adhirió su organización:',
    formerFollower: 'Usted seguía este evento y ya no recibe correos sobre él.',
    told: 'Lo último que le avisamos',
    toldNothing: 'Nada ha cambiado desde que confirmó.',
    copies: 'Su volante, su boletín, sus páginas',
    copiesLead:
      '¿Dicen lo mismo que arriba? Avísele a quien organiza, para que nadie tenga que preguntar.',
    acknowledge: 'Ya corregimos nuestras copias',
    caughtUp: revision =>
      `Gracias: quien organiza ve que sus copias están al día, con la revisión ${revision}.`,
    vouch: 'Decirlo en público',
    vouchLead: 'Puede confirmar en la página del evento, junto a su nombre, lo que vale ahora:',
    isVouched:
      'Esto aparece en la página del evento, junto a su nombre, mientras nada de ello cambie:',
    vouches: (organization, says) => `${organization} confirma: ${says}`,
    doVouch: 'Confirmarlo en la página del evento',
    unvouch: 'Quitarlo de la página',
    reminder: 'Un recordatorio',
    hasReminder: 'Recibe un recordatorio un día antes, salvo que se cancele o se aplace.',
    noReminder: 'Puede recibir un correo más, un día antes de que empiece.',
    wantReminder: 'Recordármelo un día antes',
    forgetReminder: 'Sin recordatorio, por favor',
    mails: 'Correos sobre cambios',
    isRunning: 'Recibe un correo cuando algo cambia, también si se cancela.',
    isStopped: 'No recibe más correos, ni siquiera si el evento se cancela.',
    stop: 'Dejar de recibir correos',
    restart: 'Quiero recibirlos de nuevo',
    endorsement: 'Su adhesión',
    standings: {
      waiting:
        'Espera a quien organiza: su nombre y su declaración aparecen en la página del evento cuando alguien de la organización los muestra. De cada cambio se entera en cualquier caso.',
      shown: 'Su nombre está en la página del evento. Puede quitarse en cualquier momento.',
      hidden:
        'Quienes organizan no la muestran en la página del evento. De cada cambio se sigue enterando.',
      withdrawn: 'Está retirada: el nombre no aparece en la página del evento.',
    },
    withdraw: 'Retirar la adhesión',
  },
}
