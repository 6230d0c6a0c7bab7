// Asks a reader whether a question to an organizer is theirs.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useWords } from '../page-context.ts'
import type { ConfirmView } from '../pages/confirm-page.tsx'

type AskProps = {
  language: Language
  /** It was not confirmed before. */
  isOpen: boolean
  eventId: string
  snapshot: Snapshot
  name: string
  question: string
}

export function askView(props: AskProps): ConfirmView {
  const { language, isOpen, eventId, snapshot, name, question } = props
  const { questions, confirmation, common } = wordsOf(language)
  const { title, lead, button, ignore, used } = questions.confirm
  const href = `/events/${eventId}`
  const about = { event: { snapshot, href }, links: [{ href, words: common.eventPage }] }
  return isOpen
    ? {
        ...about,
        title,
        lead,
        body: <Words name={name} question={question} />,
        press: { button, ignore },
      }
    : { ...about, title: confirmation.usedTitle, lead: used, press: null }
}

function Words({ name, question }: { name: string; question: string }) {
  return (
    <>
      <p dir="auto">
        {`${useWords().questions.confirm.from} `}
        <strong>{isolated(name)}</strong>
      </p>
      <blockquote class="typed" dir="auto">
        {question}
      </blockquote>
    </>
  )
}
