// Draws one question for an organizer: to answer it in public or privately, decline it, correct the
// answer, hide it.

import type { Child } from 'hono/jsx'
import { isolated } from '../../src/domain/direction.ts'
import type { Instant, Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { aspectNames } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import type { QuestionStanding } from '../../src/domain/question.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { LinkedText } from '../parts/linked-text.tsx'
import { Moment } from '../parts/moment.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type ManagedQuestionPageProps = {
  /** `/manage/:token` */
  baseUrl: string
  snapshot: Snapshot
  id: string
  version: number
  name: string
  question: string
  askedAt: Instant
  standing: QuestionStanding
  /** The answer that stands; null while there is none. */
  answer: string | null
  /** Aspects that changed since it was answered in public. */
  changed: readonly Aspect[]
  /** Contradictions between the answer and the event as it stands, in sentences. */
  doubts: readonly string[]
  /** Only a moderator can show it again. */
  hiddenByModerator: boolean
  /** The answer in the form: as typed, as it came by mail, or as it stands. */
  typed: string
  /** It came by mail. */
  isDraft: boolean
  errors: readonly FieldError[]
  /** Names the doubts that the form asks about, for the answer that it is right. */
  right?: string | undefined
  notice?: string | undefined
}

/** `GET /manage/:token/questions/:question`, and the 409 and 422 of what is posted below it. */
export function ManagedQuestionPage(props: ManagedQuestionPageProps) {
  const { baseUrl, snapshot, name, question, standing, askedAt } = props
  const words = useWords().questions.manage
  return (
    <Page {...props} title={`${words.title}: ${snapshot.title}`} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} />
      <p>
        <strong dir="auto">{isolated(name)}</strong>
      </p>
      <blockquote class="typed" dir="auto">
        {question}
      </blockquote>
      <p class="aside">
        {`${words.askedOn} `}
        <Moment at={askedAt} zone={snapshot.zone} />
        {`; ${words.standings[standing]}.`}
      </p>
      <StandingAnswer {...props} />
      <AnswerForm {...props} />
      <OtherActs {...props} />
      <p class="links">
        <a href={`${baseUrl}/questions`}>{words.backToAll}</a>
        <a href={baseUrl}>{words.back}</a>
      </p>
    </Page>
  )
}

function StandingAnswer({ answer, changed, doubts }: ManagedQuestionPageProps) {
  const words = useWords().questions.manage
  const language = useLanguage()
  if (answer === null) return null
  return (
    <>
      <p>{words.standsNow}</p>
      <blockquote class="typed" dir="auto">
        <LinkedText text={answer} />
      </blockquote>
      {changed.length > 0 && <p class="notice">{words.isStale(aspectNames(changed, language))}</p>}
      {doubts.length > 0 && (
        <ul>
          {doubts.map(doubt => (
            <li dir="auto">{doubt}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The first button is the one that Enter presses; each says what it does. */
function AnswerForm(props: ManagedQuestionPageProps) {
  const { baseUrl, id, version, standing, typed, isDraft, errors, right } = props
  const words = useWords().questions.manage
  const isPublic = ['shown', 'hidden', 'in-review'].includes(standing)
  const help = isPublic ? words.correctHelp : words.answerHelp
  return (
    <form class="form" method="post" action={`${baseUrl}/questions/${id}/answers`}>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="version" value={version} />
      {right && <input type="hidden" name="right" value={right} />}
      {isDraft && <p class="notice">{words.draft}</p>}
      <TextField
        name="answer"
        label={words.answer}
        help={help}
        value={typed}
        errors={errors}
        rows={5}
        required
      />
      <div class="buttons">
        <button type="submit" name="publicly" value="yes">
          {isPublic ? words.correct : standing === 'private' ? words.publishToo : words.public}
          {right && ` (${words.right})`}
        </button>
        {!isPublic && (
          <button class="quiet" type="submit" name="publicly" value="no">
            {words.privately}
          </button>
        )}
      </div>
    </form>
  )
}

function OtherActs(props: ManagedQuestionPageProps) {
  const { standing, changed, doubts, hiddenByModerator } = props
  const words = useWords().questions.manage
  return (
    <div class="buttons">
      {standing === 'waiting' && (
        <Act {...props} act="refusal" label={words.decline}>
          <p class="help">{words.declineHelp}</p>
        </Act>
      )}
      {changed.length + doubts.length > 0 && (
        <Act {...props} act="renewal" label={words.stillHolds} />
      )}
      {(standing === 'shown' || standing === 'in-review') && (
        <Act {...props} act="hiding" label={words.hide} />
      )}
      {standing === 'hidden' &&
        (hiddenByModerator ? (
          <p>{words.hiddenByModerator}</p>
        ) : (
          <Act {...props} act="showing" label={words.show} />
        ))}
    </div>
  )
}

type ActProps = Pick<ManagedQuestionPageProps, 'baseUrl' | 'id' | 'version'> & {
  act: string
  label: string
  children?: Child
}

const Act = ({ baseUrl, id, version, act, label, children }: ActProps) => (
  <form method="post" action={`${baseUrl}/questions/${id}/${act}`}>
    <input type="hidden" name="version" value={version} />
    <button class="quiet" type="submit">
      {label}
    </button>
    {children}
  </form>
)
