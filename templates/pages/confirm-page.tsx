// The page behind a mailed link. It shows what would be confirmed; only its button does it.

import type { Unread } from '../../src/domain/contradiction/contradiction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { Contradictions, type OpenContradiction } from '../parts/contradictions.tsx'
import { EventFacts } from '../parts/event-facts.tsx'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'
import { common } from '../phrases/common.ts'
import { takedownFormWords } from '../phrases/takedown.ts'

export type ConfirmPageProps = PageBase & {
  purpose: 'publish' | 'endorse' | 'follow'
  /** `used` and `expired` show no button. */
  state: 'open' | 'used' | 'expired'
  eventId: string
  /** The event as it stands; its number is posted along. */
  revision: Revision
  terms: Terms
  /** `/confirm/:token`, which takes the POST. */
  action: string
  /** What the texts say against the event, for its poster; as for the organizer's page. */
  contradictions?: readonly OpenContradiction[] | undefined
  unread?: readonly Unread[] | undefined
  /** Its description exceeds the budget for Markdown. */
  isPlain?: boolean | undefined
  /** Remarks on its dates: a past day, a year of length. */
  dateNotices?: readonly string[] | undefined
  /** What was just done about one of them. */
  notice?: string | undefined
  /** Of an event: a moderator looks at it before it is public. */
  moderated?: boolean | undefined
  /** Of an endorsement only. */
  endorsement?: { organization: string; statement: string } | undefined
}

/** `GET /confirm/:token`. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { language, purpose, state, eventId, revision } = props
  const words = phrases[language]
  const own = wordsOf(props)
  const isPublic = purpose !== 'publish' || (state === 'used' && !props.moderated)
  return (
    <Page {...props} title={state === 'open' ? own.title : words.stateTitle[state]} secret>
      <Notice notice={props.notice} />
      <h1>{state === 'open' ? own.title : words.stateTitle[state]}</h1>
      <p class="lead">{state === 'open' ? own.lead : own[state]}</p>
      <EventInWords
        snapshot={revision.snapshot}
        language={language}
        href={isPublic ? `/events/${eventId}` : undefined}
      />
      {state === 'open' && <Open {...props} />}
      <p class="links">
        {state === 'expired' && purpose === 'publish' && (
          <a href="/events/new">{common[language].postEvent}</a>
        )}
        {state === 'used' && <a href="/lost-link">{common[language].lostLink}</a>}
        {isPublic && <a href={`/events/${eventId}`}>{common[language].eventPage}</a>}
      </p>
    </Page>
  )
}

const wordsOf = ({ language, purpose, moderated }: ConfirmPageProps) =>
  phrases[language][purpose === 'publish' && moderated ? 'review' : purpose]

function Open(props: ConfirmPageProps) {
  const { language, purpose, revision, terms, action, endorsement } = props
  const { contradictions = [], unread = [], isPlain = false } = props
  const words = phrases[language]
  return (
    <>
      {purpose === 'publish' && (
        <>
          {props.dateNotices?.map(notice => (
            <Notice notice={notice} />
          ))}
          <PlainTextNote isPlain={isPlain} language={language} />
          <Contradictions
            baseUrl={action}
            isPublic={false}
            contradictions={contradictions}
            unread={unread}
            texts={revision.snapshot}
            revision={revision.number}
            language={language}
          />
          <Rest revision={revision} terms={terms} language={language} />
        </>
      )}
      {endorsement && (
        <div class="endorsers">
          <p>{words.as}</p>
          <p class="endorser" dir="auto">
            {endorsement.organization}
          </p>
          {endorsement.statement && <blockquote dir="auto">{endorsement.statement}</blockquote>}
        </div>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="revision" value={revision.number} />
        <button type="submit">{wordsOf(props).button}</button>
      </form>
      <p>{words.ignore}</p>
      {purpose === 'publish' && (
        <p class="links">
          <a href={`${action}/withdrawal`}>{takedownFormWords[language].withdraw}</a>
        </p>
      )}
    </>
  )
}

/** A poster sees all that will be printed, so that a slip is found before it is public. */
function Rest(props: { revision: Revision; terms: Terms; language: Language }) {
  const { snapshot } = props.revision
  return (
    <>
      {snapshot.summary && <p dir="auto">{snapshot.summary}</p>}
      <EventFacts {...props} snapshot={snapshot} />
      {snapshot.description && (
        <details class="fold" open>
          <summary>{phrases[props.language].description}</summary>
          <p class="typed" dir="auto">
            {snapshot.description}
          </p>
        </details>
      )}
    </>
  )
}

