// On the organizer's page while the event is not public: it waits for a moderator, or was not published.

import type { Instant } from '../../src/domain/event/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { Moment } from './moment.tsx'

export type ReviewState = {
  /** Since when it waits, or when it was answered. */
  at: Instant
  /** The moderator's words; null while it waits. */
  declined: { reason: string } | null
}

type ReviewStateProps = { review: ReviewState; zone: string; language: Language }

export function ReviewStateLines({ review, zone, language }: ReviewStateProps) {
  const words = phrases[language]
  const { at, declined } = review
  return (
    <section id="review" aria-labelledby="review-heading">
      <h2 id="review-heading">{declined ? words.declined : words.waiting}</h2>
      <p class="aside">
        <Moment at={at} zone={zone} language={language} />
      </p>
      {declined?.reason && (
        <>
          <p>{words.reason}</p>
          <blockquote class="typed" dir="auto">
            {declined.reason}
          </blockquote>
        </>
      )}
      <p>{declined ? words.comesBack : words.next}</p>
    </section>
  )
}

const en = {
  waiting: 'Waiting for a moderator',
  next: 'Nobody else can see the event yet. You get a letter once it is published, or if it is not, with the reason. You can go on changing it here.',
  declined: 'Not published',
  reason: 'The reason, in the moderator’s words:',
  comesBack:
    'Everything you typed is kept. Change it below and save: then it goes back to the moderators.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    waiting: 'En espera de moderación',
    next: 'Todavía nadie más puede ver el evento. Recibirá una carta cuando se publique o, si no se publica, con el motivo. Mientras tanto puede seguir corrigiéndolo aquí.',
    declined: 'No publicado',
    reason: 'El motivo, en palabras de quien modera:',
    comesBack:
      'Todo lo que escribió sigue guardado. Corríjalo abajo y guarde: así vuelve a la moderación.',
  },
}
