// Asks for an address and sends its private links there again.

import type { Phrases } from '../../src/domain/language.ts'
import { AddressPage, type AddressPageProps } from '../parts/address-page.tsx'

/** `GET /lost-link`, and its 422. */
export function LostLinkPage(props: AddressPageProps) {
  return <AddressPage {...props} path="/lost-link" words={phrases[props.language]} />
}

const en = {
  title: 'Get your links again',
  lead: 'Your events, and the ones that you endorse or follow, are reached by private links. They can be sent again to the address that they belong to.',
  help: 'The one that you gave when you posted, endorsed or followed.',
  send: 'Send my links',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Recuperar sus enlaces',
    lead: 'A sus eventos, y a los que sigue o a los que adhiere, se llega por enlaces privados. Podemos enviarlos de nuevo a la dirección a la que pertenecen.',
    help: 'El que dio al publicar, adherir o seguir.',
    send: 'Enviar mis enlaces',
  },
}
