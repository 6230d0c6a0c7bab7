// The problem catalogue: the status and the words of every refusal, for pages and for RFC 9457.

import { momentWords } from '../domain/date-words.ts'
import type { Language, Phrases } from '../domain/language.ts'
import type { LimitName, Refusal, RefusalName } from '../domain/refusal.ts'
import type { Takedown } from '../domain/takedown.ts'

/** What happened, what was kept, what to do. */
export type ProblemWords = { title: string; detail: string; whatToDo: string }

/** Refusals of HTTP itself, beside those of the domain. */
export type ProblemName =
  | RefusalName
  | LimitName
  | 'page-not-found'
  | 'method-not-allowed'
  | 'invalid-fields'
  | 'revision-conflict'
  | 'not-a-form'
  | 'unreadable-json'
  | 'too-large'
  | 'address-too-long'
  | 'foreign-origin'
  | 'misdirected'
  | 'unknown-filter'
  | 'busy'
  | 'fault'

export type ProblemStatus =
  | 400
  | 403
  | 404
  | 405
  | 409
  | 410
  | 413
  | 414
  | 415
  | 421
  | 422
  | 429
  | 500
  | 503

type Problem = {
  status: ProblemStatus
} & Phrases<ProblemWords>

export const problems: Record<ProblemName, Problem> = {
  'page-not-found': {
    status: 404,
    en: {
      title: 'There is no such page',
      detail: 'Nothing is published at this address.',
      whatToDo: 'Check the address, or look through what is on.',
    },
    es: {
      title: 'Esta página no existe',
      detail: 'No hay nada publicado en esta dirección.',
      whatToDo: 'Revise la dirección o mire la lista de eventos.',
    },
  },
  'method-not-allowed': {
    status: 405,
    en: {
      title: 'This address cannot be used like that',
      detail: 'There is a page that sends something here, or something to read. Nothing was saved.',
      whatToDo: 'Go back to the page that you came from, or look through what is on.',
    },
    es: {
      title: 'Esta dirección no se usa así',
      detail: 'Hay una página que envía algo aquí, o algo para leer. No se guardó nada.',
      whatToDo: 'Vuelva a la página de la que venía o mire la lista de eventos.',
    },
  },
  'event-not-found': {
    status: 404,
    en: {
      title: 'There is no such event',
      detail:
        'No event is published at this address. One that was just posted appears once its poster confirms it by mail.',
      whatToDo: 'Check the address, or look through what is on.',
    },
    es: {
      title: 'Este evento no existe',
      detail:
        'No hay ningún evento publicado en esta dirección. Uno recién enviado aparece cuando quien lo envió lo confirma por correo.',
      whatToDo: 'Revise la dirección o mire la lista de eventos.',
    },
  },
  'event-hidden': {
    status: 404,
    en: {
      title: 'Moderators have hidden this event',
      detail: 'It is not shown on this calendar for now.',
      whatToDo:
        'That says nothing about whether it takes place. If you have noted it down, ask its organizer.',
    },
    es: {
      title: 'La moderación ocultó este evento',
      detail: 'Por ahora no se muestra en este calendario.',
      whatToDo:
        'Eso no dice nada sobre si se celebra o no. Si lo tenía anotado, pregunte a quien lo organiza.',
    },
  },
  'event-removed': {
    status: 410,
    en: {
      title: 'This event was removed',
      detail: 'It was taken off this calendar for good.',
      whatToDo: 'If you have noted it down, ask its organizer whether it still takes place.',
    },
    es: {
      title: 'Este evento se retiró',
      detail: 'Se quitó de este calendario definitivamente.',
      whatToDo: 'Si lo tenía anotado, pregunte a quien lo organiza si se mantiene.',
    },
  },
  'event-cancelled': {
    status: 409,
    en: {
      title: 'The event is cancelled',
      detail:
        'Its details stay as they were announced. What you typed is kept below, but not saved.',
      whatToDo: 'Reinstate the event first, then save the change.',
    },
    es: {
      title: 'El evento está cancelado',
      detail:
        'Sus datos quedan como se anunciaron. Lo que escribió sigue abajo, pero no se ha guardado.',
      whatToDo: 'Reactive primero el evento y guarde después el cambio.',
    },
  },
  'event-over': {
    status: 409,
    en: {
      title: 'This event is over',
      detail: 'There is nothing more to be told of, and nothing to endorse. Nothing was saved.',
      whatToDo: 'Look through what is on.',
    },
    es: {
      title: 'Este evento ya pasó',
      detail: 'Ya no hay nada de qué avisar ni a qué adherir. No se guardó nada.',
      whatToDo: 'Mire la lista de eventos.',
    },
  },
  'endorsing-cancelled': {
    status: 409,
    en: {
      title: 'This event is cancelled',
      detail: 'A cancelled event takes no endorsements. Nothing was saved.',
      whatToDo: 'Follow it on its page: you get a mail if it takes place after all.',
    },
    es: {
      title: 'Este evento está cancelado',
      detail: 'Un evento cancelado no recibe adhesiones. No se guardó nada.',
      whatToDo: 'Sígalo en su página: recibirá un correo si finalmente se hace.',
    },
  },
  'already-in-that-state': {
    status: 409,
    en: {
      title: 'That is how it stands already',
      detail: 'Nothing was changed, and nobody was told.',
      whatToDo: 'Go back to your page to see the event as it stands.',
    },
    es: {
      title: 'Ya está así',
      detail: 'No se cambió nada y no se avisó a nadie.',
      whatToDo: 'Vuelva a su página para ver el evento tal como está.',
    },
  },
  'revision-conflict': {
    status: 409,
    en: {
      title: 'Somebody else saved first',
      detail: 'The event is no longer the revision that was changed. Nothing was saved.',
      whatToDo: 'Compare both sides, then send it again with the newest revision as baseRevision.',
    },
    es: {
      title: 'Otra persona guardó antes',
      detail: 'El evento ya no es la revisión que se cambió. No se guardó nada.',
      whatToDo:
        'Compare las dos versiones y envíelo de nuevo con la revisión más nueva como baseRevision.',
    },
  },
  'revision-not-found': {
    status: 422,
    en: {
      title: 'There is no such revision',
      detail: 'The event does not have the revision that was named. Nothing was recorded.',
      whatToDo: 'Open your page again and answer what it shows.',
    },
    es: {
      title: 'Esa revisión no existe',
      detail: 'El evento no tiene la revisión que se nombró. No se anotó nada.',
      whatToDo: 'Abra de nuevo su página y responda a lo que muestra.',
    },
  },
  'nothing-changed': {
    status: 422,
    en: {
      title: 'Nothing is different',
      detail:
        'What you saved is what the event says already, so there is nothing to record or to tell.',
      whatToDo: 'Change something first. What you typed as a note is still in the form.',
    },
    es: {
      title: 'No hay nada distinto',
      detail:
        'Lo que guardó es lo que el evento ya dice, así que no hay nada que registrar ni avisar.',
      whatToDo: 'Cambie algo primero. La nota que escribió sigue en el formulario.',
    },
  },
  'cannot-be-quiet': {
    status: 422,
    en: {
      title: 'People must hear of this change',
      detail:
        'It changes when, where or whether people come, so it cannot go out as a spelling correction. Nothing is saved yet.',
      whatToDo: 'Choose to tell people, and save again.',
    },
    es: {
      title: 'De este cambio hay que avisar',
      detail:
        'Cambia cuándo, dónde o si la gente acude, así que no puede pasar por corrección de ortografía. Aún no se ha guardado nada.',
      whatToDo: 'Elija avisar y guarde de nuevo.',
    },
  },
  'link-not-found': {
    status: 404,
    en: {
      title: 'This link does not work',
      detail:
        'It is incomplete, or was withdrawn, or ran out unused and was forgotten, or belongs to something that is gone. Nothing was changed.',
      whatToDo:
        'Copy the whole link from the mail. If it still does not work, have your links sent again, or fill in the form once more.',
    },
    es: {
      title: 'Este enlace no funciona',
      detail:
        'Está incompleto, se retiró, caducó sin usarse y se olvidó, o pertenece a algo que ya no existe. No se cambió nada.',
      whatToDo:
        'Copie el enlace entero del correo. Si sigue sin funcionar, pida que se le envíen de nuevo sus enlaces, o rellene otra vez el formulario.',
    },
  },
  'link-expired': {
    status: 410,
    en: {
      title: 'This link has run out',
      detail: 'It was good for a week. Nothing was published or confirmed by it.',
      whatToDo:
        'An event that you posted is kept for a month: have its link sent again from “Lost your link?”. To endorse or to follow, fill in the form on the event’s page once more.',
    },
    es: {
      title: 'Este enlace ha caducado',
      detail: 'Valía una semana. No se publicó ni confirmó nada con él.',
      whatToDo:
        'Un evento que usted envió se guarda un mes: pida su enlace otra vez en «¿Perdió su enlace?». Para adherir a un evento o seguirlo, rellene de nuevo el formulario de su página.',
    },
  },
  'link-used': {
    status: 410,
    en: {
      title: 'Already confirmed',
      detail:
        'What this link asked was confirmed, and stays so. The link itself was good for a week.',
      whatToDo:
        'To change or stop something, have your private link sent to you again from “Lost your link?”.',
    },
    es: {
      title: 'Ya está confirmado',
      detail:
        'Lo que pedía este enlace se confirmó, y así queda. El enlace en sí valía una semana.',
      whatToDo:
        'Para cambiar o detener algo, pida que se le envíe de nuevo su enlace privado en «¿Perdió su enlace?».',
    },
  },
  'moderator-link-expired': {
    status: 410,
    en: {
      title: 'This link has run out',
      detail: 'It was good for a week. Nothing was changed.',
      whatToDo: 'Have a new one sent to you from the page at /moderation.',
    },
    es: {
      title: 'Este enlace ha caducado',
      detail: 'Valía una semana. No se cambió nada.',
      whatToDo: 'Pida uno nuevo en la página /moderation.',
    },
  },
  'not-public-yet': {
    status: 409,
    en: {
      title: 'The event is not public yet',
      detail: 'A moderator looks at it first, so there is nobody to tell. Nothing was changed.',
      whatToDo: 'Go back to your page, where you can edit the event in the meantime.',
    },
    es: {
      title: 'El evento todavía no es público',
      detail: 'Antes lo revisa la moderación, así que no hay a quién avisar. No se cambió nada.',
      whatToDo: 'Vuelva a su página, donde puede corregir el evento mientras tanto.',
    },
  },
  'answered-already': {
    status: 409,
    en: {
      title: 'This has been answered already',
      detail: 'Another moderator was first, or the event is gone. Nothing was changed.',
      whatToDo: 'Go back to the queue to see what is left.',
    },
    es: {
      title: 'Esto ya tiene respuesta',
      detail: 'Otra persona respondió antes, o el evento ya no existe. No se cambió nada.',
      whatToDo: 'Vuelva a la cola para ver lo que queda.',
    },
  },
  'changed-meanwhile': {
    status: 409,
    en: {
      title: 'Its poster has changed it meanwhile',
      detail: 'You read an older version, so your answer was not taken.',
      whatToDo: 'Read it as it stands now, then answer again.',
    },
    es: {
      title: 'Quien lo envió lo cambió entretanto',
      detail: 'Usted leyó una versión anterior, así que no se tomó su respuesta.',
      whatToDo: 'Léalo como está ahora y responda de nuevo.',
    },
  },
  'last-organizer': {
    status: 409,
    en: {
      title: 'Somebody must be able to mend the event',
      detail: 'This is the last link to it, so it was not withdrawn.',
      whatToDo: 'Add another organizer first.',
    },
    es: {
      title: 'Alguien debe poder corregir el evento',
      detail: 'Este es el último enlace, así que no se retiró.',
      whatToDo: 'Añada primero a otra persona.',
    },
  },
  'already-an-organizer': {
    status: 409,
    en: {
      title: 'This address has a link already',
      detail: 'No second one was made.',
      whatToDo: 'If the link is lost, it can be sent again from “Lost your link?”.',
    },
    es: {
      title: 'Esta dirección ya tiene un enlace',
      detail: 'No se creó otro.',
      whatToDo: 'Si se perdió, se puede enviar de nuevo desde «¿Perdió su enlace?».',
    },
  },
  'too-much-mail': {
    status: 429,
    en: {
      title: 'Enough letters for today',
      detail:
        'So that nobody can be flooded, an address gets only a few letters in a day that nobody answers, whoever asks for them. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'If the address is yours, use a link that is in its inbox already.',
    },
    es: {
      title: 'Suficientes cartas por hoy',
      detail:
        'Para que no se pueda inundar a nadie, una dirección recibe al día solo unas pocas cartas sin respuesta, las pida quien las pida. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Si la dirección es suya, use un enlace que ya esté en su buzón.',
    },
  },
  'too-many-reports': {
    status: 429,
    en: {
      title: 'Enough reports for today',
      detail:
        'The moderators have more to read than a day holds. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'Send it again then. If people are in danger, do not wait for this calendar.',
    },
    es: {
      title: 'Suficientes avisos por hoy',
      detail:
        'La moderación tiene más por leer de lo que cabe en un día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo:
        'Envíelo entonces de nuevo. Si hay personas en peligro, no espere a este calendario.',
    },
  },
  'no-moderators': {
    status: 404,
    en: {
      title: 'Nobody moderates this calendar',
      detail: 'So there is nobody here to report an event to. Nothing was saved.',
      whatToDo: 'Write to the organizer of the event: its page has the way.',
    },
    es: {
      title: 'Este calendario no tiene moderación',
      detail: 'Así que no hay a quién avisar de un evento. No se guardó nada.',
      whatToDo: 'Escriba a quien organiza el evento: en su página está cómo.',
    },
  },
  'too-many-forms': {
    status: 429,
    en: {
      title: 'Enough forms from here for now',
      detail:
        'So that nobody can flood the calendar, only so many forms are taken from one network in an hour and a day. Nothing was saved; what you typed is still in the form.',
      whatToDo: 'Send it again then, or from another network.',
    },
    es: {
      title: 'Suficientes formularios desde aquí por ahora',
      detail:
        'Para que nadie pueda inundar el calendario, desde una misma red se aceptan solo unos cuantos formularios por hora y por día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Envíelo entonces de nuevo, o desde otra red.',
    },
  },
  'invalid-fields': {
    status: 422,
    en: {
      title: 'Some fields need mending',
      detail: 'What was sent cannot be read. Nothing was saved.',
      whatToDo: 'Go back, where your browser still has what you typed, mend it and send it again.',
    },
    es: {
      title: 'Hay campos por corregir',
      detail: 'Lo que se envió no se puede leer. No se guardó nada.',
      whatToDo:
        'Vuelva atrás, donde su navegador conserva lo que escribió, corríjalo y envíelo de nuevo.',
    },
  },
  'organizer-takes-no-mail': {
    status: 409,
    en: {
      title: 'The organizer takes no mail',
      detail:
        'The contact of this event has stopped all mail from this calendar. Nothing was sent.',
      whatToDo: 'Look on the event’s page for a website, or for another way to reach them.',
    },
    es: {
      title: 'Quien organiza no recibe correo',
      detail:
        'El contacto de este evento dejó de recibir todo el correo de este calendario. No se envió nada.',
      whatToDo: 'Busque en la página del evento un sitio web u otra forma de contacto.',
    },
  },
  'not-a-form': {
    status: 415,
    en: {
      title: 'This is not a form',
      detail: 'The body is neither a form nor JSON that can be read. Nothing was saved.',
      whatToDo: 'Send application/x-www-form-urlencoded, multipart/form-data or application/json.',
    },
    es: {
      title: 'Esto no es un formulario',
      detail: 'El contenido no es un formulario ni un JSON legible. No se guardó nada.',
      whatToDo: 'Envíe application/x-www-form-urlencoded, multipart/form-data o application/json.',
    },
  },
  'unreadable-json': {
    status: 400,
    en: {
      title: 'This is not JSON that can be read',
      detail: 'The body says that it is JSON, but it is no JSON object. Nothing was saved.',
      whatToDo: 'Send one object, such as {"title": "…"}, in UTF-8.',
    },
    es: {
      title: 'Este JSON no se puede leer',
      detail: 'El contenido dice ser JSON, pero no es un objeto JSON. No se guardó nada.',
      whatToDo: 'Envíe un objeto, por ejemplo {"title": "…"}, en UTF-8.',
    },
  },
  'too-large': {
    status: 413,
    en: {
      title: 'This is too much at once',
      detail:
        'A form may hold 4 MB, 600,000 characters and a thousand fields at most; JSON 1 MB. Nothing was saved; your browser still has what you typed.',
      whatToDo: 'Go back, shorten the text, and send it again.',
    },
    es: {
      title: 'Esto es demasiado de una vez',
      detail:
        'Un formulario admite como mucho 4 MB, 600 000 caracteres y mil campos; un JSON, 1 MB. No se guardó nada; su navegador conserva lo que escribió.',
      whatToDo: 'Vuelva atrás, acorte el texto y envíelo de nuevo.',
    },
  },
  misdirected: {
    status: 421,
    en: {
      title: 'This calendar has another address',
      detail: 'Nothing is shown under the address that was asked for.',
      whatToDo: 'Open the calendar at its own address.',
    },
    es: {
      title: 'Este calendario tiene otra dirección',
      detail: 'En la dirección solicitada no se muestra nada.',
      whatToDo: 'Abra el calendario en su propia dirección.',
    },
  },
  'address-too-long': {
    status: 414,
    en: {
      title: 'This address is too long',
      detail: 'An address of this calendar has 16,000 characters at most.',
      whatToDo: 'Choose fewer filters, or search for fewer words.',
    },
    es: {
      title: 'Esta dirección es demasiado larga',
      detail: 'Una dirección de este calendario tiene 16 000 caracteres como mucho.',
      whatToDo: 'Elija menos filtros o busque menos palabras.',
    },
  },
  'foreign-origin': {
    status: 403,
    en: {
      title: 'This form was sent from another site',
      detail: 'Forms are taken only from this calendar’s own pages. Nothing was saved.',
      whatToDo: 'Open the page here and send the form from it.',
    },
    es: {
      title: 'Este formulario se envió desde otro sitio',
      detail:
        'Solo se aceptan formularios de las propias páginas de este calendario. No se guardó nada.',
      whatToDo: 'Abra aquí la página y envíe desde ella el formulario.',
    },
  },
  'unknown-filter': {
    status: 400,
    en: {
      title: 'This filter is not known',
      detail: 'The address asks for something that this calendar does not have.',
      whatToDo: 'Choose one of the values named above.',
    },
    es: {
      title: 'Este filtro no existe',
      detail: 'La dirección pide algo que este calendario no tiene.',
      whatToDo: 'Elija uno de los valores indicados arriba.',
    },
  },
  busy: {
    status: 503,
    en: {
      title: 'Nothing was saved: the calendar is busy',
      detail: 'Another program has been writing to its database for some seconds.',
      whatToDo: 'Wait a moment, then send it again.',
    },
    es: {
      title: 'No se guardó nada: el calendario está ocupado',
      detail: 'Otro programa lleva unos segundos escribiendo en su base de datos.',
      whatToDo: 'Espere un momento y envíelo de nuevo.',
    },
  },
  fault: {
    status: 500,
    en: {
      title: 'Something went wrong here',
      detail: 'The fault is this calendar’s, not yours. It may not have saved what you sent.',
      whatToDo: 'Go back, where your browser still has what you typed, and try again in a minute.',
    },
    es: {
      title: 'Algo falló aquí',
      detail:
        'El fallo es de este calendario, no suyo. Puede que no se haya guardado lo que envió.',
      whatToDo:
        'Vuelva atrás, donde su navegador conserva lo que escribió, e inténtelo en un minuto.',
    },
  },
}

