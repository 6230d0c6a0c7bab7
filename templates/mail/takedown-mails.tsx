// The mails about a takedown. Who relies on the event gets one sentence, which says nothing about whether it
// takes place; its organizers are told why as well. Must not know moderators, nor addresses.

import type { Language, Phrases } from '../../src/domain/language.ts'
import type { Role } from '../../src/domain/takedown.ts'
import { type Block, clip, oneLine, type Rendered } from './letter.ts'
import { renderLetter } from './render-letter.ts'

type About = {
  /** Of the event; it stands in the mail and never in its subject. */
  title: string
  language: Language
  calendarName: string
}

type Act = { act: 'hidden' | 'shown' } | { act: 'removed'; by: Role }

/** To an endorser or a follower. */
export function takedownMail({ title, language, calendarName, ...how }: About & Act): Rendered {
  const say = phrases[language]
  const name = oneLine(calendarName)
  return renderLetter({
    subject: say.subject[how.act],
    language,
    blocks: [
      { kind: 'say', words: say[sentenceOf(how)](clip(oneLine(title), 300), name) },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** @param mail.link whole address of the organizer's page; null once there is none. */
export function takedownMailToOrganizer(
  mail: About & Act & { reason: string; link: string | null },
): Rendered {
  const { title, language, calendarName, reason, link, ...how } = mail
  const say = phrases[language]
  const blocks: Block[] = [
    {
      kind: 'say',
      words: say[sentenceOf(how)](clip(oneLine(title), 300), oneLine(calendarName)),
    },
  ]
  if (reason) {
    blocks.push({ kind: 'heading', words: say.reason }, { kind: 'quote', words: reason })
  }
  if (how.act === 'hidden') blocks.push({ kind: 'say', words: say.stays })
  if (how.act === 'removed') blocks.push({ kind: 'say', words: say.gone })
  if (link) blocks.push({ kind: 'link', words: say.open, url: link, action: true, shown: true })
  return renderLetter({
    subject: say.ownSubject[how.act],
    language,
    blocks: [...blocks, { kind: 'say', words: calendarName }],
  })
}

const sentenceOf = (how: Act) => (how.act === 'removed' ? how.by : how.act)

const english = {
  subject: {
    hidden: 'Moderators have hidden an event that you rely on',
    shown: 'An event that you rely on is shown again',
    removed: 'An event that you rely on was removed from the calendar',
  },
  ownSubject: {
    hidden: 'Moderators have hidden your event',
    shown: 'Your event is shown again',
    removed: 'Your event was removed from the calendar',
  },
  hidden: (title: string, calendar: string) =>
    `Moderators have hidden “${title}” on ${calendar} for now, which says nothing about whether it takes place.`,
  shown: (title: string, calendar: string) =>
    `“${title}” is shown on ${calendar} again, as its organizer has it.`,
  moderator: (title: string, calendar: string) =>
    `Moderators have removed “${title}” from ${calendar} for good, which says nothing about whether it takes place.`,
  organizer: (title: string, calendar: string) =>
    `Its organizer has withdrawn “${title}” from ${calendar}, which says nothing about whether it takes place.`,
  reason: 'The reason:',
  stays:
    'You can go on editing it on your page. It stays hidden, and nobody is told of changes, until moderators show it again.',
  gone: 'Everything that was posted with it is deleted, and its links no longer work.',
  open: 'Open your page for this event',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    subject: {
      hidden: 'La moderación ocultó un evento con el que usted cuenta',
      shown: 'Un evento con el que usted cuenta se muestra de nuevo',
      removed: 'Un evento con el que usted cuenta se retiró del calendario',
    },
    ownSubject: {
      hidden: 'La moderación ocultó su evento',
      shown: 'Su evento se muestra de nuevo',
      removed: 'Su evento se retiró del calendario',
    },
    hidden: (title, calendar) =>
      `La moderación ocultó por ahora «${title}» en ${calendar}, lo que no dice nada sobre si se celebra o no.`,
    shown: (title, calendar) =>
      `«${title}» se muestra de nuevo en ${calendar}, tal como lo tiene quien lo organiza.`,
    moderator: (title, calendar) =>
      `La moderación retiró definitivamente «${title}» de ${calendar}, lo que no dice nada sobre si se celebra o no.`,
    organizer: (title, calendar) =>
      `Quien organiza «${title}» lo retiró de ${calendar}, lo que no dice nada sobre si se celebra o no.`,
    reason: 'El motivo:',
    stays:
      'Puede seguir corrigiéndolo en su página. Seguirá oculto, y no se avisará a nadie de los cambios, hasta que la moderación lo muestre de nuevo.',
    gone: 'Todo lo que se publicó con él está borrado, y sus enlaces ya no funcionan.',
    open: 'Abrir su página de este evento',
  },
}
