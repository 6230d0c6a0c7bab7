// The words of refusals about private links and the people who hold them.

import type { Problems } from './problem.ts'

export const linkProblems = {
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
} satisfies Problems
