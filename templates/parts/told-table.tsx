// Lists which watcher has been told of which revision: the proof that an organizer can show.

import { isolated } from '../../src/domain/direction.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import type { KeptAnswer } from '../../src/domain/mail-answer.ts'
import { answerWords } from '../../src/domain/mail-answer-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Moment } from './moment.tsx'
import { WebLink } from './web-link.tsx'

export type WatcherRow = {
  /** The organization of an endorser; null for a follower, who is never named. */
  name: string | null
  kind: 'endorser' | 'follower'
  toldRevision: number
  /** When that mail was taken; null when they have known it since they confirmed. */
  toldAt: Instant | null
  standing: 'waiting' | 'told' | 'acknowledged' | 'bounced' | 'stopped'
  /** Codes of the mail server's last answer. */
  answer: KeptAnswer | null
  /** Their public contact; '' when there is none. */
  website: string
}

/** One change, and how many of those whom it concerns have caught up with it. */
export type ToldChange = {
  revision: number
  at: Instant
  /** Changed aspects in a few words: "Time, Address". */
  what: string
  waiting: number
  told: number
  bounced: number
  acknowledged: number
}

export type ToldProps = {
  /** `/manage/:token` */
  baseUrl: string
  eventId: string
  zone: string
  /** Endorsers first; of very many followers only some. */
  watchers: readonly WatcherRow[]
  /** Number of watchers beyond the rows. */
  unlisted: number
  /** The newest few that somebody was to be told of, newest first. */
  changes: readonly ToldChange[]
}

export function Told(props: ToldProps) {
  const { baseUrl, watchers, unlisted, changes, zone } = props
  const words = useWords().managePage
  if (watchers.length === 0) return <p>{words.nobodyTold}</p>
  const waiting = changes[0]?.waiting ?? 0
  const left = watchers.filter(({ name, standing }) => name && isLeft(standing))
  return (
    <>
      {changes.length === 0 && <p>{words.nothingToTell}</p>}
      {changes.map(change => (
        <ChangeTold {...props} change={change} />
      ))}
      <TellNow baseUrl={baseUrl} waiting={waiting} />
      {changes.length > 0 && left.length > 0 && (
        <>
          <h3>{words.left}</h3>
          <ul class="people">
            {left.map(({ name, website }) => (
              <li dir="auto">
                <strong>{name && isolated(name)}</strong>{' '}
                {website ? <WebLink url={website} /> : words.noWebsite}
              </li>
            ))}
          </ul>
          <h3>{words.all}</h3>
        </>
      )}
      <ToldTable watchers={watchers} zone={zone} />
      {unlisted > 0 && <p>{words.unlisted(unlisted)}</p>}
    </>
  )
}

/** The button that ends a change's rest; nothing where nobody waits. */
export function TellNow({ baseUrl, waiting }: Pick<ToldProps, 'baseUrl'> & { waiting: number }) {
  if (waiting === 0) return null
  return (
    <form method="post" action={`${baseUrl}/telling`}>
      <button class="quiet" type="submit">
        {useWords().managePage.tellNow(waiting)}
      </button>
    </form>
  )
}

/** Tells whether the organizer may want to telephone this watcher. */
const isLeft = (standing: WatcherRow['standing']) =>
  standing === 'waiting' || standing === 'told' || standing === 'bounced'

/** One change, and who has been told of it. */
export function ChangeTold({
  change,
  eventId,
  zone,
}: Pick<ToldProps, 'eventId' | 'zone'> & { change: ToldChange }) {
  const words = useWords().managePage
  const { revision, at, what, told, waiting, bounced, acknowledged } = change
  const all = told + waiting + bounced
  return (
    <div class="told-change">
      <p>
        <a href={`/events/${eventId}/revisions/${revision}`}>
          {useWords().common.revision(revision)}
        </a>
        {`: ${what}`}
      </p>
      <p class="aside">
        <Moment at={at} zone={zone} />
      </p>
      {all > 0 && (
        <progress value={told} max={all} aria-label={words.progress(revision, told, all)} />
      )}
      <p>{words.counts({ told, waiting, bounced, acknowledged })}</p>
    </div>
  )
}

function ToldTable({ watchers, zone }: Pick<ToldProps, 'watchers' | 'zone'>) {
  const language = useLanguage()
  const words = useWords().managePage
  const failed = ({ answer }: WatcherRow) =>
    answer && !answer.startsWith('2') ? answerWords(answer, language) : ''
  return (
    <table class="told">
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.knows}</th>
          <th scope="col">{words.standing}</th>
        </tr>
      </thead>
      <tbody>
        {watchers.map(watcher => {
          const { name, kind, toldRevision, toldAt, standing } = watcher
          const answer = failed(watcher)
          return (
            <tr>
              <th scope="row" dir="auto">
                {name ?? words.aFollower}
              </th>
              <td data-label={words.kind}>{words.kinds[kind]}</td>
              <td data-label={words.knows}>
                {words.confirmedOn(toldRevision)}
                {toldAt && (
                  <>
                    , <Moment at={toldAt} zone={zone} />
                  </>
                )}
              </td>
              <td data-label={words.standing} class={`standing-${standing}`}>
                {words.standings[standing]}
                {answer && <span class="aside">{words.notAccepted(answer)}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
