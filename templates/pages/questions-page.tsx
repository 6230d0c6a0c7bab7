// Draws all public questions of an event, and the form to ask another.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import type { AboutEvent } from '../parts/form-about-event.tsx'
import { Page } from '../parts/page.tsx'
import { type PublicQuestion, QuestionList } from '../parts/questions.tsx'
import { WriterFields } from '../parts/writer-fields.tsx'

export type QuestionForm = { name: string; email: string; question: string }

export type QuestionsPageProps = AboutEvent<QuestionForm> & {
  snapshot: Snapshot
  questions: readonly PublicQuestion[]
  /** Address of the next page; null on the last one. */
  next: string | null
  canAsk: boolean
  /** The form to report them; null where nobody moderates. */
  reportUrl: string | null
}

/** `GET /events/:id/questions`, and its 422. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { eventId, snapshot, questions, next, canAsk, reportUrl } = props
  const words = useWords().questions
  const isRefused = props.errors.length > 0
  return (
    <Page {...props} title={`${words.heading}: ${snapshot.title}`}>
      <h1>{words.heading}</h1>
      <EventInWords snapshot={snapshot} href={`/events/${eventId}`} />
      {canAsk && isRefused && <AskForm {...props} />}
      {questions.length === 0 && <p>{words.none}</p>}
      <QuestionList questions={questions} zone={snapshot.zone} reportUrl={reportUrl} />
      <p class="links">{next && <a href={next}>{words.older}</a>}</p>
      {canAsk && !isRefused && <AskForm {...props} />}
    </Page>
  )
}

function AskForm({ eventId, form, errors }: QuestionsPageProps) {
  const words = useWords().questions
  return (
    <section id="ask" aria-labelledby="ask-heading">
      <h2 id="ask-heading">{words.title}</h2>
      <p>{words.lead}</p>
      <p class="links">
        <a href={`/events/${eventId}/contact`}>{words.private}</a>
      </p>
      <form class="form" method="post" action={`/events/${eventId}/questions`}>
        <ErrorSummary errors={errors} />
        <TextField
          name="question"
          label={words.question}
          help={words.questionHelp}
          value={form.question}
          errors={errors}
          rows={4}
          required
        />
        <WriterFields words={words} form={form} errors={errors} />
        <button type="submit">{words.send}</button>
      </form>
    </section>
  )
}
