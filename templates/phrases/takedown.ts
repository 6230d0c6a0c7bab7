// The words of hiding, showing, removing and withdrawing an event.

import type { Phrases } from '../../src/domain/language.ts'

const en = {
  find: 'Find an event',
  findHelp:
    'Words of it, its address, or the e-mail address of its poster. Waiting and hidden events are found too.',
  findButton: 'Find it',
  found: (count: number, sought: string) =>
    count === 0 ? `Nothing is found for “${sought}”.` : `Found for “${sought}”`,
  hiddenNow: 'Hidden now',
  standings: {
    published: 'Published',
    hidden: 'Hidden by moderators',
    removed: 'removed for good',
    unconfirmed: 'Not confirmed by its poster; nobody else can see it',
    'in-review': 'Waits for a moderator; nobody else can see it',
  },
  hiddenSince: 'Since',
  show: 'Show it again',
  hide: 'Hide it',
  hideReason: 'Why is it hidden?',
  hideHelp:
    'Stands in place of the event, and goes to its organizers by mail. Do not repeat what is wrong in it.',
  hideButton: 'Hide the event',
  remove: 'Remove it for good',
  removal: {
    title: 'Remove this event for good?',
    lead: 'This cannot be taken back. To take it down for a time, hide it instead.',
    lost: 'Deleted are the event with its history, its endorsements and messages, and the addresses of all who rely on it, once they are told. Its address answers that it was removed. Backups from before hold it until they are pruned.',
    reason: 'Why is it removed?',
    reasonHelp:
      'Stands at the event’s address for a year, and goes to its organizers by mail. Do not repeat what is wrong in it.',
    button: 'Remove the event for good',
    back: 'Back, without removing it',
  },
  withdrawal: {
    title: 'Withdraw this event for good?',
    lead: 'This cannot be taken back. If the event was announced and does not take place, cancel it instead: then everybody who noted it down is told so.',
    lost: 'Deleted are the event with its history, its endorsements and messages, your link, and the addresses of all who rely on it. They are told in one sentence that it was withdrawn, and not whether it takes place.',
    lostUnseen:
      'Deleted is all that you typed, and the links to it. Nobody else has seen the event.',
    reason: 'Why is it withdrawn? (not required)',
    reasonHelp: 'Stands at the event’s address for a year.',
    button: 'Withdraw the event for good',
    back: 'Back, without withdrawing it',
  },
  withdraw: 'Withdraw it from the calendar',
  withdrawLead:
    'For an event that should never have been posted. If it was announced and does not take place, cancel it instead.',
  ownHidden: 'Moderators have hidden this event',
  ownHiddenLead:
    'Nobody else can see it. You can go on editing it here; it stays hidden, and nobody is told of changes, until moderators show it again.',
  ownReason: 'The reason, in the moderators’ words:',
}

type Words = typeof en

const es: Words = {
  find: 'Buscar un evento',
  findHelp:
    'Palabras suyas, su dirección, o el correo electrónico de quien lo envió. También se encuentran los que esperan y los ocultos.',
  findButton: 'Buscar',
  found: (count, sought) =>
    count === 0 ? `No se encontró nada con «${sought}».` : `Encontrados con «${sought}»`,
  hiddenNow: 'Ocultos ahora',
  standings: {
    published: 'Publicado',
    hidden: 'Oculto por la moderación',
    removed: 'retirado definitivamente',
    unconfirmed: 'Sin confirmar por quien lo envió; nadie más puede verlo',
    'in-review': 'En espera de moderación; nadie más puede verlo',
  },
  hiddenSince: 'Desde el',
  show: 'Mostrarlo de nuevo',
  hide: 'Ocultarlo',
  hideReason: '¿Por qué se oculta?',
  hideHelp:
    'Aparece en lugar del evento y va por correo a quienes lo organizan. No repita lo que tiene de malo.',
  hideButton: 'Ocultar el evento',
  remove: 'Retirarlo definitivamente',
  removal: {
    title: '¿Retirar definitivamente este evento?',
    lead: 'Esto no se puede deshacer. Para quitarlo por un tiempo, ocúltelo.',
    lost: 'Se borran el evento con su historial, sus adhesiones y mensajes, y las direcciones de quienes cuentan con él, una vez avisados. En su dirección se dice que se retiró. Las copias de seguridad anteriores lo conservan hasta que se eliminen.',
    reason: '¿Por qué se retira?',
    reasonHelp:
      'Aparece durante un año en la dirección del evento y va por correo a quienes lo organizan. No repita lo que tiene de malo.',
    button: 'Retirar definitivamente el evento',
    back: 'Volver sin retirarlo',
  },
  withdrawal: {
    title: '¿Retirar definitivamente este evento?',
    lead: 'Esto no se puede deshacer. Si el evento se anunció y no se celebra, cancélelo: así se avisa a todas las personas que lo anotaron.',
    lost: 'Se borran el evento con su historial, sus adhesiones y mensajes, el enlace de usted, y las direcciones de quienes cuentan con él. Se les dice en una frase que se retiró, y no si se celebra.',
    lostUnseen: 'Se borra todo lo que escribió, y sus enlaces. Nadie más ha visto el evento.',
    reason: '¿Por qué se retira? (no es obligatorio)',
    reasonHelp: 'Aparece durante un año en la dirección del evento.',
    button: 'Retirar definitivamente el evento',
    back: 'Volver sin retirarlo',
  },
  withdraw: 'Retirarlo del calendario',
  withdrawLead:
    'Para un evento que nunca debió publicarse. Si se anunció y no se celebra, mejor cancélelo.',
  ownHidden: 'La moderación ocultó este evento',
  ownHiddenLead:
    'Nadie más puede verlo. Puede seguir corrigiéndolo aquí; seguirá oculto, y no se avisará a nadie de los cambios, hasta que la moderación lo muestre de nuevo.',
  ownReason: 'El motivo, en palabras de la moderación:',
}

export const takedownFormWords: Phrases<Words> = { en, es }
