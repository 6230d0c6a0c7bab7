// The words about endorsements, for the organizer who shows them and the page that does.

import type { Language, Phrases } from '../../src/domain/language.ts'

/** "confirmed for example.org": it proves the domain, not the name. */
export const confirmedFor = (domain: string, language: Language): string =>
  endorsementWords[language].confirmedFor(domain)

const en = {
  confirmedFor: (domain: string) => `confirmed for ${domain}`,
  title: 'Endorsements that wait',
  back: 'Your event',
  lead: 'They are confirmed by mail, and hear of every change. Their name and statement are public once you show them. Anybody can write any name: show those that you know.',
  noneWaits: 'No endorsement waits.',
  none: 'Nobody endorses it yet. Pass on the address of the public page.',
  waiting: 'waits for you: not on the public page',
  hidden: 'hidden: not on the public page',
  show: (name: string) => `Show ${name}`,
  showAll: (count: number) => `Show all ${count}`,
  refuse: (name: string) => `Do not show ${name}`,
  hide: (name: string) => `Hide ${name}`,
  showAgain: (name: string) => `Show ${name} again`,
  rule: 'When an organization endorses it',
  rules: {
    ask: 'Ask me: its name and statement wait until an organizer shows them',
    show: 'Show at once: they are public as soon as it is confirmed by mail',
  },
  saveRule: 'Save this setting',
}

type Words = typeof en

const es: Words = {
  confirmedFor: domain => `confirmada para ${domain}`,
  title: 'Adhesiones que esperan',
  back: 'Su evento',
  lead: 'Están confirmadas por correo y se enteran de cada cambio. Su nombre y su declaración son públicos cuando usted los muestra. Cualquiera puede escribir cualquier nombre: muestre las que conozca.',
  noneWaits: 'Ninguna adhesión espera.',
  none: 'Todavía nadie adhiere. Difunda la dirección de la página pública.',
  waiting: 'espera su respuesta: no aparece en la página pública',
  hidden: 'oculta: no aparece en la página pública',
  show: name => `Mostrar a ${name}`,
  showAll: count => `Mostrar las ${count}`,
  refuse: name => `No mostrar a ${name}`,
  hide: name => `Ocultar a ${name}`,
  showAgain: name => `Mostrar de nuevo a ${name}`,
  rule: 'Cuando una organización adhiere',
  rules: {
    ask: 'Preguntarme: su nombre y su declaración esperan a que alguien que organiza los muestre',
    show: 'Mostrar enseguida: son públicos en cuanto se confirman por correo',
  },
  saveRule: 'Guardar este ajuste',
}

export const endorsementWords: Phrases<Words> = { en, es }
