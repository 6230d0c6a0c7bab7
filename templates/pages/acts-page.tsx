// Lists what moderators did: for themselves, and for readers without names and contents.

import type { Words } from '../../locales/en.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { Moment } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'

type ActLine = {
  id: string
  act: keyof Words['moderationPage']['actNames']
  at: Instant
  undoneAt: Instant | null
}

type ListProps = {
  /** Address of the earlier acts; null where there are none. */
  earlier: string | null
  /** Of the calendar. */
  zone: string
}

type ActsPageProps = ListProps & {
  /** `/moderation/:token` */
  baseUrl: string
  /** `by`: the address of the moderator; null of a former one. */
  acts: readonly (ActLine & { eventId: string; by: string | null })[]
}

/** `GET /moderation/:token/acts` */
export function ActsPage(props: ActsPageProps) {
  const { acts, baseUrl, zone } = props
  const words = useWords().moderationPage
  return (
    <Page {...props} title={words.acts} secret>
      <h1>{words.acts}</h1>
      <p>{words.actsLead}</p>
      {acts.length === 0 && <p>{words.noActs}</p>}
      <ol class="act-list">
        {acts.map(one => (
          <li>
            <ActWords {...one} zone={zone} />
            <p class="aside">
              {`${one.by ?? words.formerModerator} · `}
              <a href={`${baseUrl}?q=${one.eventId}`}>{one.eventId}</a>
            </p>
          </li>
        ))}
      </ol>
      <Further {...props} />
      <p class="links">
        <a href={baseUrl}>{words.title}</a>
      </p>
    </Page>
  )
}

type LogProps = ListProps & {
  acts: readonly ActLine[]
  /** The people who run the calendar. */
  contact: { url: string }
}

/** `GET /moderation-log` */
export function ModerationLogPage(props: LogProps) {
  const { acts, zone, contact } = props
  const words = useWords().moderationPage
  return (
    <Page {...props} title={words.logTitle}>
      <h1>{words.logTitle}</h1>
      <p>{words.logLead}</p>
      {acts.length === 0 && <p>{words.noActs}</p>}
      <ol class="act-list">
        {acts.map(one => (
          <li id={`act-${one.id}`}>
            <ActWords {...one} zone={zone} />
            <p class="aside">
              <a href={askUrl(contact.url, words.logSubject(one.id))}>{words.logAsk}</a>
            </p>
          </li>
        ))}
      </ol>
      <Further {...props} />
    </Page>
  )
}

/** A mail with its subject, or the page that the host names. */
const askUrl = (url: string, subject: string): string =>
  url.startsWith('mailto:') ? `${url}?subject=${encodeURIComponent(subject)}` : url

function ActWords({ act, at, undoneAt, zone }: ActLine & { zone: string }) {
  const words = useWords().moderationPage
  return (
    <p>
      {`${words.actNames[act]}${undoneAt ? ` (${words.undone})` : ''} · `}
      <Moment at={at} zone={zone} />
    </p>
  )
}

function Further({ earlier }: ListProps) {
  const words = useWords().moderationPage
  return earlier ? (
    <p>
      <a class="button quiet" href={earlier}>
        {words.earlier}
      </a>
    </p>
  ) : null
}