const en = {
  publish: {
    title: 'Publish this event?',
    lead: 'Read it once more: the day, the hour, the address. You can correct everything afterwards.',
    button: 'Publish the event',
    expired:
      'The link was not used in time, and the event was not published. Please post it again.',
    used: 'The event was published with this link before. To edit it, use the private link from the second mail.',
  },
  review: {
    title: 'Send this event to the moderators?',
    lead: 'Read it once more: the day, the hour, the address. A moderator looks at it before it is public; you can correct everything meanwhile and afterwards.',
    button: 'Send the event to the moderators',
    expired: 'The link was not used in time, and the event was not sent on. Please post it again.',
    used: 'The event was confirmed with this link before. A moderator looks at it before it is public. To edit it, use the private link from the second mail.',
  },
  endorse: {
    title: 'Endorse this event?',
    lead: 'This is how it stands now. Please print it like this.',
    button: 'Endorse the event',
    expired:
      'The link was not used in time, and nothing was printed. Endorse again on the event’s page.',
    used: 'The endorsement was confirmed with this link before. Nothing else is to be done.',
  },
  follow: {
    title: 'Follow this event?',
    lead: 'This is how it stands now. You will get one mail whenever a detail changes.',
    button: 'Follow the event',
    expired: 'The link was not used in time. Follow again on the event’s page.',
    used: 'This link was used before: the mails are confirmed. Nothing else is to be done.',
  },
  stateTitle: { used: 'Already confirmed', expired: 'This link is too old' },
  as: 'It will be printed as:',
  description: 'The whole description',
  ignore: 'Not you, or not now? Close this page: without the button nothing happens.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    publish: {
      title: '¿Publicar este evento?',
      lead: 'Léalo una vez más: el día, la hora, la dirección. Después podrá corregirlo todo.',
      button: 'Publicar el evento',
      expired:
        'El enlace no se usó a tiempo y el evento no se publicó. Por favor, publíquelo de nuevo.',
      used: 'El evento ya se publicó con este enlace. Para corregirlo, use el enlace privado del segundo correo.',
    },
    review: {
      title: '¿Enviar este evento a moderación?',
      lead: 'Léalo una vez más: el día, la hora, la dirección. La moderación lo revisa antes de que sea público; mientras tanto y después podrá corregirlo todo.',
      button: 'Enviar el evento a moderación',
      expired:
        'El enlace no se usó a tiempo y el evento no se envió. Por favor, publíquelo de nuevo.',
      used: 'El evento ya se confirmó con este enlace. La moderación lo revisa antes de que sea público. Para corregirlo, use el enlace privado del segundo correo.',
    },
    endorse: {
      title: '¿Adherir a este evento?',
      lead: 'Así está ahora. Por favor, difúndalo así.',
      button: 'Adherir al evento',
      expired:
        'El enlace no se usó a tiempo y no se publicó nada. Adhiera de nuevo en la página del evento.',
      used: 'La adhesión ya se confirmó con este enlace. No hay nada más que hacer.',
    },
    follow: {
      title: '¿Seguir este evento?',
      lead: 'Así está ahora. Recibirá un correo cada vez que cambie un detalle.',
      button: 'Seguir el evento',
      expired: 'El enlace no se usó a tiempo. Puede seguirlo de nuevo en la página del evento.',
      used: 'Este enlace ya se usó: los avisos están confirmados. No hay nada más que hacer.',
    },
    stateTitle: { used: 'Ya está confirmado', expired: 'Este enlace es demasiado antiguo' },
    as: 'Aparecerá así:',
    description: 'La descripción completa',
    ignore: '¿No fue usted, o todavía no? Cierre esta página: sin el botón no pasa nada.',
  },
}
