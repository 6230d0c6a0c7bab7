// The words of refusals of HTTP itself, whatever the request asks for.

import type { Problems } from './problem.ts'

export const requestProblems = {
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
      whatToDo: 'Correct the address, or look through what is on.',
    },
    es: {
      title: 'Este filtro no existe',
      detail: 'La dirección pide algo que este calendario no tiene.',
      whatToDo: 'Corrija la dirección o mire la lista de eventos.',
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
} satisfies Problems
