// Who has been told of which revision: the proof that an organizer can show.

import type { Instant } from '../../src/domain/event.ts'
import type { Language } from '../../src/domain/language.ts'
import { manageWords } from '../phrases/manage.ts'
import { Moment } from './moment.tsx'

export type WatcherRow = {
  /** The organization of an endorser; null for a follower, who is never named. */
  name: string | null
  kind: 'endorser' | 'follower'
  toldRevision: number
  /** When that mail was taken; null when they have known it since they confirmed. */
  toldAt: Instant | null
  standing: 'waiting' | 'told' | 'acknowledged' | 'bounced' | 'stopped'
}

type ToldProps = {
  /** `/manage/:token` */
  baseUrl: string
  newest: number
  zone: string
  watchers: readonly WatcherRow[]
  language: Language
}

export function Told({ baseUrl, newest, zone, watchers, language }: ToldProps) {
  const words = manageWords[language]
  if (watchers.length === 0) return <p>{words.nobodyTold}</p>
  const count = (standing: WatcherRow['standing']) =>
    watchers.filter(watcher => watcher.standing === standing).length
  const reachable = watchers.length - count('stopped') - count('bounced')
  const told = count('told') + count('acknowledged')
  const waiting = count('waiting')
  return (
    <>
      <p>
        {words.summary(told, reachable, newest)} {words.acknowledged(count('acknowledged'))}
      </p>
      {reachable > 0 && <progress value={told} max={reachable} aria-label={words.progress} />}
      {waiting > 0 && (
        <form method="post" action={`${baseUrl}/telling`}>
          <button type="submit">{words.tellNow(waiting)}</button>
        </form>
      )}
      <ToldTable watchers={watchers} zone={zone} language={language} />
    </>
  )
}

function ToldTable({
  watchers,
  zone,
  language,
}: Pick<ToldProps, 'watchers' | 'zone' | 'language'>) {
  const words = manageWords[language]
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
        {watchers.map(({ name, kind, toldRevision, toldAt, standing }) => (
          <tr>
            <th scope="row" dir="auto">
              {name ?? words.aFollower}
            </th>
            <td data-label={words.kind}>{words.kinds[kind]}</td>
            <td data-label={words.knows}>
              {words.confirmedOn(toldRevision)}
              {toldAt && (
                <>
                  , <Moment at={toldAt} zone={zone} language={language} />
                </>
              )}
            </td>
            <td data-label={words.standing} class={`standing-${standing}`}>
              {words.standings[standing]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
