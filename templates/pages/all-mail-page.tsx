// All mail from this calendar to one address: stop it for good, or let it come again.

import type { Phrases } from '../../src/domain/language.ts'
import { Page, type PageBase } from '../parts/page.tsx'

export type AllMailPageProps = PageBase & {
  /** `/mail/:token`, without a slash at the end. */
  baseUrl: string
  stopped: boolean
}

/** `GET /mail/:token`. It does not show the address: whoever holds the link knows it. */
export function AllMailPage(props: AllMailPageProps) {
  const { language, baseUrl, stopped } = props
  const words = phrases[language]
  const own = stopped ? words.stopped : words.running
  return (
    <Page {...props} title={words.title} secret>
      <h1>{words.title}</h1>
      <p class="lead">{own.lead}</p>
      {own.more.map(line => (
        <p>{line}</p>
      ))}
      <form method="post" action={`${baseUrl}/${stopped ? 'restart' : 'stop'}`}>
        <button class="quiet" type="submit">
          {own.button}
        </button>
      </form>
    </Page>
  )
}

const en = {
  title: 'All mail from this calendar',
  running: {
    lead: 'Mail from this calendar can come to your address.',
    more: [
      'You can stop all of it: changes of events, digests, letters, and messages from readers if you organize something. It takes effect at once.',
      'If a form is filled in with your address after that, by you or by anybody, one single letter asks whether you want mail again. Then none comes, whoever asks.',
    ],
    button: 'Stop all mail to my address',
  },
  stopped: {
    lead: 'All mail to your address is stopped.',
    more: [
      'You can let it come again. Nothing is sent by that alone: what you followed stays stopped until you ask for it again.',
    ],
    button: 'Let mail come again',
  },
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Todo el correo de este calendario',
    running: {
      lead: 'A su dirección puede llegar correo de este calendario.',
      more: [
        'Puede dejar de recibirlo todo: cambios de eventos, resúmenes, cartas y, si organiza algo, mensajes de otras personas. Vale desde ese momento.',
        'Si después alguien, usted u otra persona, rellena un formulario con su dirección, una única carta le preguntará si quiere recibir correo de nuevo. Luego no llegará ninguno, lo pida quien lo pida.',
      ],
      button: 'Dejar de recibir todo el correo',
    },
    stopped: {
      lead: 'No se envía ningún correo a su dirección.',
      more: [
        'Puede permitir que vuelva a llegar. Con eso solo no se envía nada: lo que seguía queda detenido hasta que lo pida de nuevo.',
      ],
      button: 'Permitir que llegue correo',
    },
  },
}
