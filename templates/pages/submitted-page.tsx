// What happens next, after an event was posted and its mail is on the way.

import { isolated } from '../../src/domain/direction.ts'
import type { Phrases } from '../../src/domain/language.ts'
import { Notice } from '../parts/notice.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'

export type SubmittedPageProps = PageBase & {
  /** The title that was posted; null when the page was opened later and it is not known. */
  title: string | null
  /** A moderator looks at it before it is public; `waits`: it was confirmed, and waits for that. */
  moderated: boolean
  waits: boolean
  /** What the person should know of what was saved: an hour that happens twice. */
  notices: readonly string[]
  /** How often its text says something else than its fields; what, only the mailed link shows. */
  contradictions: number
  /** Its description exceeds the budget for Markdown. */
  isPlain: boolean
  /** Address of the built-in mailbox while it takes the mail, else null. */
  mailboxUrl: string | null
}

/** Where `POST /events` leads. */
export function SubmittedPage(props: SubmittedPageProps) {
  const { language, title, mailboxUrl } = props
  const words = phrases[language]
  if (props.waits) return <WaitingPage {...props} />
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead" dir="auto">
        {title ? words.waiting(isolated(title)) : words.waitingUnnamed}
      </p>
      {props.notices.map(notice => (
        <Notice notice={notice} />
      ))}
      <PlainTextNote isPlain={props.isPlain} language={language} />
      {props.contradictions > 0 && <Notice notice={words.stillSays(props.contradictions)} />}
      <ol class="steps">
        {(props.moderated ? words.reviewSteps : words.steps).map(step => (
          <li>{step}</li>
        ))}
      </ol>
      {mailboxUrl && (
        <p>
          {words.mailbox} <a href={mailboxUrl}>{words.openMailbox}</a>
        </p>
      )}
      <h2>{words.noMail}</h2>
      <ul class="plain">
        <li>{words.spam}</li>
        <li>
          {words.wrongAddress} <a href="/events/new">{words.postAgain}</a>
        </li>
        <li>
          {words.later} <a href="/lost-link">{words.lostLink}</a>
        </li>
      </ul>
    </Page>
  )
}

/** Opened again once it is confirmed. */
function WaitingPage(props: SubmittedPageProps) {
  const { language, title } = props
  const words = phrases[language]
  return (
    <Page {...props} title={words.waitsTitle} secret>
      <h1>{words.waitsTitle}</h1>
      <p class="lead" dir="auto">
        {title ? words.waiting(isolated(title)) : words.waitingUnnamed}
      </p>
      <p>{words.waits}</p>
      <p>
        {words.later} <a href="/lost-link">{words.lostLink}</a>
      </p>
    </Page>
  )
}

const en = {
  title: 'One step is left: your mail',
  waiting: (title: string) => `“${title}” is saved, but nobody can see it yet.`,
  waitingUnnamed: 'Your event is saved, but nobody can see it yet.',
  stillSays: (count: number) =>
    `Its text says something else than its fields ${count === 1 ? 'in one place' : `in ${count} places`}. The page behind the mailed link shows where, and mends it with one press before you publish.`,
  steps: [
    'Open the mail that was sent to the address you gave.',
    'Follow its link. You see the event once more, as everybody will.',
    'Press “Publish the event”. A second mail brings your private link to edit it: keep that one.',
  ],
  reviewSteps: [
    'Open the mail that was sent to the address you gave.',
    'Follow its link. You see the event once more, as everybody will.',
    'Press “Send the event to the moderators”. A second mail brings your private link to edit it: keep that one.',
    'A moderator looks at it before it is public. You get a letter once it is published, or if it is not, with the reason.',
  ],
  waitsTitle: 'A moderator looks at it first',
  waits:
    'You get a letter once it is published, or if it is not, with the reason. Your private link, to change it in the meantime, was mailed to you.',
  mailbox: 'No mail server is set up here: mail goes to the built-in mailbox.',
  openMailbox: 'Open the mailbox',
  noMail: 'No mail after some minutes?',
  spam: 'Look among spam, too.',
  wrongAddress: 'A slip in the address? Then nothing will arrive.',
  postAgain: 'Post the event again',
  later: 'Lost the link later on?',
  lostLink: 'Have it sent again',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Falta un paso: su correo',
    waiting: title => `«${title}» está guardado, pero todavía nadie puede verlo.`,
    waitingUnnamed: 'Su evento está guardado, pero todavía nadie puede verlo.',
    stillSays: count =>
      `Su texto dice otra cosa que los datos ${count === 1 ? 'en un lugar' : `en ${count} lugares`}. La página del enlace que le enviamos muestra dónde, y ahí se corrige con un clic antes de publicar.`,
    steps: [
      'Abra el correo que enviamos a la dirección que usted dio.',
      'Siga el enlace. Verá el evento una vez más, como lo verá todo el mundo.',
      'Pulse «Publicar el evento». Un segundo correo trae su enlace privado para corregirlo: guárdelo.',
    ],
    reviewSteps: [
      'Abra el correo que enviamos a la dirección que usted dio.',
      'Siga el enlace. Verá el evento una vez más, como lo verá todo el mundo.',
      'Pulse «Enviar el evento a moderación». Un segundo correo trae su enlace privado para corregirlo: guárdelo.',
      'La moderación lo revisa antes de que sea público. Recibirá una carta cuando se publique o, si no se publica, con el motivo.',
    ],
    waitsTitle: 'Antes lo revisa la moderación',
    waits:
      'Recibirá una carta cuando se publique o, si no se publica, con el motivo. Su enlace privado, para corregirlo mientras tanto, se le envió por correo.',
    mailbox: 'Aquí no hay servidor de correo: los correos van al buzón incorporado.',
    openMailbox: 'Abrir el buzón',
    noMail: '¿No llega nada en unos minutos?',
    spam: 'Mire también en el correo no deseado.',
    wrongAddress: '¿Se equivocó al escribir la dirección? Entonces no llegará nada.',
    postAgain: 'Publicar el evento de nuevo',
    later: '¿Perdió el enlace más adelante?',
    lostLink: 'Pedir que se lo envíen otra vez',
  },
}
