// The words of refusals about moderation.

import type { Problems } from './problem.ts'

export const moderationProblems = {
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
} satisfies Problems