/** When a limit has a place again, in words. */
export const againWords: Phrases<Record<LimitName, (moment: string) => string>> = {
  en: {
    'too-much-mail': moment => `The next letter can be asked for from ${moment}.`,
    'too-many-forms': moment => `The next form is taken from ${moment}.`,
    'too-many-reports': moment => `The next report is taken from ${moment}.`,
  },
  es: {
    'too-much-mail': moment => `La próxima carta se puede pedir a partir de: ${moment}.`,
    'too-many-forms': moment => `El próximo formulario se acepta a partir de: ${moment}.`,
    'too-many-reports': moment => `El próximo aviso se acepta a partir de: ${moment}.`,
  },
}

export const problemWords = (name: ProblemName, language: Language): ProblemWords =>
  problems[name][language]

/** The catalogue's name of a refusal for a request that has no form to show its errors beside. */
export const problemOf = ({ refused }: Refusal): ProblemName => refused

/** Who took an event down, when and why: said in place of the catalogue's detail. */
export function takedownWords(
  { act, by, at, reason }: Takedown,
  { zone, language }: { zone: string; language: Language },
): string {
  const say = takedowns[language]
  const when = momentWords(at, zone, language)
  return [say[act === 'hidden' ? act : by](when), reason && say.reason(reason)]
    .filter(Boolean)
    .join(' ')
}

const takedowns: Phrases<
  Record<'hidden' | 'moderator' | 'organizer' | 'reason', (words: string) => string>
> = {
  en: {
    hidden: when => `Moderators hid it on ${when}. Nothing of it is shown.`,
    moderator: when => `Moderators removed it for good on ${when}.`,
    organizer: when => `Its organizer withdrew it for good on ${when}.`,
    reason: words => `The reason: ${words}`,
  },
  es: {
    hidden: when => `La moderación lo ocultó el ${when}. No se muestra nada de él.`,
    moderator: when => `La moderación lo retiró definitivamente el ${when}.`,
    organizer: when => `Quien lo organiza lo retiró definitivamente el ${when}.`,
    reason: words => `El motivo: ${words}`,
  },
}
