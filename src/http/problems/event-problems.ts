// The words of refusals about an event and its revisions.

import type { Problems } from './problem.ts'

export const eventProblems = {
  'dates-in-question': {
    status: 422,
    en: {
      title: 'Are these dates right?',
      detail: 'Nothing was saved yet.',
      whatToDo: 'Say that they are right, or mend them, and send the form again.',
    },
    es: {
      title: '¿Son correctas estas fechas?',
      detail: 'Todavía no se guardó nada.',
      whatToDo: 'Diga que son correctas o corríjalas, y envíe el formulario de nuevo.',
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
} satisfies Problems
