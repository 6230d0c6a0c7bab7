// The page behind the link that confirms a message to an organizer. Only its button sends it.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type ConfirmContactPageProps = PageBase & {
  /** `sent`: just now, from this page. */
  state: 'open' | 'sent' | 'used'
  /** Where its form goes. */
  action: string
  eventId: string
  snapshot: Snapshot
  /** As its writer typed it; null once it is sent, since it is not kept. */
  message: { name: string; email: string; text: string } | null
}

export function ConfirmContactPage(props: ConfirmContactPageProps) {
  const { language, state, eventId, snapshot, message } = props
  const words = phrases[language]
  return (
    <Page {...props} title={words[state].title} secret>
      <h1>{words[state].title}</h1>
      <p class="lead">{words[state].lead}</p>
      <EventInWords snapshot={snapshot} language={language} href={`/events/${eventId}`} />
      {message && (
        <>
          <p dir="auto">
            {`${words.from} `}
            <strong>{isolated(message.name)}</strong>
            {`, ${message.email}`}
          </p>
          <blockquote class="typed" dir="auto">
            {message.text}
          </blockquote>
          <form method="post" action={props.action}>
            <button type="submit">{words.button}</button>
          </form>
          <p>{words.ignore}</p>
        </>
      )}
      <p class="links">
        <a href={`/events/${eventId}`}>{common[language].eventPage}</a>
      </p>
    </Page>
  )
}

const en = {
  open: {
    title: 'Send this message?',
    lead: 'It goes to the organizer of this event, together with your address.',
  },
  sent: {
    title: 'Your message is on its way',
    lead: 'It goes to the organizer now, and is then deleted here. An answer comes straight to your address.',
  },
  used: {
    title: 'Already sent',
    lead: 'The message was sent with this link before. It is not kept here.',
  },
  from: 'From',
  button: 'Send the message',
  ignore:
    'Not yours, or not now? Close this page: without the button nobody reads it, and after a week it is deleted.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    open: {
      title: '¿Enviar este mensaje?',
      lead: 'Llega a quien organiza este evento, junto con su dirección.',
    },
    sent: {
      title: 'Su mensaje va en camino',
      lead: 'Ahora llega a quien organiza, y después se borra aquí. La respuesta llegará directamente a su dirección.',
    },
    used: {
      title: 'Ya se envió',
      lead: 'El mensaje ya se envió con este enlace. Aquí no se guarda.',
    },
    from: 'De',
    button: 'Enviar el mensaje',
    ignore:
      '¿No es suyo, o todavía no? Cierre esta página: sin el botón no lo lee nadie, y pasada una semana se borra.',
  },
}
