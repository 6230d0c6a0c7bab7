// Holds spanish words of questions to the organizer.

import { pluralOf } from './plural.ts'
import type { questionsEn } from './questions-en.ts'

const plural = pluralOf('es')

export const questionsEs: typeof questionsEn = {
  heading: 'Preguntas y respuestas',
  ask: 'Preguntar en público a quien organiza',
  askHelp:
    'La pregunta y la respuesta aparecen aquí, con su nombre, cuando quien organiza responda.',
  write: 'Escribir en privado a quien organiza',
  writeHelp: 'Su mensaje lo lee solo quien organiza.',
  none: 'Todavía no hay preguntas respondidas en público.',
  asks: name => `Pregunta de ${name}`,
  answered: when => `Quien organiza respondió el ${when}`,
  before: changes => `antes de que cambiara: ${changes}.`,
  corrected: when => `corregido el ${when}`,
  saidBefore: words => `Antes decía: ${words}`,
  all: count => `Las ${count} preguntas y respuestas`,
  older: 'Preguntas anteriores',
  report: 'Reportarla',
  about: question => `Sobre la pregunta “${question}”: `,

  title: 'Preguntar en público a quien organiza',
  lead: 'Recibe por correo un enlace para confirmar la pregunta. Después responde quien organiza: en público, y entonces las dos aparecen en la página del evento, o solo a usted. Hasta entonces nadie más la ve.',
  private: 'Si es algo privado, escriba mejor a quien organiza',
  name: 'Su nombre',
  nameHelp: 'Se publica con su pregunta. Basta el nombre de pila.',
  email: 'Su correo electrónico',
  emailHelp: 'Nunca se muestra, tampoco a quien organiza. Ahí llega la respuesta.',
  question: 'Su pregunta',
  questionHelp:
    'Será pública: no ponga teléfonos, direcciones ni nombres de otras personas. Sin enlaces.',
  send: 'Enviarme el enlace para confirmar',
  missing: 'Escriba su pregunta.',
  linkInQuestion: 'Una pregunta no puede llevar una dirección web. Dígalo con palabras.',

  confirm: {
    title: '¿Hacer esta pregunta en público?',
    lead: 'Llega a quien organiza este evento. Si responde en público, su nombre, la pregunta y la respuesta aparecen en la página del evento.',
    from: 'De',
    button: 'Hacer la pregunta',
    used: 'La pregunta ya se confirmó con este enlace. No hay nada más que hacer.',
    ignore:
      '¿No es suya, o todavía no? Cierre esta página: si no presiona el botón, nadie la lee, y pasada una semana se borra.',
  },

  own: {
    title: 'Su pregunta',
    asked: 'Su pregunta llegó a quien organiza. La respuesta le llegará por correo.',
    erased: 'Su pregunta se borró, con su nombre y su dirección.',
    standings: {
      unconfirmed: 'Todavía no está confirmada.',
      waiting: 'Espera a quien organiza. Nadie más la ve.',
      'in-review':
        'Quien organiza respondió en público. Antes de que aparezca en la página del evento la mira la moderación.',
      shown: 'Es pública, con la respuesta, en la página del evento.',
      hidden: 'Se respondió en público y por ahora está oculta.',
      private: 'Quien organiza le respondió en privado. Nadie más lo ve.',
      declined: 'Quien organiza no responde esta pregunta.',
    },
    answer: 'La respuesta de quien organiza',
    isStale: changes =>
      `La respuesta es anterior a este cambio: ${changes}. La página del evento dice cómo queda.`,
    erase: 'Borrar mi pregunta',
    eraseHelp:
      'Se borra enseguida con su nombre, su dirección y las respuestas, también en la página del evento, y no llegan más correos sobre ella. No se puede deshacer.',
    kept: days =>
      `Si no hace nada, su dirección se borra ${days} días después del evento, y la pregunta también, salvo que sea pública.`,
  },

  manage: {
    heading: 'Preguntas',
    lead: 'Una pregunta solo es pública junto con su respuesta.',
    none: 'Nadie ha preguntado nada todavía.',
    waiting: count =>
      plural(count, {
        none: 'Ninguna pregunta espera su respuesta.',
        one: '1 pregunta espera su respuesta.',
        other: `${count} preguntas esperan su respuesta.`,
      }),
    all: count => `Las ${count} preguntas`,
    more: count => `Y ${count} anteriores.`,
    back: 'Volver a su página',
    backToAll: 'Todas las preguntas',
    standings: {
      unconfirmed: 'sin confirmar',
      waiting: 'espera su respuesta',
      'in-review': 'respondida en público; antes la mira la moderación',
      shown: 'pública',
      hidden: 'oculta',
      private: 'respondida en privado',
      declined: 'sin respuesta',
    },
    stale: changes => `respondida antes de que cambiara: ${changes}`,
    isStale: changes =>
      `Respondió antes de que cambiara: ${changes}. Diga que la respuesta sigue siendo cierta, o corríjala.`,
    staleCount: count =>
      plural(count, {
        one: '1 respuesta pública es anterior a un cambio de hora o de lugar. Diga que sigue siendo cierta, o corríjala.',
        other: `${count} respuestas públicas son anteriores a un cambio de hora o de lugar. Diga que siguen siendo ciertas, o corríjalas.`,
      }),
    title: 'Pregunta de alguien que lee el calendario',
    askedOn: 'Preguntó el',
    answer: 'Su respuesta',
    answerHelp: 'Solo texto. Llega por correo a quien preguntó, cuya dirección usted no ve.',
    correctHelp:
      'Se verá el texto nuevo y, en pequeño, lo que decía antes. Llega por correo a quien preguntó.',
    draft:
      'Esto llegó por correo. Mírelo antes de que sea público: ¿hay algo que no deba estar ahí?',
    public: 'Responder en público',
    privately: 'Responder en privado',
    decline: 'No responder',
    declineHelp: 'Quien preguntó se entera de que no habrá respuesta. No se publica nada.',
    correct: 'Guardar la corrección',
    publishToo: 'Responder ahora en público',
    right: 'Está bien así',
    stillHolds: 'Sigue siendo cierta',
    hide: 'Quitarla de la página',
    show: 'Volver a ponerla en la página',
    hiddenByModerator: 'La moderación la ocultó.',
    former: 'Antes decía:',
    standsNow: 'Esta es la respuesta que vale ahora:',
  },
  answerMissing: 'Escriba una respuesta.',
  doubt: (passage, says) => `“${passage}”: ${says}. ¿Está bien así?`,

  notices: {
    asked: 'Su pregunta llegó a quien organiza.',
    erased: 'Su pregunta se borró.',
    answered: 'Su respuesta es pública. A quien preguntó le llega por correo.',
    'in-review':
      'Su respuesta está guardada, y a quien preguntó le llega por correo. La moderación la mira antes de que aparezca en la página.',
    privately: 'Su respuesta llega por correo a quien preguntó. No se publica nada.',
    declined: 'Quien preguntó se entera de que no habrá respuesta.',
    confirmed: 'La respuesta queda marcada como cierta todavía.',
    hidden: 'Ya no está en la página.',
    shown: 'Ahora está en la página.',
  },

  moderation: {
    heading: 'Respuestas que esperan para mostrarse',
    lead: 'Quienes organizan respondieron estas preguntas en público. Las respuestas ya llegaron por correo a quienes preguntaron; nadie más las ve hasta que usted las muestre.',
    title: 'Preguntas de un evento',
    open: 'Preguntas y respuestas de este evento',
    show: 'Mostrarla',
    hide: 'Ocultarla',
    empty: 'Este evento no tiene respuestas públicas.',
    back: 'Volver a los pendientes',
    done: 'Hecho. Quien organiza lo ve en su página.',
  },

  confirmMail: {
    subject: calendar => `Confirme su pregunta a quien organiza en ${calendar}`,
    lead: calendar =>
      `En ${calendar} se escribió en su nombre una pregunta a quien organiza este evento:`,
    next: 'Si la escribió usted, abra esta página, léala una vez más y presione el botón que verá en ella. Entonces llega a quien organiza. Su nombre y la pregunta son públicos solo si quien organiza responde en público; su dirección, nunca.',
  },

  questionMail: {
    subject: name => `Pregunta de ${name}`,
    lead: calendar =>
      `Alguien que lee ${calendar} pregunta por este evento. Confirmó su correo electrónico, que usted no ve.`,
    name: 'Nombre',
    byReply:
      'Para responder en público, responda a este correo. Lo que escriba encima de estas líneas aparece en la página del evento como su respuesta. Si hay algo dudoso, usted lo mira antes una vez más.',
    byPage:
      'Para responder en privado, o para no responder, abra esta página. También ahí puede responder en público:',
    open: 'Responder esta pregunta',
  },

  replyMail: {
    isPublic: 'Su respuesta es pública',
    isPublicLead: 'Esto tomamos de su correo. Está en la página del evento, con la pregunta:',
    inReview: 'Su respuesta está guardada',
    inReviewLead:
      'Esto tomamos de su correo. La moderación lo mira antes de que aparezca en la página del evento:',
    draft: 'Mire su respuesta antes de que sea pública',
    draftLead:
      'Esto tomamos de su correo. Todavía no es público, porque no es seguro que todo sea para cualquiera:',
    look: 'Mirarla y publicarla',
    change: 'Corregirla, o quitarla de la página',
  },

  olderMail: {
    subject: 'Respuestas anteriores al cambio',
    lead: 'Este evento cambió, y hay respuestas públicas a preguntas que son anteriores:',
    before: changes => `Dada antes de que cambiara: ${changes}.`,
    why: 'La página lo dice junto a cada una. Si una respuesta sigue siendo cierta, dígalo con un toque o un clic; si no, corríjala, y se le avisa a quien preguntó.',
    open: 'Mirar las respuestas',
  },

  answerMail: {
    answered: 'Respondida',
    corrected: 'Respuesta corregida',
    declined: 'Sin respuesta a su pregunta',
    answeredLead: 'Quien organiza este evento respondió su pregunta.',
    correctedLead: 'Quien organiza este evento cambió la respuesta a su pregunta.',
    declinedLead: 'Quien organiza este evento no responde su pregunta. No se publica nada de ella.',
    question: 'Su pregunta:',
    answer: 'La respuesta:',
    former: 'Antes decía:',
    isPublic: 'La pregunta y la respuesta están en la página del evento, con su nombre.',
    inReview:
      'La pregunta y la respuesta aparecen en la página del evento cuando la moderación las haya mirado.',
    isPrivate: 'La respuesta es solo para usted. No se publica nada de ella.',
    write: 'Todavía puede escribir en privado a quien organiza:',
    follow: 'Para enterarse cuando cambie algo del evento, sígalo en su página.',
    own: 'Ver o borrar su pregunta',
  },
}
