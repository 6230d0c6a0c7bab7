// A mail is on its way: after endorsing, following, or asking for lost links.

import type { Phrases } from '../../src/domain/language.ts'
import { Page, type PageBase } from '../parts/page.tsx'
import { common } from '../phrases/common.ts'

export type MailSentPageProps = PageBase & {
  purpose: 'endorse' | 'follow' | 'lost-link' | 'digest' | 'contact' | 'moderation'
  /** The event's page; null for lost links, which never say whether an address is known. */
  eventUrl: string | null
  /** Address of the built-in mailbox while it takes the mail, else null. */
  mailboxUrl: string | null
}

/** Where the forms lead that end in a mail. */
export function MailSentPage(props: MailSentPageProps) {
  const { language, purpose, eventUrl, mailboxUrl } = props
  const words = phrases[language]
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead">{words[purpose]}</p>
      <p>{words.spam}</p>
      {mailboxUrl && (
        <p>
          {words.mailbox} <a href={mailboxUrl}>{words.openMailbox}</a>
        </p>
      )}
      <p class="links">
        {eventUrl && <a href={eventUrl}>{common[language].eventPage}</a>}
        <a href="/">{common[language].whatIsOn}</a>
      </p>
    </Page>
  )
}

const en = {
  title: 'Now look at your mail',
  endorse:
    'Follow the link in it and press “Endorse the event”. Until then the name does not appear and no further mail is sent.',
  follow: 'Follow the link in it and press “Follow the event”. Until then no further mail is sent.',
  digest:
    'Follow the link in it and press “Send me the digest”. Until then no further mail is sent.',
  contact:
    'Follow the link in it, read your message once more and press “Send the message”. Until then nobody reads it, and after a week it is deleted.',
  'lost-link':
    'If events or mails belong to that address, their links are on the way to it. This page answers the same for every address.',
  moderation:
    'If that address is a moderator’s, a link to the queue is on the way to it. This page answers the same for every address.',
  spam: 'Nothing there after some minutes? Look among spam, then check how the address is spelled and try again.',
  mailbox: 'No mail server is set up here: mail goes to the built-in mailbox.',
  openMailbox: 'Open the mailbox',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Ahora mire su correo',
    endorse:
      'Siga el enlace y pulse «Adherir al evento». Hasta entonces el nombre no aparece y no se envía nada más.',
    follow: 'Siga el enlace y pulse «Seguir el evento». Hasta entonces no se envía nada más.',
    digest: 'Siga el enlace y pulse «Enviarme el resumen». Hasta entonces no se envía nada más.',
    contact:
      'Siga el enlace, lea su mensaje una vez más y pulse «Enviar el mensaje». Hasta entonces no lo lee nadie, y pasada una semana se borra.',
    'lost-link':
      'Si esa dirección tiene eventos o avisos, sus enlaces van en camino. Esta página responde lo mismo a cualquier dirección.',
    moderation:
      'Si esa dirección es de alguien que modera, el enlace a la cola va en camino. Esta página responde lo mismo a cualquier dirección.',
    spam: '¿No hay nada en unos minutos? Mire en el correo no deseado; después revise cómo está escrita la dirección e intente de nuevo.',
    mailbox: 'Aquí no hay servidor de correo: los correos van al buzón incorporado.',
    openMailbox: 'Abrir el buzón',
  },
}
