// Draws an event of the moderators' queue: in two lines what decides, then the answers, one press each. Its text and
// what can be done about parts of it are folded below.

import { changeWords } from '../../src/domain/change-words.ts'
import { whenWords } from '../../src/domain/date-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Change } from '../../src/domain/event/differences.ts'
import type { Instant, Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { inLanguage } from '../../src/domain/event/translation.ts'
import type { SpamScore } from '../../src/domain/spam/spam-score.ts'
import { useLanguage, useWords } from '../page-context.ts'
import type { AgedContradiction } from './asked-details.tsx'
import { AskedDetails, Passages } from './asked-details.tsx'
import { placeWords } from './event-in-words.tsx'
import { HideForm, type RefusedReason } from './hide-form.tsx'
import { type ModeratedQuestion, ModeratedQuestions } from './moderated-questions.tsx'
import { Moment } from './moment.tsx'
import { type ReportInWords, ReportLines } from './report-lines.tsx'
import { StateLine } from './state-line.tsx'
import { WasNow } from './was-now.tsx'

export type AskedRow = {
  id: string
  revision: Revision
  standing: 'waiting' | 'public' | 'again'
  since: Instant
  /** Only when the page would show it. */
  contact: string | null
  spam: SpamScore | null
  reports: readonly ReportInWords[]
  changes: readonly Change[]
  contradictions: readonly AgedContradiction[]
  /** When its organizers were reminded of this revision; null when nobody did. */
  remindedAt: Instant | null
  /** Public answers that wait to be shown. */
  questions: readonly ModeratedQuestion[]
}

export type AskedProps = {
  /** `/moderation/:token` */
  baseUrl: string
  terms: Terms
  /** Of the calendar. */
  zone: string
  refused?: RefusedReason | undefined
}

/** Id of the form that every answer of the queue belongs to. */
export const answersForm = 'answers'

export function AskedEvent(props: AskedProps & { row: AskedRow }) {
  const { row, baseUrl } = props
  const { id, revision, standing } = row
  const words = useWords().moderationPage
  const value = `${id}.${revision.number}`
  const { title } = inLanguage(revision.snapshot, useLanguage())
  const first = firstAnswer(row)
  return (
    <li class="ask" id={`ask-${id}`} tabindex={-1}>
      <input
        type="checkbox"
        name="chosen"
        value={value}
        form={answersForm}
        aria-label={words.choose(title)}
      />
      <div class="ask-body">
        <p class="title" dir="auto">
          {standing === 'public' ? <a href={`/events/${id}`}>{isolated(title)}</a> : title}
        </p>
        <Facts {...row} />
        <Causes {...props} />
        <Passages
          {...props}
          action={`${baseUrl}/events/${id}`}
          reminds={first !== 'remind' && row.remindedAt === null}
        />
        <div class="buttons">
          {first && <Answer answer={first} value={value} words={answerWords(first, row)} />}
          <Answer answer="spam" value={value} words={words.spam} />
        </div>
        <HideForm
          {...props}
          eventId={id}
          scope={id}
          waiting={standing === 'waiting' ? revision.number : null}
        />
        <AskedDetails {...props} action={`${baseUrl}/events/${id}`} />
      </div>
    </li>
  )
}

/** Key `p`. Where a text alone asks, its organizers are asked, once; its passages are called right one by one. */
function firstAnswer(row: AskedRow): 'fine' | 'remind' | null {
  const others = [row.reports, row.changes, row.questions]
  if (row.standing !== 'public' || others.some(asking => asking.length > 0)) return 'fine'
  return row.remindedAt ? null : 'remind'
}

function answerWords(answer: 'fine' | 'remind', { standing }: AskedRow) {
  const words = useWords().moderationPage
  if (answer === 'remind') return words.remind
  return { waiting: words.publish, again: words.showAgain, public: words.fine }[standing]
}

/** One press, without leaving the row. */
const Answer = (props: { answer: 'fine' | 'remind' | 'spam'; value: string; words: string }) => (
  <button
    type="submit"
    class={props.answer === 'spam' ? 'quiet' : 'quiet fine'}
    form={answersForm}
    name="answer"
    value={`${props.answer} ${props.value}`}
    data-answer={props.answer}
  >
    {props.words}
  </button>
)

/** When, where, by whom: on one line where there is room. */
function Facts({ revision: { snapshot } }: AskedRow) {
  const language = useLanguage()
  const { moderationPage: words } = useWords()
  const facts = [whenWords(snapshot, language), placeWords(snapshot), snapshot.organizer]
  return (
    <>
      <StateLine snapshot={snapshot} />
      <p class="aside" dir="auto">
        {facts.filter(Boolean).map(isolated).join(' · ')}
        {!snapshot.organizer && ` · ${words.nobodyNamed}`}
      </p>
    </>
  )
}

/** All that asks for a look. */
function Causes(props: AskedProps & { row: AskedRow }) {
  const { row, terms, zone } = props
  const { moderationPage: words, report } = useWords()
  const language = useLanguage()
  const reasons = new Intl.ListFormat(language, { type: 'unit' })
  const since = { waiting: words.waitsSince, again: words.againSince, public: '' }[row.standing]
  return (
    <div class="causes">
      {since && (
        <p>
          {`${since} `}
          <Moment at={row.since} zone={zone} />
        </p>
      )}
      {row.spam && (
        <p>
          {words.suspected(reasons.format(row.spam.reasons.map(one => words.spamReasons[one])))}
        </p>
      )}
      {row.reports.length > 0 && (
        <>
          <p>
            {`${report.since} `}
            <Moment at={row.since} zone={zone} />
          </p>
          <ReportLines reports={row.reports} />
        </>
      )}
      {row.changes.length > 0 && (
        <>
          <p>{words.changed}</p>
          <WasNow changes={row.changes.map(one => changeWords(one, { language, terms }))} />
        </>
      )}
      {row.questions.length > 0 && (
        <>
          <p>{words.answersWait(row.questions.length)}</p>
          <ModeratedQuestions {...props} questions={row.questions} />
        </>
      )}
    </div>
  )
}
