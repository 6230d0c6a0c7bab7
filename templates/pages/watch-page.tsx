// Draws a watcher's own page: the event, what they were last told, acknowledge, stop, withdraw.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Instant, Revision } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Moment } from '../parts/moment.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Note, WasNow } from '../parts/was-now.tsx'

export type WatchPageProps = {
  /** `/watch/:token`, without a slash at the end. */
  baseUrl: string
  eventId: string
  /** The event as it stands. */
  revision: Revision
  /** Content of the last mail; null when none was needed yet. */
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
  /** Notice about the action on this page that was just done. */
  notice?: string | undefined
}

/** `GET /watch/:token`. */
export function WatchPage(props: WatchPageProps) {
  const { eventId, revision, told, organization, withdrawn } = props
  const words = useWords().watchPage
  return (
    <Page {...props} title={`${words.title}: ${revision.snapshot.title}`} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <p class="lead" dir="auto">
        {leadWords(props)}
      </p>
      <EventInWords snapshot={revision.snapshot} href={`/events/${eventId}`} />
      <section aria-labelledby="told">
        <h2 id="told">{words.told}</h2>
        {told ? (
          <>
            <p>
              <Moment at={told.at} zone={revision.snapshot.zone} />
            </p>
            <WasNow changes={told.changes} />
            {told.notes.map(note => (
              <Note note={note} />
            ))}
          </>
        ) : (
          <p>{words.toldNothing}</p>
        )}
        <p class="links">
          <a href={`/events/${eventId}/history`}>{useWords().common.history}</a>
        </p>
      </section>
      {organization && !withdrawn && revision.number > 1 && <Acknowledge {...props} />}
      <PublicConfirmation {...props} />
      <Reminder {...props} />
      <Stop {...props} />
      {organization && <Withdraw {...props} />}
    </Page>
  )
}

/** Words the mails that they get of the event. */
function leadWords({ organization, stopped, withdrawn }: WatchPageProps): string {
  const words = useWords().watchPage
  if (!organization || (withdrawn && !stopped))
    return stopped ? words.formerFollower : words.follower
  const name = isolated(organization)
  if (withdrawn) return words.formerEndorser(name)
  return stopped ? words.silentEndorser(name) : words.endorser(name)
}

/** After a change: whether the organization's own announcements say the same. */
function Acknowledge({ baseUrl, revision, acknowledgedRevision }: WatchPageProps) {
  const words = useWords().watchPage
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
  baseUrl,
  revision,
  organization,
  publicConfirmation,
}: WatchPageProps) {
  if (!publicConfirmation || !organization) return null
  const words = useWords().watchPage
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

function Reminder({ baseUrl, stopped, reminder }: WatchPageProps) {
  if (stopped) return null
  const words = useWords().watchPage
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

/** Offers to stop the mails, or to get them again. */
export function Stop({ baseUrl, revision, stopped, allMailUrl }: WatchPageProps) {
  const words = useWords().watchPage
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
        <a href={allMailUrl}>{useWords().common.allMail}</a>
      </p>
    </section>
  )
}

/** The endorsement, and how to withdraw it. */
export function Withdraw({ baseUrl, withdrawn, standing }: WatchPageProps) {
  const words = useWords().watchPage
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
