// Asks a moderator for their address, to mail them the link that opens the queue.

import type { Phrases } from '../../src/domain/language.ts'
import { AddressPage, type AddressPageProps } from '../parts/address-page.tsx'

/** `GET /moderation`, and its 422. */
export function ModerationSignInPage(props: AddressPageProps) {
  return <AddressPage {...props} path="/moderation" words={phrases[props.language]} />
}

const en = {
  title: 'Moderation',
  lead: 'For the people who look after this calendar. A link that opens the queue is sent by mail; it is good for a week.',
  help: 'The one that this calendar knows you by.',
  send: 'Send me the link',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Moderación',
    lead: 'Para quienes cuidan este calendario. El enlace que abre la cola llega por correo y vale una semana.',
    help: 'La dirección con la que este calendario le conoce.',
    send: 'Enviarme el enlace',
  },
}
