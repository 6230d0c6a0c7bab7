// The Spanish catalogue: usted, as Spanish is written in Mexico and California.

import type { Words } from './en.ts'
import { pluralOf } from './plural.ts'

const plural = pluralOf('es')

export const es: Words = {
  name: 'Español',

  counts: {
    people: count => plural(count, { one: `${count} persona`, other: `${count} personas` }),
    emails: count => plural(count, { one: `${count} correo`, other: `${count} correos` }),
  },

  dates: {
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
    date: ({ weekday, day, month, year }) => `${weekday} ${day} de ${month} de ${year}`,
    morning: clock => `${clock} a.m.`,
    afternoon: clock => `${clock} p.m.`,
    allDay: 'todo el día',
    span: (date, from, to) => `${date}, de ${from} a ${to}`,
    hours: (from, to) => `${from} a ${to}`,
    nextDay: time => `${time} del día siguiente`,
    days: (from, to) => `del ${from} al ${to}`,
    moment: (date, time) => `${date}, ${time}`,
  },

  names: {
    andMore: (names, count) => `${names} y ${count} más`,
  },

  standing: {
    announced: 'en pie',
    moved: 'cambiado',
    postponed: 'aplazado',
    cancelled: 'cancelado',
  },

  changes: {
    aspects: {
      state: 'Estado',
      time: 'Hora',
      place: 'Lugar',
      address: 'Dirección',
      city: 'Ciudad',
      online: 'En línea',
      title: 'Título',
      price: 'Precio',
      summary: 'Resumen',
      description: 'Descripción',
      organizer: 'Organiza',
      contact: 'Contacto',
      website: 'Sitio web',
      languages: 'Idiomas',
      type: 'Tipo de evento',
      topics: 'Temas',
      region: 'Región',
    },
    date: 'Fecha',
    zone: 'Zona horaria',
    utc: 'Hora UTC',
    notStated: 'sin indicar',
    rewritten: 'texto nuevo',
    changed: 'ha cambiado',
    was: value => `antes ${value}`,
    now: value => `ahora ${value}`,
  },

  timeZoneLaw: (zone, tzVersion) =>
    `Cambió la ley sobre la hora en ${zone}. El evento mantiene su hora en los relojes de allí; en otros lugares corresponde ahora a otra hora (base de datos tz ${tzVersion}).`,

  contradictions: {
    sentences: {
      time: (says, event) => `aquí dice ${says}; el evento es a las ${event}`,
      'end-time': (says, event) => `aquí dice ${says}; el evento termina a las ${event}`,
      date: (says, event) => `aquí dice ${says}; el evento es el ${event}`,
      weekday: (says, event) => `aquí dice ${says}; el día es ${event}`,
      place: (says, event) => `aquí dice ${says}; el lugar es ${event}`,
      address: (says, event) => `aquí dice ${says}; la dirección es ${event}`,
      city: (says, event) => `aquí dice ${says}; la ciudad es ${event}`,
      state: (says, event) => `aquí dice ${says}; el evento está ${event}`,
      price: (says, event) => `aquí dice ${says}; el precio es ${event}`,
      link: (says, event) => `aquí dice ${says}; el enlace es ${event}`,
    },
    change: suggestion => `Cambiarlo por «${suggestion}»`,
    remove: text => `Quitar «${text}»`,
    dismiss: 'Está bien como está',
    texts: { title: 'Título', summary: 'Resumen', description: 'Descripción' },
    unread: (text, last) =>
      `El texto (${text}) es muy largo: solo se comparó con el evento hasta «… ${last}». Por favor, revise usted lo que sigue.`,
    unreadByReaders:
      'Solo se comparó con el evento la primera parte de este texto; lo que sigue puede ser más antiguo que los datos de arriba.',
  },

  dateQuestions: {
    past: start => `Este día ya pasó: ${start}.`,
    begun: start => `Su primer día ya pasó: ${start}.`,
    far: start => `Falta más de un año para este día: ${start}.`,
    long: (days, end) => `El evento dura ${days} días, hasta el ${end}.`,
    right: '¿Es correcto?',
  },

  formErrors: {
    titleMissing: 'Ponga un título al evento.',
    tooLong: most => `Tiene más de ${most} caracteres. Acórtelo; no se ha cortado nada.`,
    notAnAddress:
      'Esto no es una sola dirección web. Debe ser como https://example.org/pagina, sin nada detrás: una clave u otro enlace van en la descripción.',
    unknownTerms: (typed, known) => `No se conoce: ${typed}. Hay: ${known}.`,
    unknownField: known =>
      `No hay ningún campo con este nombre, y no se guardó nada. Hay: ${known}.`,
    mustBeText: 'Esto debe ser un texto.',
    mustBeTexts: 'Esto debe ser un texto o una lista de textos.',
    tooManyValues: most => `Elija ${most} como mucho.`,
    mustBeTrueOrFalse: 'Esto debe ser true (sí) o false (no).',
    mustBeNumber: 'Esto debe ser un número.',
    mustBeWholeNumber: 'Esto debe ser un número entero.',
    baseRevisionMissing: 'Indique qué revisión se corrigió: su número, como lo da el evento.',
    unknownTell: 'Elija everyone, nobody o now.',
    unknownRule: 'Elija ask o show.',
    linkInName: 'Un nombre no puede llevar una dirección web. Escriba solo el nombre.',
    contactMissing: 'Indique un correo electrónico: allí se envía el enlace privado de su evento.',
    notAnEmail: 'Esto no es un correo electrónico. Debe ser como nombre@example.org.',
    unknownZone: written =>
      `“${written}” no es una zona horaria. Use un nombre como America/Los_Angeles.`,
    startMissing: 'Indique cuándo empieza el evento.',
    notATime: 'Esto no es una fecha con hora. Escríbala así: 2027-01-13T11:00.',
    dateOutOfRange: 'Indique una fecha del 1 de enero de 1970 al 31 de diciembre de 2100.',
    endBeforeStart:
      'El final es anterior al comienzo. Corrija uno de los dos o deje vacío el final.',
    skippedHour: ({ date, time, zone, before, after }) =>
      `${time} (${date}) no existe en ${zone}: esa noche se adelanta el reloj. ¿Quería decir ${before} o ${after}?`,
    repeatedHour: ({ date, time, zone, taken }) =>
      `${time} (${date}) ocurre dos veces en ${zone}, porque se atrasa el reloj. Se toma la primera (${taken}).`,
    organizationMissing: 'Indique el nombre de la organización que adhiere.',
    nameMissing: 'Indique un nombre, para que los demás organizadores sepan de quién es el enlace.',
    poster: 'Quien lo publicó',
    unknownLanguage: known => `Elija uno de estos: ${known}.`,
    unknownPeriod: 'Elija cada día o cada semana.',
    writerMissing: 'Indique un nombre, para que quien organiza sepa quién escribe.',
    messageMissing: 'Escriba lo que quien organiza debe leer.',
    reasonMissing: 'Diga por qué, en una frase: la gente lo lee en la página y en el correo.',
    reportReasonMissing: 'Elija qué pasa.',
    unknownReportReason: known => `Este motivo no existe. Hay: ${known}.`,
    whyTakenDown: 'Diga por qué: la gente lo lee en lugar del evento.',
    whyNotPublished: 'Diga por qué, y qué habría que cambiar: quien lo envió lo lee.',
  },

  organizerNames: {
    unconfirmed: 'sin confirmar por correo',
    shared: (name, others) =>
      `Todos estos eventos los publicó una misma persona. ${
        others === 1 ? 'Otra persona usa' : `Otras ${others} personas usan`
      } también el nombre «${name}».`,
    usedBefore: 'Otra persona usó antes este nombre aquí.',
  },

  digests: {
    daily: 'Cada día',
    weekly: 'Cada semana',
    everything: 'todo',
  },

  mailAnswers: {
    taken: 'aceptado por el servidor de correo',
    noMailbox: 'no existe ese buzón',
    noDomain: 'ningún servidor recibe correo para esa dirección',
    ourAddress: 'el servidor de correo no acepta este calendario como remitente',
    closed: 'el buzón está cerrado',
    full: 'el buzón está lleno',
    tooLarge: 'el correo es más grande de lo que admite el buzón',
    mailbox: 'el buzón no recibe correo',
    serverFault: 'el servidor de correo tiene un fallo propio',
    unreachable: 'no se pudo llegar al servidor de correo',
    policy: 'las reglas del servidor de correo lo rechazan',
    later: 'el servidor de correo pide otro intento más tarde',
    refused: 'rechazado por el servidor de correo',
    noAnswer: 'el servidor de correo no respondió',
    fault: 'no se pudo enviar, y se intenta de nuevo',
    stopped: 'no se envió, porque se detuvo el correo a esa dirección',
  },

  feeds: {
    changedOn: date => `Cambió el ${date}`,
    online: 'En línea',
    posted: 'Publicado.',
    or: 'o',
    words: q => `«${q}»`,
    from: date => `desde el ${date}`,
    until: date => `hasta el ${date}`,
    whatChanged: 'lo que cambió',
  },

  changeSubject: {
    cancelled: 'Cancelado',
    postponed: 'Aplazado',
    still: { cancelled: 'Sigue cancelado', postponed: 'Sigue aplazado' },
    soon: 'empieza pronto',
    begun: 'ya empezó',
    onAgain: 'de nuevo en pie',
    movedToTime: time => `pasa a ${time.startsWith('1:') ? 'la' : 'las'} ${time}`,
    movedToDay: day => `pasa al ${day}`,
    nowAllDay: 'ahora todo el día',
    byLaw: 'cambió la hora oficial',
    endsAtTime: time => `ahora termina a ${time.startsWith('1:') ? 'la' : 'las'} ${time}`,
    endsOnDay: day => `ahora termina el ${day}`,
    startsAtTime: time => `ahora empieza a ${time.startsWith('1:') ? 'la' : 'las'} ${time}`,
    newAddress: 'nueva dirección',
    newPlace: 'nuevo lugar',
    newCity: 'nueva ciudad',
    newLink: 'nuevo enlace en línea',
    changed: 'cambios',
    date: ({ weekday, month, day }, year) =>
      `${weekday.slice(0, 3)} ${day} de ${month}${year === null ? '' : ` de ${year}`}`,
  },

  changeMail: {
    lead: 'Este evento ha cambiado:',
    turned: {
      announced: 'Este evento está de nuevo en pie:',
      postponed: 'Este evento se ha aplazado:',
      cancelled: 'Este evento se ha cancelado:',
    },
    noteBy: {
      organizer: 'Nota de quien organiza:',
      moderator: 'Nota de la moderación del calendario:',
      import: 'Con esta nota:',
      'time-zone law': 'Con esta nota:',
    },
    readDescription: 'Leer la nueva descripción',
    asItStands: 'El evento, como queda ahora:',
    page: 'La página del evento',
    endorses: 'adhiere a este evento.',
    copiesSay: passages => `Sus copias probablemente todavía dicen ${passages}.`,
    quoted: passage => `«${passage}»`,
    correct:
      'Por favor, corrijan su volante, su boletín y sus páginas web. Cuando esté hecho, confírmenlo aquí; así quien organiza sabe quién está al día.',
    announceOff:
      'Por favor, avisen dondequiera que lo hayan anunciado: volante, boletín, páginas web. Cuando esté hecho, confírmenlo aquí; así quien organiza sabe quién está al día.',
    haveChanged: 'Ya cambiamos nuestras copias',
    follows: 'Usted sigue este evento. Si lo ha contado a otras personas, avíseles, por favor.',
    watchPage: 'Su propia página para este evento',
    attached:
      'El archivo adjunto contiene el evento como es ahora. Un archivo de calendario no se actualiza solo: para ver cada cambio en su propio calendario, suscríbase.',
    subscribe: 'Para suscribirse, indique esta dirección en su aplicación de calendario',
    history: 'Todos los cambios de este evento, en palabras',
    answers: 'Si responde a este correo, su texto llega a quien organiza, que verá su dirección.',
    stop: 'No recibir más correos sobre este evento',
  },

  eventFacts: {
    status: 'Estado',
    when: 'Cuándo',
    where: 'Dónde',
    online: 'En línea',
    region: 'Región',
    type: 'Tipo de evento',
    topics: 'Temas',
    organizer: 'Organiza',
    price: 'Precio',
    languages: 'Idiomas',
    website: 'Sitio web',
    contact: 'Contacto',
    contactShown: 'visible en la página del evento',
    contactHidden: 'no se muestra a nadie',
    summary: 'Resumen',
  },

  quotedEvent: {
    typed: 'El evento, tal como se escribió:',
    link: '(enlace)',
  },

  wayBack: {
    once: 'Usted dejó de recibir todo el correo de este calendario, y ahora alguien, quizá usted, ha rellenado un formulario con su dirección. Esta carta es la única: si no hace nada, no le llegará ningún otro correo, lo pida quien lo pida.',
    page: 'Todo el correo de este calendario: recibirlo de nuevo o dejarlo como está',
  },

  endorsementsMail: {
    subject: count => (count === 1 ? 'Una adhesión espera' : `${count} adhesiones esperan`),
    lead: count =>
      count === 1
        ? 'Una organización adhiere a su evento y lo confirmó por correo. Todavía no es pública:'
        : `${count} organizaciones adhieren a su evento y lo confirmaron por correo. Todavía no son públicas:`,
    asShown: 'Esto es lo que se leería:',
    organization: 'Organización',
    website: 'Sitio web',
    contactName: 'Nombre, solo para usted',
    more: count => `Y ${count} más, que están en la página.`,
    next: 'Cualquiera puede escribir cualquier nombre. Muestre las que conozca, con una pulsación en esta página, o diga que no. En ambos casos se enteran de cada cambio del evento.',
    press: 'Mostrar las adhesiones',
    setting: 'Si prefiere que no se le pregunte, elija «mostrar enseguida» en su página privada.',
  },

  bouncesMail: {
    subject: 'Hay correos que no llegan',
    lead: 'Los correos sobre su evento no llegan a todos. Estas direcciones los rechazan, o los han aplazado durante dos días:',
    endorsers: 'Organizaciones que lo apoyan:',
    noContact: 'no dieron un contacto público',
    more: count => `Y ${count} organizaciones más.`,
    followers: count =>
      count === 1 ? 'Una persona que lo sigue.' : `${count} personas que lo siguen.`,
    next: 'Ya no se envían correos a estas direcciones. Si importa que se enteren de un cambio, avíseles por otro medio; con su propio enlace, o pidiéndolo de nuevo en la página del evento, pueden volver a recibirlos.',
    page: 'A quién se avisó',
  },

  lostLinksMail: {
    subject: name => `Sus enlaces privados en ${name}`,
    lead: name => `Usted pidió a ${name} que le enviara de nuevo sus enlaces privados. Aquí están.`,
    organize: 'Eventos que usted organiza:',
    unconfirmed: event => `${event} (aún sin publicar: este enlace lo publica)`,
    'in-review': event => `${event} (aún sin publicar: antes lo revisa la moderación)`,
    declined: event => `${event} (no publicado: la página dice por qué)`,
    watch: 'Eventos a los que adhiere o que sigue:',
    read: 'Resúmenes que usted recibe:',
    allMail: 'Todo el correo de este calendario a su dirección',
    key: 'Cada enlace es la llave de su página. Por favor, guarde esta carta y no comparta los enlaces.',
    ignore: 'Si usted no pidió esto, ignore esta carta: no pasa nada.',
  },

  manageLinkMail: {
    greeting: name => (name ? `Hola, ${name}:` : 'Hola:'),
    on: (head, name) => `${head}: un evento en ${name}`,
    publishedSubject: 'Publicado, guarde este enlace',
    published: name => `Su evento ya es público en ${name}:`,
    invitedSubject: 'Ya puede editar',
    invited: (inviter, name) =>
      inviter
        ? `Alguien con el nombre «${inviter}» le ha dado acceso para organizar este evento en ${name}:`
        : `Usted tiene ahora acceso para organizar este evento en ${name}:`,
    againSubject: 'Su enlace para editar',
    again: name => `Este es su enlace al evento que usted organiza en ${name}:`,
    key: 'Por favor, guarde esta carta. El enlace es su llave: abre la página donde puede corregir, aplazar o cancelar el evento. Quien tenga el enlace puede hacer lo mismo, así que no lo comparta.',
    manage: 'Abrir su página de este evento',
    whenYouSave:
      'Cuando guarde un cambio, quienes adhieren al evento o lo siguen recibirán un aviso de cómo era antes y cómo es ahora.',
    publicPage: 'La página para compartir',
    lost: 'Si algún día pierde este enlace, se lo enviamos de nuevo desde aquí',
  },

  moderationMails: {
    linkSubject: name => `Su enlace para moderar ${name}`,
    linkLead: name =>
      `Usted modera ${name}. Este enlace abre lo que espera su respuesta, sin contraseña:`,
    open: 'Abrir la cola',
    until: expires => `El enlace vale hasta el ${expires}.`,
    key: 'Quien lo tenga puede actuar en su nombre, así que no lo comparta.',
    ignore: 'Si usted no pidió esto, ignore esta carta: no pasa nada.',
    waitingSubject: count =>
      count === 1 ? '1 evento espera su respuesta' : `${count} eventos esperan su respuesta`,
    harmfulSubject: name => `${name}: hay un aviso de un evento dañino`,
    harmful:
      'Alguien avisó de que este evento es dañino. Sigue siendo público mientras usted no lo quite:',
    once: 'Los demás avisos sobre él no traen otra carta hasta que usted responda a estos.',
    reportedSubject: count => (count === 1 ? '1 evento con avisos' : `${count} eventos con avisos`),
    reported: 'Hay avisos sobre estos eventos:',
    contradictedSubject: count =>
      count === 1 ? '1 texto contradice su evento' : `${count} textos contradicen sus eventos`,
    waiting: 'Estos eventos esperan a que alguien los publique:',
    contradicted: 'Estos ya son públicos, y su texto dice otra cosa que sus datos:',
    more: count => `y ${count} más`,
    daily:
      'Esta carta llega como mucho una vez al día, mientras un evento espere o cuando un texto empiece a contradecir su evento.',
  },

  reminderMails: {
    start: (weekday, time) =>
      time === null ? `Recordatorio, ${weekday}` : `Recordatorio, ${weekday} ${time}`,
    startLead: 'Usted pidió que le recordáramos este evento un día antes:',
    copies: 'Confirmen sus copias, por favor',
    copiesLead:
      'apoya este evento, que ha cambiado. Todavía no nos consta que sus propias copias (volante, boletín, páginas web) lo digan:',
    asItStands: 'El evento, como queda ahora:',
    ask: 'Si ya lo dicen, confírmenlo aquí, por favor, y nadie tendrá que llamarles. Si no, aún hay tiempo.',
    haveChanged: 'Ya cambiamos nuestras copias',
    page: 'La página del evento',
    watchPage: 'Su propia página para este evento',
    history: 'Todos los cambios de este evento, en palabras',
    stop: 'No recibir más correos sobre este evento',
  },

  reviewMails: {
    waitsSubject: 'En espera de moderación',
    waits: name =>
      `Gracias: usted confirmó su evento. En ${name} la moderación revisa cada evento antes de que sea público, y este ya espera su turno:`,
    next: 'Recibirá una carta cuando se publique o, si no se publica, con el motivo.',
    key: 'Por favor, guarde esta carta. El enlace es su llave: abre la página donde puede corregir el evento, ahora y cuando ya esté publicado. No lo comparta.',
    edit: 'Abrir su página de este evento',
    declinedSubject: 'No publicado',
    declined: name => `La moderación de ${name} revisó su evento y no lo publicó:`,
    reason: 'El motivo, en palabras de quien modera:',
    comesBack:
      'Todo lo que escribió sigue guardado. Corríjalo en su página y guarde: así vuelve a la moderación.',
  },

  stillSaysMail: {
    subject: text => `Todavía dice «${text}»`,
    lead: 'Usted cambió este evento y su propio texto no se ha puesto al día:',
    asked: name =>
      `La moderación de ${name} le pide que mire este evento: su propio texto dice otra cosa que sus datos.`,
    heading: 'El texto todavía dice:',
    why: 'La gente se guía por lo que lee. Cada pasaje se puede cambiar con una pulsación, o dejarse si está bien como está. Mientras tanto, la página pública añade detrás los datos correctos.',
    mend: 'Corregir el texto',
  },

  takedownMails: {
    subject: {
      hidden: 'La moderación ocultó un evento con el que usted cuenta',
      shown: 'Un evento con el que usted cuenta se muestra de nuevo',
      removed: 'Un evento con el que usted cuenta se retiró del calendario',
    },
    ownSubject: {
      hidden: 'La moderación ocultó su evento',
      shown: 'Su evento se muestra de nuevo',
      removed: 'Su evento se retiró del calendario',
    },
    hidden: (title, calendar) =>
      `La moderación ocultó por ahora «${title}» en ${calendar}, lo que no dice nada sobre si se celebra o no.`,
    shown: (title, calendar) =>
      `«${title}» se muestra de nuevo en ${calendar}, tal como lo tiene quien lo organiza.`,
    moderator: (title, calendar) =>
      `La moderación retiró definitivamente «${title}» de ${calendar}, lo que no dice nada sobre si se celebra o no.`,
    organizer: (title, calendar) =>
      `Quien organiza «${title}» lo retiró de ${calendar}, lo que no dice nada sobre si se celebra o no.`,
    reason: 'El motivo:',
    stays:
      'Puede seguir corrigiéndolo en su página. Seguirá oculto, y no se avisará a nadie de los cambios, hasta que la moderación lo muestre de nuevo.',
    gone: 'Todo lo que se publicó con él está borrado, y sus enlaces ya no funcionan.',
    open: 'Abrir su página de este evento',
  },

  refusals: {
    'page-not-found': {
      title: 'Esta página no existe',
      detail: 'No hay nada publicado en esta dirección.',
      whatToDo: 'Revise la dirección o mire la lista de eventos.',
    },
    'method-not-allowed': {
      title: 'Esta dirección no se usa así',
      detail: 'Hay una página que envía algo aquí, o algo para leer. No se guardó nada.',
      whatToDo: 'Vuelva a la página de la que venía o mire la lista de eventos.',
    },
    'invalid-fields': {
      title: 'Hay campos por corregir',
      detail: 'Lo que se envió no se puede leer. No se guardó nada.',
      whatToDo:
        'Vuelva atrás, donde su navegador conserva lo que escribió, corríjalo y envíelo de nuevo.',
    },
    'not-a-form': {
      title: 'Esto no es un formulario',
      detail: 'El contenido no es un formulario ni un JSON legible. No se guardó nada.',
      whatToDo: 'Envíe application/x-www-form-urlencoded, multipart/form-data o application/json.',
    },
    'unreadable-json': {
      title: 'Este JSON no se puede leer',
      detail: 'El contenido dice ser JSON, pero no es un objeto JSON. No se guardó nada.',
      whatToDo: 'Envíe un objeto, por ejemplo {"title": "…"}, en UTF-8.',
    },
    'too-large': {
      title: 'Esto es demasiado de una vez',
      detail:
        'Un formulario admite como mucho 4 MB, 600 000 caracteres y mil campos; un JSON, 1 MB. No se guardó nada; su navegador conserva lo que escribió.',
      whatToDo: 'Vuelva atrás, acorte el texto y envíelo de nuevo.',
    },
    misdirected: {
      title: 'Este calendario tiene otra dirección',
      detail: 'En la dirección solicitada no se muestra nada.',
      whatToDo: 'Abra el calendario en su propia dirección.',
    },
    'address-too-long': {
      title: 'Esta dirección es demasiado larga',
      detail: 'Una dirección de este calendario tiene 16 000 caracteres como mucho.',
      whatToDo: 'Elija menos filtros o busque menos palabras.',
    },
    'foreign-origin': {
      title: 'Este formulario se envió desde otro sitio',
      detail:
        'Solo se aceptan formularios de las propias páginas de este calendario. No se guardó nada.',
      whatToDo: 'Abra aquí la página y envíe desde ella el formulario.',
    },
    'unknown-filter': {
      title: 'Este filtro no existe',
      detail: 'La dirección pide algo que este calendario no tiene.',
      whatToDo: 'Corrija la dirección o mire la lista de eventos.',
    },
    busy: {
      title: 'No se guardó nada: el calendario está ocupado',
      detail: 'Otro programa lleva unos segundos escribiendo en su base de datos.',
      whatToDo: 'Espere un momento y envíelo de nuevo.',
    },
    fault: {
      title: 'Algo falló aquí',
      detail:
        'El fallo es de este calendario, no suyo. Puede que no se haya guardado lo que envió.',
      whatToDo:
        'Vuelva atrás, donde su navegador conserva lo que escribió, e inténtelo en un minuto.',
    },
    'dates-in-question': {
      title: '¿Son correctas estas fechas?',
      detail: 'Todavía no se guardó nada.',
      whatToDo: 'Diga que son correctas o corríjalas, y envíe el formulario de nuevo.',
    },
    'event-not-found': {
      title: 'Este evento no existe',
      detail:
        'No hay ningún evento publicado en esta dirección. Uno recién enviado aparece cuando quien lo envió lo confirma por correo.',
      whatToDo: 'Revise la dirección o mire la lista de eventos.',
    },
    'event-hidden': {
      title: 'La moderación ocultó este evento',
      detail: 'Por ahora no se muestra en este calendario.',
      whatToDo:
        'Eso no dice nada sobre si se celebra o no. Si lo tenía anotado, pregunte a quien lo organiza.',
    },
    'event-removed': {
      title: 'Este evento se retiró',
      detail: 'Se quitó de este calendario definitivamente.',
      whatToDo: 'Si lo tenía anotado, pregunte a quien lo organiza si se mantiene.',
    },
    'event-cancelled': {
      title: 'El evento está cancelado',
      detail:
        'Sus datos quedan como se anunciaron. Lo que escribió sigue abajo, pero no se ha guardado.',
      whatToDo: 'Reactive primero el evento y guarde después el cambio.',
    },
    'event-over': {
      title: 'Este evento ya pasó',
      detail: 'Ya no hay nada de qué avisar ni a qué adherir. No se guardó nada.',
      whatToDo: 'Mire la lista de eventos.',
    },
    'endorsing-cancelled': {
      title: 'Este evento está cancelado',
      detail: 'Un evento cancelado no recibe adhesiones. No se guardó nada.',
      whatToDo: 'Sígalo en su página: recibirá un correo si finalmente se hace.',
    },
    'already-in-that-state': {
      title: 'Ya está así',
      detail: 'No se cambió nada y no se avisó a nadie.',
      whatToDo: 'Vuelva a su página para ver el evento tal como está.',
    },
    'revision-conflict': {
      title: 'Otra persona guardó antes',
      detail: 'El evento ya no es la revisión que se cambió. No se guardó nada.',
      whatToDo:
        'Compare las dos versiones y envíelo de nuevo con la revisión más nueva como baseRevision.',
    },
    'revision-not-found': {
      title: 'Esa revisión no existe',
      detail: 'El evento no tiene la revisión que se nombró. No se anotó nada.',
      whatToDo: 'Abra de nuevo su página y responda a lo que muestra.',
    },
    'nothing-changed': {
      title: 'No hay nada distinto',
      detail:
        'Lo que guardó es lo que el evento ya dice, así que no hay nada que registrar ni avisar.',
      whatToDo: 'Cambie algo primero. La nota que escribió sigue en el formulario.',
    },
    'cannot-be-quiet': {
      title: 'De este cambio hay que avisar',
      detail:
        'Cambia cuándo, dónde o si la gente acude, así que no puede pasar por corrección de ortografía. Aún no se ha guardado nada.',
      whatToDo: 'Elija avisar y guarde de nuevo.',
    },
    'link-not-found': {
      title: 'Este enlace no funciona',
      detail:
        'Está incompleto, se retiró, caducó sin usarse y se olvidó, o pertenece a algo que ya no existe. No se cambió nada.',
      whatToDo:
        'Copie el enlace entero del correo. Si sigue sin funcionar, pida que se le envíen de nuevo sus enlaces, o rellene otra vez el formulario.',
    },
    'link-expired': {
      title: 'Este enlace ha caducado',
      detail: 'Valía una semana. No se publicó ni confirmó nada con él.',
      whatToDo:
        'Un evento que usted envió se guarda un mes: pida su enlace otra vez en «¿Perdió su enlace?». Para adherir a un evento o seguirlo, rellene de nuevo el formulario de su página.',
    },
    'link-used': {
      title: 'Ya está confirmado',
      detail:
        'Lo que pedía este enlace se confirmó, y así queda. El enlace en sí valía una semana.',
      whatToDo:
        'Para cambiar o detener algo, pida que se le envíe de nuevo su enlace privado en «¿Perdió su enlace?».',
    },
    'moderator-link-expired': {
      title: 'Este enlace ha caducado',
      detail: 'Valía una semana. No se cambió nada.',
      whatToDo: 'Pida uno nuevo en la página /moderation.',
    },
    'last-organizer': {
      title: 'Alguien debe poder corregir el evento',
      detail: 'Este es el último enlace, así que no se retiró.',
      whatToDo: 'Añada primero a otra persona.',
    },
    'already-an-organizer': {
      title: 'Esta dirección ya tiene un enlace',
      detail: 'No se creó otro.',
      whatToDo: 'Si se perdió, se puede enviar de nuevo desde «¿Perdió su enlace?».',
    },
    'organizer-takes-no-mail': {
      title: 'Quien organiza no recibe correo',
      detail:
        'El contacto de este evento dejó de recibir todo el correo de este calendario. No se envió nada.',
      whatToDo: 'Busque en la página del evento un sitio web u otra forma de contacto.',
    },
    'not-public-yet': {
      title: 'El evento todavía no es público',
      detail: 'Antes lo revisa la moderación, así que no hay a quién avisar. No se cambió nada.',
      whatToDo: 'Vuelva a su página, donde puede corregir el evento mientras tanto.',
    },
    'answered-already': {
      title: 'Esto ya tiene respuesta',
      detail: 'Otra persona respondió antes, o el evento ya no existe. No se cambió nada.',
      whatToDo: 'Vuelva a la cola para ver lo que queda.',
    },
    'changed-meanwhile': {
      title: 'Quien lo envió lo cambió entretanto',
      detail: 'Usted leyó una versión anterior, así que no se tomó su respuesta.',
      whatToDo: 'Léalo como está ahora y responda de nuevo.',
    },
    'no-moderators': {
      title: 'Este calendario no tiene moderación',
      detail: 'Así que no hay a quién avisar de un evento. No se guardó nada.',
      whatToDo: 'Escriba a quien organiza el evento: en su página está cómo.',
    },
    'too-much-mail': {
      title: 'Suficientes cartas por hoy',
      detail:
        'Para que no se pueda inundar a nadie, una dirección recibe al día solo unas pocas cartas sin respuesta, las pida quien las pida. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Si la dirección es suya, use un enlace que ya esté en su buzón.',
    },
    'too-many-reports': {
      title: 'Suficientes avisos por hoy',
      detail:
        'La moderación tiene más por leer de lo que cabe en un día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo:
        'Envíelo entonces de nuevo. Si hay personas en peligro, no espere a este calendario.',
    },
    'too-many-forms': {
      title: 'Suficientes formularios desde aquí por ahora',
      detail:
        'Para que nadie pueda inundar el calendario, desde una misma red se aceptan solo unos cuantos formularios por hora y por día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Envíelo entonces de nuevo, o desde otra red.',
    },
  },

  refusedUntil: {
    'too-much-mail': moment => `La próxima carta se puede pedir a partir de: ${moment}.`,
    'too-many-forms': moment => `El próximo formulario se acepta a partir de: ${moment}.`,
    'too-many-reports': moment => `El próximo aviso se acepta a partir de: ${moment}.`,
  },

  takedown: {
    hidden: when => `La moderación lo ocultó el ${when}. No se muestra nada de él.`,
    moderator: when => `La moderación lo retiró definitivamente el ${when}.`,
    organizer: when => `Quien lo organiza lo retiró definitivamente el ${when}.`,
    reason: words => `El motivo: ${words}`,
  },

  lostLinkPage: {
    title: 'Recuperar sus enlaces',
    lead: 'A sus eventos, y a los que respalda o sigue, se llega por enlaces privados. Podemos enviarlos de nuevo al correo electrónico al que pertenecen.',
    help: 'El que dio al anunciar, respaldar o seguir.',
    send: 'Enviar mis enlaces',
  },
}
