// Holds the Spanish catalogue: usted, as Spanish is written in Mexico and California.

import { elsewhereEs } from './elsewhere-es.ts'
import type { Words } from './en.ts'
import { gridEs } from './grid-es.ts'
import { houseEs } from './house-es.ts'
import { placesEs } from './places-es.ts'
import { pluralOf } from './plural.ts'
import { questionsEs } from './questions-es.ts'
import { repeatsEs } from './repeats-es.ts'

const plural = pluralOf('es')

const people = (count: number) =>
  plural(count, { one: `${count} persona`, other: `${count} personas` })

/** "la 1:00", "las 2:00". */
const theTime = (time: string): string => `${time.startsWith('1:') ? 'la' : 'las'} ${time}`
const atTime = (time: string): string => `a ${theTime(time)}`

/** "de 6:30 a 8:00 p. m.", "de 11:00 a. m. a 12:30 p. m." */
function hoursOf(from: string, to: string): string {
  const half = /\u00a0[ap]\.\u00a0m\.$/.exec(from)?.[0] ?? ''
  return `de ${half && to.endsWith(half) ? from.slice(0, -half.length) : from} a ${to}`
}

export const es: Words = {
  name: 'Español',
  locale: 'es_419',

  grid: gridEs,
  house: houseEs,
  elsewhere: elsewhereEs,
  places: placesEs,
  repeats: repeatsEs,
  questions: questionsEs,

  counts: {
    people,
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
    shortWeekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
    date: ({ weekday, day, month, year }) => `${weekday} ${day} de ${month} de ${year}`,
    dayOfMonth: (day, month) => `${day} de ${month}`,
    dayOfYear: (day, month, year) => `${day} de ${month} de ${year}`,
    monthOfYear: (month, year) => `${month} de ${year}`,
    daysOfMonth: (from, to, month) => `del ${from} al ${to} de ${month}`,
    shortDay: (weekday, day) => `${weekday} ${day}`,
    dayOfSpan: (weekday, day, month) =>
      [weekday, day, month && `de ${month}`].filter(Boolean).join(' '),
    time(hour, minute) {
      if (hour === 0 && minute === '00') return '12:00 de la medianoche'
      if (hour === 12 && minute === '00') return '12:00 del mediodía'
      return `${hour % 12 || 12}:${minute}\u00a0${hour < 12 ? 'a' : 'p'}.\u00a0m.`
    },
    zones: {
      'America/Los_Angeles': 'hora del Pacífico',
      'America/Tijuana': 'hora del Pacífico',
      'America/Denver': 'hora de la Montaña',
      'America/Boise': 'hora de la Montaña',
      'America/Chicago': 'hora del Centro',
      'America/New_York': 'hora del Este',
      'America/Detroit': 'hora del Este',
    },
    wholeDay: date => `${date}, todo el día`,
    wholeDays: (from, to) => `del ${from} al ${to}, todo el día`,
    moment: (date, time) => `${date}, ${atTime(time)}`,
    hours: hoursOf,
    span: (date, from, to) => `${date}, ${hoursOf(from, to)}`,
    nextDay: time => `${time} del día siguiente`,
    days: (from, to) => `del ${from}, al ${to}`,
  },

  names: {
    andMore: (names, count) => `${names} y ${count} más`,
  },

  translations: {
    names: { en: 'inglés', es: 'español' },
    label: (field, language) => `${field} en ${language}`,
    fold: language => `También en ${language}`,
    calendars: language => `El del calendario (${language})`,
    readIt: 'Leerlo en español',
    ask: (field, other) =>
      `Usted cambió “${field}”, y “${other}” sigue como estaba. ¿Todavía es correcto?`,
  },

  standing: {
    announced: 'en pie',
    moved: 'cambió de hora o lugar',
    tentative: 'por confirmar',
    postponed: 'pospuesto',
    cancelled: 'cancelado',
  },

  fields: {
    title: {
      label: 'Título',
      help: 'Sin la fecha ni “CANCELADO”: eso se agrega solo.',
    },
    startsLocal: { label: 'Empieza' },
    endsLocal: { label: 'Termina' },
    allDay: { label: 'Todo el día' },
    zone: { label: 'Zona horaria', help: 'La de los relojes del lugar.' },
    placeName: {
      label: 'Nombre del lugar',
      help: 'Por ejemplo “Biblioteca central, sala 2”.',
    },
    address: {
      label: 'Dirección',
      help: 'Número y calle, o la esquina.',
    },
    city: { label: 'Ciudad' },
    region: { label: 'Región' },
    onlineUrl: {
      label: 'Enlace para participar en línea',
      help: 'Si se puede participar desde otro lugar. Cualquiera puede verlo.',
    },
    organizer: { label: 'Organiza', help: 'El grupo o la persona.' },
    contact: {
      label: 'Su correo electrónico',
      help: 'Para los enlaces de publicar y editar. No se muestra, salvo que marque la casilla de abajo.',
      helpEdit:
        'Para preguntas sobre el evento. Nunca se muestra, salvo que marque la casilla de abajo.',
    },
    showContact: { label: 'Mostrarlo en la página del evento' },
    summary: { label: 'En pocas palabras', help: 'Una o dos frases, para listas y correos.' },
    description: {
      label: 'Descripción',
      help: 'Una línea vacía entre párrafos; **negrita**, listas con “-”, [enlaces](https://…).',
    },
    type: { label: 'Tipo de evento' },
    topics: { label: 'Temas', help: 'Marque dónde lo buscaría la gente.' },
    price: {
      label: 'Precio',
      help: 'En palabras: “gratis”, “5 a 20 dólares, nadie se queda fuera”.',
    },
    languages: {
      label: 'Idiomas',
      help: 'Lo que se habla e interpreta: “español, interpretación al inglés, ASL”.',
    },
    website: { label: 'Sitio web', help: 'Una dirección completa, que empiece con https://' },
    geo: {
      label: 'Punto en el mapa',
      help: 'Público. Latitud y longitud, como las muestran los mapas: 37.78,-122.41.',
      helpEdit:
        'Público. Latitud y longitud: 37.78,-122.41. Si cambia el lugar, dé también su punto nuevo; si no, se vacía.',
    },
    timetable: {
      label: 'Horario del día',
      help: 'Una línea por cada cosa, con la hora primero: “2 pm Reunión”, “15 h Marcha”.',
    },
    accessStepFree: { label: 'Acceso sin escalones' },
    accessAsl: { label: 'Interpretación en ASL' },
    accessCaptions: { label: 'Subtítulos en vivo' },
    accessChildcare: { label: 'Cuidado infantil' },
    accessMasks: { label: 'Cubrebocas obligatorio' },
    accessQuiet: { label: 'Espacio tranquilo' },
    accessNotes: {
      label: 'Más sobre la accesibilidad',
      help: 'Por qué entrada pasar, a quién preguntar: “Elevador por la calle 5; escríbanos para CART”.',
    },
    flyer: {
      label: 'Volante',
      help: 'Una imagen: JPEG, PNG o WebP, de 8 MB como máximo. Hacemos una nueva a partir de ella, sin lo que la cámara escribió en el archivo, como el lugar.',
    },
    flyerAlt: {
      label: 'El volante en palabras',
      help: 'Para quienes no pueden verlo: qué muestra, y lo que dice que no esté en otro campo.',
    },
    language: { label: 'Idioma de estos textos' },
  },

  groups: { access: 'Accesibilidad' },

  point: {
    here: 'Usar el lugar donde estoy',
    asking: 'Su navegador le pregunta primero…',
    failed: 'Este navegador no da ningún lugar. Escriba el punto.',
    near: 'Lo más cercano primero',
    nearFailed: 'Este navegador no da ningún lugar. La lista sigue por día.',
    sorted: 'Solo eventos con un punto en el mapa. Nadie supo dónde está usted.',
  },

  access: {
    notTold: names => `Todavía no se dice: ${names}.`,
  },

  flyer: {
    current: 'El volante como está ahora',
    kept: 'Su imagen está aquí: no hace falta volver a elegirla.',
    another: 'Otro volante en su lugar',
    remove: 'Quitar el volante',
    removeSent: 'Enviar el formulario sin la imagen',
    older: what =>
      `Este volante se hizo antes del cambio de ${what}; puede que todavía diga lo de antes.`,
    ask: what =>
      `El volante se hizo antes del cambio de ${what}. ¿Sigue siendo correcto? Si no, elija otro o quítelo.`,
    right: 'El volante sigue siendo correcto',
    rightNote: 'El volante sigue siendo correcto.',
    large: 'Ver el volante en grande',
    faults: {
      empty: 'El archivo está vacío. Vuelva a elegir la imagen.',
      'too-large':
        'El archivo pesa más de 8 MB. Guarde la imagen más pequeña, o haga una captura de pantalla, y elíjala.',
      'not-a-picture':
        'No es una imagen JPEG, PNG ni WebP. Guarde el volante en uno de estos formatos, o haga una captura de pantalla, y elíjala.',
      heic: 'Es una imagen HEIC, que muchos navegadores no pueden mostrar. Guárdela como JPEG, o haga una captura de pantalla, y elíjala.',
      'too-many-pixels':
        'La imagen tiene más de 50 millones de píxeles. Guárdela más pequeña y vuelva a elegirla.',
      broken:
        'La imagen no se puede leer: el archivo está dañado o incompleto. Guárdela otra vez, o haga una captura de pantalla, y elíjala.',
      busy: 'En este momento se están leyendo otros volantes. Vuelva a elegir la imagen y envíe el formulario dentro de un minuto.',
      full: 'Ahora no hay espacio para otra imagen. Envíe el formulario sin ella y añada el volante más tarde.',
      gone: 'La imagen ya no se guarda. Vuelva a elegirla.',
      'not-taken': 'Este calendario no acepta imágenes. Envíe el formulario sin ella.',
    },
  },

  eventForm: {
    what: 'Qué',
    when: 'Cuándo',
    where: 'Dónde',
    who: 'Quién organiza',
    text: 'De qué se trata',
    more: 'Más:',
    moreHolds: 'tipo, temas, precio, volante, horario, accesibilidad…',
    offerEnd: time => `Termina a las ${time}`,
    timeHelp:
      'Las horas como usted las dice: 7 de la tarde, 19:30, mediodía. Sin final, si no se sabe.',
    propose: '¿Corresponde?',
    moveTimetable: 'Mover las líneas del horario junto con el comienzo',
    startsOn: 'Fecha',
    endsOn: 'Último día',
    otherDay: 'Termina otro día',
    otherHalf: time => `No, ${time}`,
    draftBack:
      'Esto es lo que escribió aquí antes. Este navegador lo guarda hasta que lo envíe, sin su dirección de correo.',
    throwDraftAway: 'Borrarlo',
    change: 'Este cambio',
    choose: 'Elija una opción',
    moreTerms: most => `¿En más de una? Elija hasta ${most}`,
    note: 'Nota sobre este cambio',
    noteHelp: 'La frase que la gente leerá en el correo y en el historial: “Pasa a las 11”.',
    tell: '¿A quién avisamos?',
    tellEveryone: count =>
      count === 0
        ? 'A quienes lo respaldan o lo siguen (todavía nadie)'
        : `A quienes lo respaldan o lo siguen (${people(count)}), en unos minutos, para que varios cambios lleguen en un solo correo`,
    tellNow: 'A todas, ahora mismo',
    tellNobody: 'A nadie: solo es una corrección de ortografía (queda en el historial)',
    datesAsked: 'Todavía no se guardó nada: ¿son correctas las fechas?',
    datesElse: 'Si no, cambie las fechas de arriba.',
    datesRight: 'Las fechas son correctas.',
    submitNew: 'Enviarme el enlace para publicar',
    submitNewHelp: 'Todavía no se publica nada: primero recibirá un correo con un enlace.',
    submitReviewHelp:
      'Todavía no se publica nada: primero recibirá un correo con un enlace, y después la moderación lo revisa.',
    submitByLink: 'Seguir para publicar',
    submitByLinkHelp:
      'Todavía no se publica nada: la página siguiente lo muestra una vez más, con un botón.',
    submitEdit: 'Guardar este cambio',
    preview: 'Vista previa',
    previewTitle: 'Aún no está guardado: esto es lo que pasará',
    previewQuiet:
      'Cuenta como corrección de ortografía: no se avisa a nadie y el historial lo muestra.',
    previewNobody: 'Todavía nadie respalda ni sigue este evento: no sale ningún correo.',
    previewNothing: 'Frente al último aviso no hay nada distinto: no sale ningún correo.',
    previewPeople: (count, atOnce) =>
      `Avisaremos por correo a ${people(count)} ${atOnce ? 'de inmediato' : 'en unos minutos'}:`,
    previewBehind: behind =>
      plural(behind, {
        one: '1 de ellas aún no se ha enterado de un cambio anterior; su correo dirá las dos cosas.',
        other: `${behind} de ellas aún no se han enterado de un cambio anterior; su correo dirá las dos cosas.`,
      }),
    previewMail: 'El correo',
    previewSubject: 'Asunto',
    previewNext:
      'Si está bien, guárdelo. Si no, corríjalo en el formulario de abajo; no se pierde nada.',
    conflictTitle: 'Otra persona guardó un cambio mientras usted escribía',
    conflictBody: revision =>
      `No se perdió nada de lo que escribió: está en el formulario de abajo. La versión ${revision}, guardada entretanto, dice:`,
    conflictYours: 'Su propio cambio, comparado con la versión con la que empezó:',
    conflictNext:
      'Deje en el formulario lo que debe quedar al final y guarde de nuevo. Donde difieran, su texto reemplazará al otro.',
  },

  choices: { yes: 'sí', no: 'no', notTold: 'todavía no se dice' },

  changes: {
    aspects: {
      state: 'Estado',
      time: 'Hora',
      place: 'Lugar',
      address: 'Dirección',
      online: 'En línea',
      contact: 'Contacto',
    },
    date: 'Fecha',
    zone: 'Zona horaria',
    utc: 'Hora UTC',
    notStated: 'sin indicar',
    rewritten: 'texto nuevo',
    changed: 'ha cambiado',
    was: value => `antes: ${value}`,
    now: value => `ahora: ${value}`,
  },

  timeZoneLaw: (city, tzVersion) =>
    `Cambió la ley de la zona horaria de ${city}. El evento mantiene su hora local; en otros lugares corresponde ahora a otra hora (base de datos tz ${tzVersion}).`,

  contradictions: {
    sentences: {
      time: (says, event) => `aquí dice ${says}; el evento es ${atTime(event)}`,
      'end-time': (says, event) => `aquí dice ${says}; el evento termina ${atTime(event)}`,
      date: (says, event) => `aquí dice ${says}; el evento es el ${event}`,
      weekday: (says, event) => `aquí dice “${says}”; el evento es un ${event}`,
      place: (says, event) => `aquí dice ${says}; el lugar es ${event}`,
      address: (says, event) => `aquí dice ${says}; la dirección es ${event}`,
      city: (says, event) => `aquí dice ${says}; la ciudad es ${event}`,
      state: (says, event) => `aquí dice ${says}; el evento está ${event}`,
      price: (says, event) => `aquí dice ${says}; el precio es ${event}`,
      link: (says, event) => `aquí dice ${says}; el enlace es ${event}`,
    },
    change: suggestion => `Cambiarlo por “${suggestion}”`,
    remove: text => `Quitar “${text}”`,
    dismiss: 'Está bien como está',
    unread: (text, last) =>
      `El texto (${text}) es muy largo: solo se comparó con los datos hasta “… ${last}”. Por favor, revise usted lo que sigue.`,
    unreadByReaders:
      'Solo la primera parte de este texto se comparó con los datos de arriba; lo que sigue puede ser más antiguo que ellos.',
  },

  dateQuestions: {
    past: start => `Este día ya pasó: ${start}.`,
    begun: start => `Su primer día ya pasó: ${start}.`,
    far: start => `Falta más de un año para este día: ${start}.`,
    long: (days, end) => `El evento dura ${days} días, hasta el ${end}.`,
    timetableLeft: ({ from, to, first }) =>
      `El comienzo pasa de ${from} a ${to}, y el horario queda como está: empieza con “${first}”.`,
    right: '¿Es correcto?',
  },

  formErrors: {
    missing: {
      title: 'Ponga un título al evento.',
      startsLocal: 'Indique cuándo empieza el evento.',
      contact: 'Indique un correo electrónico: ahí le enviamos el enlace privado de su evento.',
    },
    flyerAltMissing:
      'Diga en palabras qué muestra el volante: parte de sus lectores no puede verlo.',
    tooLong: most => `Tiene más de ${most} caracteres. Acórtelo; no se ha cortado nada.`,
    notAnAddress:
      'Esto no es una sola dirección web. Debe ser como https://example.org/pagina, sin nada después: una clave u otro enlace van en la descripción.',
    unknownTerms: (typed, known) => `No se conoce: ${typed}. Elija entre: ${known}.`,
    unknownField: known =>
      `No hay ningún campo con este nombre, y no se guardó nada. Los campos son: ${known}.`,
    mustBeText: 'Esto debe ser un texto.',
    mustBeTexts: 'Esto debe ser un texto o una lista de textos.',
    tooManyValues: most => `Elija ${most} como mucho.`,
    mustBeTrueOrFalse: 'Esto debe ser true (sí) o false (no).',
    mustBeNumber: 'Esto debe ser un número.',
    mustBeWholeNumber: 'Esto debe ser un número entero.',
    baseRevisionMissing: 'Indique qué versión editó (baseRevision).',
    unknownTell: 'Elija everyone, nobody o now.',
    unknownRule: 'Elija ask o show.',
    unknownAct: 'Elija cancellation, postponement, reinstatement o tentative.',
    linkInName: 'Un nombre no puede llevar una dirección web. Escriba solo el nombre.',
    notAnEmail: 'Esto no es un correo electrónico. Debe ser como nombre@example.org.',
    unknownZone: written =>
      `“${written}” no es una zona horaria. Use un nombre como America/Los_Angeles.`,
    notATime: 'Elija una fecha y una hora, o escríbalas así: 2027-01-13 11:00.',
    typedTimes: {
      notUnderstood: written =>
        `No se entiende “${written}” como hora. Escríbala así: 7 de la tarde, 19:30, mediodía.`,
      noSuchHour: written => `No existe la hora “${written}”. Escríbala así: 7:30 p. m.`,
      noSuchDay: written => `No existe el día “${written}”.`,
      twoTimes: 'Son dos horas. Escriba en un campo cuándo empieza y en el otro cuándo termina.',
      twoDays: 'Son dos días distintos. Deje el correcto.',
      yearMissing: 'Escriba la fecha completa, con el año.',
      otherWeekday: date => `El día de la semana es otro: la fecha es ${date}. Deje el correcto.`,
      dayMissing: 'Elija también la fecha.',
      timeMissing: 'Escriba también la hora, por ejemplo 7 p. m.; o marque “Todo el día”.',
      endTimeMissing: 'Escriba a qué hora termina, o deje vacío también su último día.',
      morningOrEvening: '¿De la mañana o de la tarde? Escriba 07:00 o 19:00, 7 a. m. o 7 p. m.',
    },
    notAPoint: 'Esto no es un punto en un mapa. Escriba latitud y longitud: 37.78,-122.41.',
    timetable: {
      unread: line =>
        `“${line}”: empiece la línea con la hora, como “2 pm Reunión” o “14:00 Reunión”.`,
      noWords: line => `“${line}”: diga qué pasa a esa hora, como “2 pm Reunión”.`,
      unordered: line =>
        `“${line}” es antes que la línea de arriba. Ponga las líneas en el orden del día.`,
      afterEnd: (line, end) =>
        `“${line}” es mucho después del final (${end}). Corrija la hora, o el final.`,
      tooMany: most => `Un horario tiene ${most} líneas como máximo.`,
    },
    dateOutOfRange: 'Indique una fecha del 1 de enero de 1970 al 31 de diciembre de 2100.',
    endBeforeStart:
      'El final es anterior al comienzo. Corrija uno de los dos o deje vacío el final.',
    skippedHour: ({ date, time, before, after }) =>
      `El ${date} no hay ${time}: esa noche se adelanta el reloj. ¿Quiso decir ${theTime(before)} o ${theTime(after)}?`,
    repeatedHour: ({ date, time, taken }) =>
      `El ${date} hay dos veces ${theTime(time)}, porque se atrasa el reloj. Se toma la primera (${taken}).`,
    organizationMissing: 'Indique el nombre de la organización que lo respalda.',
    nameMissing: 'Indique un nombre, para que las demás personas que organizan sepan quién es.',
    poster: 'Quien lo envió',
    unknownChoice: known => `Elija uno de estos: ${known}; o déjelo vacío.`,
    unknownLanguage: known => `Elija uno de estos: ${known}.`,
    translatedIntoItself: into =>
      `El título y los demás textos ya están en ${into} (“Idioma de estos textos”). Deje esto vacío, o elija ahí el idioma en que están.`,
    unknownPeriod: 'Elija cada día o cada semana.',
    writerMissing: 'Indique un nombre, para que quien organiza sepa quién escribe.',
    messageMissing: 'Escriba su mensaje.',
    reasonMissing: 'Diga por qué, en una frase: la gente lo lee en la página y en el correo.',
    reportReasonMissing: 'Elija qué pasa.',
    unknownReportReason: known => `Este motivo no existe. Elija uno de estos: ${known}.`,
    whyTakenDown: 'Diga por qué: la gente lo lee en lugar del evento.',
    noneChosen: 'Elija al menos un evento.',
    unknownAnswer: 'Elija una de estas: fine, hide, spam, remind.',
    whyNotPublished: 'Diga por qué, y qué habría que cambiar: quien lo envió lo lee.',
  },

  organizerNames: {
    unconfirmed: 'sin confirmar por correo',
    shared: (name, others) =>
      `Todos estos eventos los anunció una misma persona. ${plural(others, {
        one: 'Otra persona usa',
        other: `Otras ${others} personas usan`,
      })} también el nombre “${name}”.`,
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
    noDomain: 'ningún servidor recibe correos para esa dirección',
    ourAddress: 'el servidor de correo no acepta este calendario como remitente',
    closed: 'el buzón está cerrado',
    full: 'el buzón está lleno',
    tooLarge: 'el correo es más grande de lo que admite el buzón',
    mailbox: 'el buzón no recibe correos',
    serverFault: 'el servidor de correo tiene un fallo propio',
    unreachable: 'no se pudo llegar al servidor de correo',
    policy: 'las reglas del servidor de correo lo rechazan',
    later: 'el servidor de correo pide otro intento más tarde',
    refused: 'rechazado por el servidor de correo',
    noAnswer: 'el servidor de correo no respondió',
    fault: 'no se pudo enviar, y se intenta de nuevo',
    stopped: 'no se envió, porque esa dirección no quiere correos',
  },

  feeds: {
    changedOn: date => `Cambió el ${date}`,
    either: names => names.join(' / '),
    words: q => `“${q}”`,
    from: date => `desde el ${date}`,
    until: date => `hasta el ${date}`,
    whatChanged: 'lo que cambió',
  },

  mails: {
    asItStands: 'Así queda el evento:',
    eventPage: 'La página del evento',
    history: 'Historial de cambios',
    updates: 'Sus avisos de este evento',
    announcementsUpToDate: 'Nuestros anuncios están al día',
    stopEvent: 'Dejar de recibir correos de este evento',
    openYourPage: 'Abrir su página de este evento',
    organization: 'Organización',
    linkWorksUntil: expires => `El enlace sirve hasta el ${expires}.`,
    ignoreUnasked: 'Si usted no pidió esto, ignore este correo: no pasa nada.',
  },

  changeSubject: {
    cancelled: 'Cancelado',
    postponed: 'Pospuesto',
    still: { cancelled: 'Sigue cancelado', postponed: 'Sigue pospuesto' },
    soon: 'empieza pronto',
    begun: 'ya empezó',
    backOn: 'vuelve a estar en pie',
    tentative: 'por confirmar',
    certain: 'confirmado',
    movedToTime: time => `pasa ${atTime(time)}`,
    movedToDay: day => `pasa al ${day}`,
    nowAllDay: 'ahora todo el día',
    byLaw: 'cambió la hora oficial',
    endsAtTime: time => `ahora termina ${atTime(time)}`,
    endsOnDay: day => `ahora termina el ${day}`,
    startsAtTime: time => `ahora empieza ${atTime(time)}`,
    newAddress: 'nueva dirección',
    newPlace: 'nuevo lugar',
    newCity: 'nueva ciudad',
    newLink: 'nuevo enlace para participar',
    changed: 'cambios',
    day: ({ weekday, month, day }, year) =>
      `${weekday.slice(0, 3)} ${day} de ${month}${year === null ? '' : ` de ${year}`}`,
    dayAndTime: (day, time) => `${day}, ${atTime(time)}`,
  },

  changeMail: {
    lead: 'Este evento cambió:',
    certain: 'Ya es seguro que este evento se hace:',
    turned: {
      announced: 'Este evento vuelve a estar en pie:',
      tentative: 'No es seguro que este evento se haga:',
      postponed: 'Este evento se pospuso:',
      cancelled: 'Este evento se canceló:',
    },
    noteBy: {
      organizer: 'Nota de quien organiza:',
      moderator: 'Nota de la moderación del calendario:',
      import: 'Con esta nota:',
      'time-zone law': 'Con esta nota:',
    },
    readDescription: 'Leer la nueva descripción',
    endorses: 'respalda este evento.',
    correct:
      'Por favor, corrijan sus propios anuncios (volante, boletín, sitio web). Cuando estén al día, confírmenlo aquí, para que quien organiza lo sepa.',
    announceOff:
      'Por favor, avisen dondequiera que lo hayan anunciado (volante, boletín, sitio web). Cuando sus propios anuncios estén al día, confírmenlo aquí, para que quien organiza lo sepa.',
    announcementsSay: passages => `Sus propios anuncios probablemente todavía dicen ${passages}.`,
    quoted: passage => `“${passage}”`,
    follows: 'Usted sigue este evento. Si se lo contó a otras personas, avíseles, por favor.',
    attached:
      'El archivo adjunto contiene el evento tal como está ahora. Un archivo de calendario no se actualiza solo: para ver cada cambio en su propio calendario, suscríbase.',
    subscribe: 'Para suscribirse, indique esta dirección en su aplicación de calendario',
    answers:
      'Si responde a este correo, su texto llega a quien organiza, junto con su correo electrónico.',
  },

  eventFacts: {
    when: 'Cuándo',
    where: 'Dónde',
    contactShown: 'visible en la página del evento',
    contactHidden: 'no se muestra a nadie',
  },

  confirmMails: {
    publish: {
      subject: calendar => `Confirme para publicar su evento en ${calendar}`,
      lead: calendar =>
        `Gracias por anunciar un evento en ${calendar}. Todavía no lo puede ver nadie más. Por favor, revise los datos:`,
      next: 'Si todo está bien, abra esta página y presione el botón que verá en ella. Desde ese momento el evento es público, y usted recibe un enlace privado para editarlo después.',
    },
    review: {
      subject: calendar => `Confirme su evento en ${calendar}`,
      next: 'Si todo está bien, abra esta página y presione el botón que verá en ella. Después la moderación lo revisa antes de que sea público, y usted recibe un enlace privado para editarlo mientras tanto.',
    },
    endorse: {
      subject: calendar => `Confirme su respaldo en ${calendar}`,
      lead: calendar =>
        `Su organización figura en ${calendar} entre las que respaldan este evento:`,
      next: 'Si usted habla en nombre de la organización, abra esta página y presione el botón que verá en ella. Su nombre aparecerá en la página del evento, y les escribiremos cada vez que cambie un dato, para que puedan corregir sus propios anuncios.',
    },
    endorseAsking:
      'Si usted habla en nombre de la organización, abra esta página y presione el botón que verá en ella. Después les escribiremos cada vez que cambie un dato, para que puedan corregir sus propios anuncios. Su nombre y su declaración aparecerán en la página del evento cuando quien lo organiza los muestre.',
    follow: {
      subject: calendar => `Confirme para seguir un evento en ${calendar}`,
      lead: calendar =>
        `Usted pidió a ${calendar} que le avise cuando cambie algún dato de este evento:`,
      next: 'Abra esta página y presione el botón que verá en ella. Después le escribiremos solo cuando algo cambie, y cada correo lleva un enlace para no recibir más.',
    },
    digest: {
      subject: calendar => `Confirme sus novedades de ${calendar}`,
      lead: calendar => `Usted pidió recibir por correo las novedades de ${calendar}:`,
      next: 'Abra esta página y presione el botón que verá en ella. Las novedades dicen qué hay de nuevo, qué cambió y qué viene; cuando no hay nada que decir, no se envían. Cada correo lleva un enlace para cambiarlas o dejar de recibirlas.',
    },
    contact: {
      subject: calendar => `Confirme su mensaje a quien organiza en ${calendar}`,
      lead: calendar =>
        `En ${calendar} se escribió en su nombre un mensaje a quien organiza este evento:`,
      next: 'Si lo escribió usted, abra esta página, léalo una vez más y presione el botón que verá en ella. Entonces llega a quien organiza, junto con su correo electrónico, para que pueda responderle.',
    },
    ignoreContact:
      'Si usted no escribió nada, ignore este correo: no se envía nada y el mensaje se borra.',
    description: 'Descripción:',
    shortened: 'La página muestra la descripción entera, con sus enlaces.',
    asShown: 'Esto es lo que se leerá:',
  },

  contactMail: {
    subject: name => (name ? `Mensaje de ${name}` : 'Mensaje de alguien que lee el calendario'),
    unproved: calendar => `Un mensaje de alguien que lee ${calendar}`,
    wrote: calendar =>
      `Alguien que lee ${calendar} le escribe a usted, que es el contacto de este evento. Confirmó su correo electrónico; no conoce el de usted.`,
    name: 'Nombre',
    email: 'Correo',
    reveals:
      'Si responde a este correo, su respuesta va directamente a esa persona, que verá la dirección desde la que usted la envía. Si no lo desea, no responda. El calendario no guarda copia del mensaje.',
  },

  digestMail: {
    lead: (calendar, day) => `${calendar}: lo nuevo y lo que cambió desde el ${day}.`,
    only: filters => `Se muestra solo: ${filters}.`,
    changed: 'Con cambios:',
    fresh: 'Nuevo:',
    coming: 'Próximamente:',
    more: count => `${count} más en la lista`,
    all: 'Ver todos los eventos',
    change: 'Cambiar o dejar de recibir estas novedades',
    changedCount: count => `${count} con cambios`,
    freshCount: count => plural(count, { one: `${count} nuevo`, other: `${count} nuevos` }),
    comingCount: count => plural(count, { one: `${count} próximo`, other: `${count} próximos` }),
  },

  quotedEvent: {
    typed: 'El evento, tal como se escribió:',
    link: '(enlace)',
  },

  wayBack: {
    once: 'Usted dejó de recibir todos los correos de este calendario. Ahora alguien, quizá usted, llenó un formulario con su dirección. Este es el único correo al respecto: si no hace nada, no le llegará ningún otro.',
    page: 'Todos los correos de este calendario: volver a recibirlos o dejarlo como está',
  },

  endorsementsMail: {
    subject: count =>
      plural(count, {
        one: 'Un respaldo espera su respuesta',
        other: `${count} respaldos esperan su respuesta`,
      }),
    lead: count =>
      plural(count, {
        one: 'Una organización respalda su evento y lo confirmó por correo. Su nombre todavía no es público:',
        other: `${count} organizaciones respaldan su evento y lo confirmaron por correo. Sus nombres todavía no son públicos:`,
      }),
    asShown: 'Esto es lo que se leería:',
    contactName: 'Nombre, solo para usted',
    more: count => `Y ${count} más, en la página.`,
    next: 'Cualquiera puede escribir cualquier nombre. Muestre las organizaciones que conozca, con un toque o un clic en esta página, o rechácelas. En ambos casos les avisamos de cada cambio.',
    open: 'Ver los respaldos',
    setting: 'Si prefiere que no se le pregunte, elija “Mostrar enseguida” en la misma página.',
  },

  bouncesMail: {
    subject: 'Algunos correos no llegan',
    lead: 'Nuestros correos sobre su evento no llegan a estas organizaciones y personas: sus direcciones los rechazan, o llevan dos días sin aceptarlos.',
    endorsers: 'Organizaciones que lo respaldan:',
    noContact: 'no dieron un contacto público',
    more: count =>
      plural(count, {
        one: `Y ${count} organización más.`,
        other: `Y ${count} organizaciones más.`,
      }),
    followers: count =>
      plural(count, {
        one: `${count} persona que lo sigue.`,
        other: `${count} personas que lo siguen.`,
      }),
    next: 'Ya no enviamos correos a estas direcciones. Si es importante que se enteren de un cambio, avíseles por otro medio. Pueden volver a recibirlos con su propio enlace, o pidiéndolo de nuevo en la página del evento.',
  },

  lostLinksMail: {
    subject: calendar => `Sus enlaces privados en ${calendar}`,
    lead: calendar =>
      `Usted pidió a ${calendar} que le enviara de nuevo sus enlaces privados. Aquí están.`,
    organize: 'Eventos que usted organiza:',
    unconfirmed: event => `${event} (aún sin publicar: este enlace lo publica)`,
    'in-review': event => `${event} (aún sin publicar: antes lo revisa la moderación)`,
    declined: event => `${event} (no publicado: la página dice por qué)`,
    watch: 'Eventos que usted respalda o sigue:',
    read: 'Novedades que usted recibe por correo:',
    allMail: 'Todos los correos de este calendario a su dirección',
    keep: 'Cualquiera que tenga uno de estos enlaces puede usar su página. Por favor, guarde este correo y no comparta los enlaces.',
  },

  manageLinkMail: {
    greeting: name => (name ? `Hola, ${name}:` : 'Hola:'),
    on: (head, calendar) => `${head}: un evento en ${calendar}`,
    publishedSubject: 'Publicado, guarde este enlace',
    published: calendar => `Su evento ya es público en ${calendar}:`,
    invitedSubject: 'Ya puede editar',
    invited: (inviter, calendar) =>
      inviter
        ? `Alguien con el nombre “${inviter}” le dio acceso para organizar este evento en ${calendar}:`
        : `Usted tiene ahora acceso para organizar este evento en ${calendar}:`,
    againSubject: 'Su enlace para editar',
    again: calendar => `Este es su enlace al evento que usted organiza en ${calendar}:`,
    keep: 'Por favor, guarde este correo. Cualquiera que tenga este enlace puede editar, posponer o cancelar el evento, así que no lo comparta.',
    whenYouSave:
      'Cuando guarde un cambio, avisaremos por correo, a quienes respaldan o siguen el evento, de cómo era antes y cómo es ahora, salvo que usted solo corrija la ortografía.',
    publicPage: 'La página para compartir',
    anotherLike: 'Anunciar otro como este',
    lost: 'Si algún día pierde este enlace, se lo enviamos de nuevo desde aquí',
  },

  moderationMails: {
    linkSubject: calendar => `Su enlace para moderar ${calendar}`,
    linkLead: calendar =>
      `Usted modera ${calendar}. Este enlace abre los pendientes, sin contraseña:`,
    open: 'Ver los pendientes',
    keep: 'Cualquiera que tenga este enlace puede actuar en su nombre, así que no lo comparta.',
    harmfulSubject: calendar => `${calendar}: se reportó un evento como dañino`,
    harmful:
      'Alguien reportó este evento como dañino. Sigue siendo público mientras usted no lo oculte o lo elimine:',
    once: 'No le escribiremos por más reportes sobre él hasta que usted responda a estos.',
    waitingSubject: count =>
      plural(count, {
        one: `${count} evento espera su respuesta`,
        other: `${count} eventos esperan su respuesta`,
      }),
    waiting: 'Estos eventos esperan que usted los publique:',
    reportedSubject: count =>
      plural(count, { one: `${count} evento reportado`, other: `${count} eventos reportados` }),
    reported: 'Alguien reportó un problema con estos eventos:',
    toCheckSubject: count =>
      plural(count, {
        one: `${count} evento publicado por revisar`,
        other: `${count} eventos publicados por revisar`,
      }),
    toCheck: 'Eventos publicados cuyo texto no coincide con sus datos:',
    changedSubject: count =>
      plural(count, {
        one: `${count} evento publicado cambió`,
        other: `${count} eventos publicados cambiaron`,
      }),
    changed: 'Cambiaron después de publicarse:',
    more: count => `y ${count} más`,
    daily: 'Este correo llega como mucho una vez al día, mientras algún evento espere respuesta.',
  },

  reminderMails: {
    start: (weekday, time) =>
      time === null ? `Recordatorio, ${weekday}` : `Recordatorio, ${weekday} ${atTime(time)}`,
    startLead: 'Usted pidió que le recordáramos este evento un día antes:',
    announcements: 'Confirmen sus propios anuncios, por favor',
    announcementsLead:
      'respalda este evento, que cambió. Todavía no nos confirman que sus propios anuncios (volante, boletín, sitio web) lo digan:',
    ask: 'Si ya lo dicen, confírmenlo aquí, por favor, y nadie tendrá que llamarlos por teléfono. Si no, aún hay tiempo.',
  },

  reviewMails: {
    waits: calendar =>
      `Gracias: usted confirmó su evento. En ${calendar} la moderación revisa cada evento antes de que sea público, y el suyo ya espera su turno:`,
    next: 'Recibirá un correo cuando se publique o, si no se publica, con el motivo.',
    keep: 'Por favor, guarde este correo. Cualquiera que tenga este enlace puede editar el evento, ahora y cuando ya esté publicado, así que no lo comparta.',
    declined: calendar => `La moderación de ${calendar} revisó su evento y no lo publicó:`,
    comesBack:
      'Todo lo que escribió sigue guardado. Edítelo en su página y guarde: así vuelve a la moderación.',
  },

  stillSaysMail: {
    subject: text => `Todavía dice “${text}”`,
    lead: 'Usted cambió este evento, y el texto todavía no coincide con los datos:',
    asked: calendar =>
      `La moderación de ${calendar} le pide que revise este evento: el texto no coincide con los datos.`,
    heading: 'El texto todavía dice:',
    why: 'La gente se guía por lo que lee. Puede corregir cada pasaje con un toque o un clic, o dejarlo si está bien. Mientras no decida, la página pública agrega los datos correctos después de los que con seguridad no coinciden.',
    correct: 'Corregir el texto',
  },

  takedownMails: {
    subject: {
      hidden: 'La moderación ocultó un evento que usted respalda o sigue',
      shown: 'Un evento que usted respalda o sigue se muestra de nuevo',
      removed: 'Un evento que usted respalda o sigue se eliminó del calendario',
    },
    ownSubject: {
      hidden: 'La moderación ocultó su evento',
      shown: 'Su evento se muestra de nuevo',
      removed: 'Su evento se eliminó del calendario',
    },
    hidden: (title, calendar) =>
      `La moderación ocultó por ahora “${title}” en ${calendar}, lo que no dice nada sobre si se hace o no.`,
    shown: (title, calendar) =>
      `“${title}” se muestra de nuevo en ${calendar}, tal como lo tiene quien lo organiza.`,
    moderator: (title, calendar) =>
      `La moderación eliminó definitivamente “${title}” de ${calendar}, lo que no dice nada sobre si se hace o no.`,
    organizer: (title, calendar) =>
      `Quien organiza “${title}” lo eliminó definitivamente de ${calendar}, lo que no dice nada sobre si se hace o no.`,
    reason: 'El motivo:',
    stays:
      'Puede seguir editándolo en su página. Seguirá oculto, y no se avisará a nadie de los cambios, hasta que la moderación lo muestre de nuevo.',
    gone: 'Todo lo que se publicó con él está borrado, y sus enlaces ya no funcionan.',
  },

  refusals: {
    'page-not-found': {
      title: 'Esta página no existe',
      detail: 'No hay nada publicado en esta dirección.',
      whatToDo: 'Revise la dirección o mire la lista de eventos.',
    },
    'method-not-allowed': {
      title: 'Esta dirección no se usa así',
      detail: 'Existe solo para leer, o solo para recibir un formulario. No se guardó nada.',
      whatToDo: 'Vuelva a la página de la que venía o mire la lista de eventos.',
    },
    'invalid-fields': {
      title: 'Corrija estos campos',
      detail: 'Algún dato no es válido. No se guardó nada.',
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
      title: 'El envío es demasiado grande',
      detail:
        'Un formulario admite como mucho 4 MB (12 MB con volante), 600 000 caracteres y mil campos; un JSON, 1 MB. No se guardó nada; su navegador conserva lo que escribió.',
      whatToDo: 'Vuelva atrás, acorte el texto o elija una imagen más pequeña, y envíelo de nuevo.',
    },
    'too-many-uploads': {
      title: 'No se guardó nada: se están enviando otras imágenes grandes',
      detail: 'Su navegador conserva lo que escribió.',
      whatToDo: 'Vuelva atrás y envíelo de nuevo dentro de un minuto.',
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
    'format-not-offered': {
      title: 'Aquí no existe ese formato',
      detail: 'Las respuestas oEmbed son solo JSON.',
      whatToDo: 'Quite format de la dirección o pida format=json.',
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
      title: 'Este evento se eliminó',
      detail: 'Se quitó de este calendario definitivamente.',
      whatToDo: 'Si lo tenía anotado, pregunte a quien lo organiza si se mantiene.',
    },
    'event-cancelled': {
      title: 'El evento está cancelado',
      detail:
        'Sus datos quedan como se anunciaron. Lo que escribió sigue abajo, pero no se ha guardado.',
      whatToDo: 'Presione primero “Reactivar el evento” y guarde después el cambio.',
    },
    'event-over': {
      title: 'Este evento ya pasó',
      detail: 'Ya no se puede seguir, respaldar ni preguntar. No se guardó nada.',
      whatToDo: 'Mire la lista de eventos.',
    },
    'endorsing-cancelled': {
      title: 'Este evento está cancelado',
      detail: 'Un evento cancelado no recibe respaldos. No se guardó nada.',
      whatToDo: 'Sígalo en su página: recibirá un correo si finalmente se hace.',
    },
    'already-in-that-state': {
      title: 'El evento ya está en ese estado',
      detail: 'No se cambió nada y no se avisó a nadie.',
      whatToDo: 'Vuelva a su página para ver el evento tal como está ahora.',
    },
    'revision-conflict': {
      title: 'Otra persona guardó antes',
      detail: 'El evento ya no es la versión que se cambió. No se guardó nada.',
      whatToDo:
        'Compare las dos versiones y envíelo de nuevo con el número de la más reciente como baseRevision.',
    },
    'revision-not-found': {
      title: 'Esa versión no existe',
      detail: 'El evento no tiene la versión que se nombró. No se anotó nada.',
      whatToDo: 'Abra de nuevo su página y confirme la versión más reciente.',
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
        'Cambia la fecha, el lugar o si el evento se hace; por eso hay que avisar. Aún no se ha guardado nada.',
      whatToDo: 'Elija avisar y guarde de nuevo.',
    },
    'link-not-found': {
      title: 'Este enlace no funciona',
      detail:
        'Está incompleto, se quitó, ya venció o pertenece a algo que ya no existe. No se cambió nada.',
      whatToDo:
        'Copie el enlace entero del correo. Si sigue sin funcionar, pida que se le envíen de nuevo sus enlaces, o llene otra vez el formulario.',
    },
    'link-expired': {
      title: 'Este enlace ya venció',
      detail: 'Sirvió durante una semana. No se publicó ni confirmó nada con él.',
      whatToDo:
        'Un evento que usted envió se guarda un mes: pida su enlace otra vez en “¿Perdió su enlace?”. Para respaldar un evento o seguirlo, recibir novedades por correo o escribir a quien organiza, llene de nuevo ese formulario.',
    },
    'link-used': {
      title: 'Ya está confirmado',
      detail:
        'Lo que pedía este enlace se confirmó, y así queda. El enlace en sí sirvió durante una semana.',
      whatToDo:
        'Para cambiar o detener algo, pida que se le envíe de nuevo su enlace privado en “¿Perdió su enlace?”.',
    },
    'moderator-link-expired': {
      title: 'Este enlace ya venció',
      detail: 'Sirvió durante una semana. No se cambió nada.',
      whatToDo: 'Pida uno nuevo en la página /moderation.',
    },
    'last-organizer': {
      title: 'Alguien debe poder editar el evento',
      detail: 'Es la última persona que puede hacerlo, así que no se le quitó el acceso.',
      whatToDo: 'Agregue primero a otra persona.',
    },
    'already-an-organizer': {
      title: 'Esta persona ya puede editar el evento',
      detail: 'No se creó otro enlace.',
      whatToDo: 'Si lo perdió, se le puede enviar de nuevo desde “¿Perdió su enlace?”.',
    },
    'organizer-takes-no-mail': {
      title: 'Quien organiza no recibe correos de aquí',
      detail:
        'El contacto de este evento dejó de recibir todos los correos de este calendario. No se envió nada.',
      whatToDo: 'Busque en la página del evento un sitio web u otra forma de contacto.',
    },
    'no-one-to-answer': {
      title: 'Aquí todavía no se puede preguntar',
      detail:
        'Nadie que organice este evento ha confirmado un correo electrónico. No se envió nada.',
      whatToDo: 'Escriba al contacto del evento desde su página.',
    },
    'question-not-found': {
      title: 'No existe esa pregunta',
      detail: 'Se borró, o la dirección no está completa.',
      whatToDo: 'Mire en la página del evento las preguntas que son públicas.',
    },
    'question-changed': {
      title: 'Esta pregunta cambió entretanto',
      detail:
        'Se respondió, se rechazó o se ocultó después de que usted abriera la página. No se guardó nada de lo suyo.',
      whatToDo: 'Lea lo que vale ahora, y envíe lo suyo de nuevo si todavía hace falta.',
    },
    'answer-in-question': {
      title: '¿Es correcta la respuesta?',
      detail: 'Dice otra cosa que el evento. No se guardó nada.',
      whatToDo: 'Corríjala, o diga que está bien así.',
    },
    'not-public-yet': {
      title: 'El evento todavía no es público',
      detail: 'Antes lo revisa la moderación, así que no hay a quién avisar. No se cambió nada.',
      whatToDo: 'Vuelva a su página, donde puede editar el evento mientras tanto.',
    },
    'answered-already': {
      title: 'Esto ya tiene respuesta',
      detail:
        'Otra persona de la moderación respondió antes, o el evento ya no existe. No se cambió nada.',
      whatToDo: 'Vuelva a los pendientes para ver lo que queda.',
    },
    'told-already': {
      title: 'Ya sale el correo sobre el cambio',
      detail: 'Es tarde para deshacerlo sin que nadie se entere. No se cambió nada.',
      whatToDo: 'Vuelva a la versión anterior desde el historial: también se avisará de eso.',
    },
    'too-late-to-undo': {
      title: 'Esto ya no se puede deshacer',
      detail: 'Pasaron diez minutos, o ya está deshecho. No se cambió nada.',
      whatToDo: 'Busque el evento abajo y responda de nuevo.',
    },
    'changed-meanwhile': {
      title: 'Quien lo envió lo cambió entretanto',
      detail: 'Usted leyó una versión anterior, así que no se tomó su respuesta.',
      whatToDo: 'Léalo como está ahora y responda de nuevo.',
    },
    'no-moderators': {
      title: 'Este calendario no tiene moderación',
      detail: 'Así que no hay a quién reportar un evento. No se guardó nada.',
      whatToDo: 'Escriba a quien organiza el evento: su página dice cómo.',
    },
    'too-much-mail': {
      title: 'Demasiados correos a esta dirección por hoy',
      detail:
        'Para que nadie reciba un aluvión, enviamos solo unos pocos al día mientras no se conteste ninguno. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Si la dirección es suya, use un enlace que ya esté en su buzón.',
    },
    'too-many-reports': {
      title: 'Demasiados reportes por hoy',
      detail:
        'La moderación tiene más por leer de lo que cabe en un día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo:
        'Envíelo entonces de nuevo. Si hay personas en peligro, no espere a este calendario.',
    },
    'too-many-forms': {
      title: 'Demasiados formularios desde aquí por ahora',
      detail:
        'Para que nadie pueda inundar el calendario, desde una misma red se aceptan solo unos cuantos formularios por hora y por día. No se guardó nada; lo que escribió sigue en el formulario.',
      whatToDo: 'Envíelo entonces de nuevo, o desde otra red.',
    },
  },

  refusedUntil: {
    'too-much-mail': moment => `El próximo correo se puede pedir a partir del ${moment}.`,
    'too-many-forms': moment => `El próximo formulario se acepta a partir del ${moment}.`,
    'too-many-reports': moment => `El próximo reporte se acepta a partir del ${moment}.`,
  },

  takedown: {
    hidden: when => `La moderación lo ocultó el ${when}. No se muestra nada de él.`,
    moderator: when => `La moderación lo eliminó definitivamente el ${when}.`,
    organizer: when => `Quien lo organiza lo eliminó definitivamente el ${when}.`,
    reason: words => `El motivo: ${words}`,
  },

  lostLinkPage: {
    title: 'Recuperar sus enlaces',
    lead: 'A sus eventos, y a los que respalda o sigue, se llega por enlaces privados. Podemos enviarlos de nuevo al correo electrónico al que pertenecen.',
    help: 'El que dio al anunciar, respaldar o seguir.',
    send: 'Enviar mis enlaces',
  },

  allMailPage: {
    title: 'Todos los correos de este calendario',
    running: {
      lead: 'Este calendario puede enviarle correos.',
      more: [
        'Puede dejar de recibirlos todos: cambios de eventos, novedades, enlaces y, si organiza algo, mensajes de otras personas. Surte efecto de inmediato.',
        'Si después alguien escribe su correo en un formulario, recibirá un solo correo que le pregunta si quiere volver a recibirlos, y ninguno más mientras no acepte.',
      ],
      button: 'Dejar de recibir todos los correos',
    },
    stopped: {
      lead: 'No se le envía ningún correo.',
      more: [
        'Puede volver a recibirlos. Con eso solo no se envía nada: lo que seguía queda detenido hasta que lo pida de nuevo.',
      ],
      button: 'Volver a recibir correos',
    },
  },

  confirmation: {
    publish: {
      title: '¿Publicar este evento?',
      lead: 'Léalo una vez más: el día, la hora, la dirección. Después podrá corregirlo todo.',
      button: 'Publicar el evento',
      used: 'El evento ya está publicado. Para corregirlo, use el enlace privado que llegó por correo.',
    },
    review: {
      title: '¿Enviar este evento a moderación?',
      lead: 'Léalo una vez más: el día, la hora, la dirección. La moderación lo revisa antes de que sea público; mientras tanto y después podrá corregirlo todo.',
      button: 'Enviar el evento a moderación',
      used: 'El evento ya se confirmó. La moderación lo revisa antes de que sea público. Para corregirlo, use el enlace privado que llegó por correo.',
      declined:
        'La moderación revisó el evento y no lo publicó. El correo sobre eso dice por qué, y lleva el enlace privado a su página.',
    },
    description: 'La descripción completa',
    endorse: {
      title: '¿Respaldar este evento?',
      lead: 'Así está ahora. Por favor, difúndalo así.',
      as: 'Su organización aparecerá así:',
      button: 'Respaldar el evento',
      used: 'El respaldo ya se confirmó con este enlace. No hay nada más que hacer.',
    },
    follow: {
      title: '¿Seguir este evento?',
      lead: 'Así está ahora. Recibirá un correo cada vez que cambie un dato.',
      button: 'Seguir el evento',
      used: 'Los avisos por correo ya se confirmaron con este enlace. No hay nada más que hacer.',
    },
    digest: {
      title: '¿Recibir estas novedades por correo?',
      lead: 'Dicen qué hay de nuevo, qué cambió y qué viene. Cada correo lleva un enlace para cambiarlas o dejarlas.',
      button: 'Enviarme las novedades',
      used: 'Estas novedades ya se confirmaron con este enlace. Para cambiarlas o dejarlas, use el enlace de cualquiera de sus correos.',
    },
    contact: {
      title: '¿Enviar este mensaje?',
      lead: 'Llega a quien organiza este evento, junto con su correo electrónico.',
      from: 'De',
      button: 'Enviar el mensaje',
      used: 'El mensaje ya se envió con este enlace. Aquí no se guarda.',
      sentTitle: 'Su mensaje va en camino',
      sent: 'Ahora llega a quien organiza, y después se borra aquí. La respuesta llegará directamente a su correo electrónico.',
      ignore:
        '¿No es suyo, o todavía no? Cierre esta página: si no presiona el botón, nadie lo lee, y pasada una semana se borra.',
    },
    usedTitle: 'Ya está confirmado',
    ignore:
      '¿No fue usted, o todavía no? Cierre esta página: si no presiona el botón, no pasa nada.',
  },

  contactPage: {
    title: 'Escribir a quien organiza',
    lead: 'El correo de quien organiza no se muestra. Le hacemos llegar su mensaje, y le puede responder.',
    name: 'Su nombre',
    email: 'Su correo electrónico',
    emailHelp:
      'Quien organiza lo ve, para responderle. Antes le enviamos ahí un enlace, para confirmar que el mensaje es suyo.',
    message: 'Mensaje',
    messageHelp: 'Solo texto, sin archivos adjuntos. Aquí se borra en cuanto se envía.',
    send: 'Enviarme el enlace para confirmar',
  },

  digestPage: {
    title: 'Sus novedades por correo',
    mails: 'Los correos',
    isRunning: 'Llegan por correo cuando hay algo que decir.',
    isStopped: 'Están detenidas: no se envían.',
    stop: 'Dejar de recibir las novedades',
    restart: 'Quiero recibirlas de nuevo',
    change: 'Cambiar lo que recibe',
    save: 'Guardar los cambios',
  },

  digestsPage: {
    title: 'Recibir los eventos por correo',
    lead: 'Las novedades dicen qué hay de nuevo, qué cambió (antes y ahora) y qué viene. Cuando no hay nada que decir, no se envían.',
    emailHelp:
      'Nunca se muestra. Recibirá un enlace para confirmar. También sirve la dirección de una lista de correo; quienes la lean podrán entonces cambiar o dejar las novedades con el enlace que llevan.',
    send: 'Enviarme el enlace para confirmar',
  },

  historyPage: {
    title: 'Historial de cambios',
    description: title => `Cada cambio de ${title}: qué decía, qué dice ahora, cuándo y por qué.`,
    asItStands: 'El evento como está ahora:',
    older: 'Cambios anteriores',
  },

  quickChoices: {
    whenLabel: 'Cuándo',
    whereLabel: 'Dónde',
    kindLabel: 'Tipo de evento',
    fromToday: 'Desde hoy',
    when: {
      today: 'Hoy',
      tomorrow: 'Mañana',
      weekend: 'Este fin de semana',
      week: 'Próximos 7 días',
      month: 'Este mes',
    },
    everywhere: 'En todas partes',
    more: 'Buscar, más filtros',
  },

  homePage: {
    title: 'Próximos eventos',
    description: 'Eventos públicos a partir de hoy. Siga uno y le avisaremos si algo cambia.',
    none: 'Todavía no hay nada anunciado.',
    noneFound: 'Ningún evento coincide con estos filtros.',
    wordless: 'Solo se buscan palabras y números, no emojis ni signos de puntuación.',
    postFirst: 'Anunciar el primer evento',
    next: 'Eventos posteriores',
  },

  alsoFound: {
    meant: 'Quizás quiso decir:',
    past: count => plural(count, { one: '1 que ya pasó', other: `${count} que ya pasaron` }),
    manyPast: most => `Más de ${most} que ya pasaron`,
  },

  pastPage: {
    title: 'Eventos que ya pasaron',
    coming: 'Los próximos eventos',
    none: 'Ningún evento pasado coincide con estos filtros.',
    next: 'Eventos anteriores',
  },

  mailSentPage: {
    title: 'Ahora revise su correo',
    endorse:
      'Siga el enlace y presione “Respaldar el evento”. Hasta entonces el nombre no aparece y no enviamos nada más.',
    follow: 'Siga el enlace y presione “Seguir el evento”. Hasta entonces no enviamos nada más.',
    digest:
      'Siga el enlace y presione “Enviarme las novedades”. Hasta entonces no enviamos nada más.',
    ask: 'Siga el enlace, lea su pregunta una vez más y presione “Hacer la pregunta”. Hasta entonces nadie la lee, y pasada una semana se borra.',
    contact:
      'Siga el enlace, lea su mensaje una vez más y presione “Enviar el mensaje”. Hasta entonces nadie lo lee, y pasada una semana se borra.',
    'lost-link':
      'Si conocemos esa dirección, sus enlaces van en camino. Por privacidad, esta página dice lo mismo para cualquier dirección.',
    moderation:
      'Si esa dirección es de la moderación, el enlace a los pendientes va en camino. Por privacidad, esta página dice lo mismo para cualquier dirección.',
    spam: '¿No hay nada en unos minutos? Revise el correo no deseado; después, cómo está escrita la dirección, e intente de nuevo.',
    mailbox: 'Aquí no hay servidor de correo: los correos van al buzón incorporado.',
    openMailbox: 'Abrir el buzón',
  },

  mailboxMessagePage: {
    from: 'De',
    to: 'Para',
    frame: 'El correo como lo ve quien lo recibe',
    asText: 'Como texto sin formato',
    headers: 'Cabeceras y código fuente',
    source: 'Todo el código fuente',
    html: 'El HTML en una página propia',
    calendar: 'El evento adjunto (.ics)',
    all: 'Todos los correos',
  },

  mailboxPage: {
    title: 'Buzón',
    lead: 'No hay servidor de correo, así que los correos quedan aquí y cualquiera que llegue a esta dirección puede leerlos. Defina SMTP_URL para enviarlos de verdad.',
    empty: 'Todavía no hay correos.',
    to: 'Para',
  },

  moderationSignInPage: {
    title: 'Moderación',
    lead: 'Para quienes cuidan este calendario. Le enviamos por correo un enlace a los pendientes; sirve durante una semana.',
    help: 'La dirección que este calendario tiene registrada.',
    send: 'Enviarme el enlace',
  },

  revisionPage: {
    isNewest: 'Esta es la versión más reciente.',
    isOld: newest => `Esta es una versión anterior; la más reciente es la versión ${newest}.`,
    asItStands: 'El evento como está ahora',
    stoodThen: 'El evento como estaba entonces:',
    now: 'El evento como está:',
    descriptionWas: 'La descripción era',
    descriptionNow: 'La descripción en esta versión',
    empty: '(vacía)',
  },

  submittedPage: {
    title: 'Falta un paso: revise su correo',
    waiting: title => `“${title}” está guardado, pero todavía nadie puede verlo.`,
    waitingUnnamed: 'Su evento está guardado, pero todavía nadie puede verlo.',
    stillSays: count =>
      `El texto no coincide con los datos ${plural(count, { one: 'en un lugar', other: `en ${count} lugares` })}. La página del enlace que le enviamos muestra dónde, y ahí se corrige con un toque o un clic antes de publicar.`,
    steps: [
      'Abra el correo que le enviamos.',
      'Siga el enlace. Verá el evento una vez más, como lo verá todo el mundo.',
      'Presione “Publicar el evento”. Un segundo correo trae su enlace privado para editarlo: guárdelo.',
    ],
    reviewSteps: [
      'Abra el correo que le enviamos.',
      'Siga el enlace. Verá el evento una vez más, como lo verá todo el mundo.',
      'Presione “Enviar el evento a moderación”. Un segundo correo trae su enlace privado para editarlo: guárdelo.',
      'La moderación lo revisa antes de que sea público. Recibirá un correo cuando se publique o, si no se publica, con el motivo.',
    ],
    waitsTitle: 'Antes lo revisa la moderación',
    waits:
      'Recibirá un correo cuando se publique o, si no se publica, con el motivo. Ya le enviamos por correo su enlace privado, para editarlo mientras tanto.',
    mailbox: 'Aquí no hay servidor de correo: los correos van al buzón incorporado.',
    openMailbox: 'Abrir el buzón',
    noMail: '¿No llega nada en unos minutos?',
    spam: 'Revise también el correo no deseado.',
    wrongAddress: '¿Se equivocó al escribir la dirección? Entonces no llegará nada.',
    postAgain: 'Anunciar el evento de nuevo',
    later: '¿Perdió el enlace más adelante?',
    lostLink: 'Pedir que se lo enviemos otra vez',
  },

  watchPage: {
    title: 'Sus avisos de este evento',
    endorser: organization =>
      `${organization} respalda este evento. Le escribimos cuando algo cambia.`,
    follower: 'Usted sigue este evento: le escribimos cuando algo cambia.',
    silentEndorser: organization =>
      `${organization} respalda este evento. Usted no recibe correos sobre él.`,
    formerEndorser: organization =>
      `${organization} retiró su respaldo. Usted no recibe correos sobre este evento.`,
    formerFollower: 'Usted seguía este evento y ya no recibe correos sobre él.',
    told: 'El último aviso que le enviamos',
    toldNothing: 'Nada ha cambiado desde que confirmó.',
    copies: 'Sus propios anuncios',
    copiesLead:
      '¿Su volante, su boletín o su sitio web dicen lo mismo? Avísele a quien organiza, para que nadie tenga que preguntar.',
    acknowledge: 'Nuestros anuncios están al día',
    caughtUp: revision =>
      `Gracias: quien organiza ve que sus anuncios están al día con la versión ${revision}.`,
    vouch: 'Confirmarlo en público',
    vouchLead: 'Puede confirmar los datos actuales en la página del evento, junto a su nombre:',
    isVouched:
      'Esto aparece en la página del evento, junto a su nombre, mientras nada de esto cambie:',
    vouches: (organization, says) => `${organization} confirma: ${says}`,
    doVouch: 'Confirmarlo en la página del evento',
    unvouch: 'Quitarlo de la página',
    reminder: 'Un recordatorio',
    hasReminder: 'Recibe un recordatorio un día antes, salvo que se cancele o se posponga.',
    noReminder: 'Puede recibir un correo más, un día antes de que empiece.',
    wantReminder: 'Recordármelo un día antes',
    forgetReminder: 'Sin recordatorio, por favor',
    mails: 'Correos sobre cambios',
    isRunning: 'Recibe un correo cuando algo cambia, también si se cancela.',
    isStopped: 'No recibe más correos, ni siquiera si el evento se cancela.',
    stop: 'Dejar de recibir correos de este evento',
    restart: 'Quiero recibirlos de nuevo',
    endorsement: 'Su respaldo',
    standings: {
      waiting:
        'Espera a quien organiza: su nombre y su declaración aparecen en la página del evento cuando se decida mostrarlos. De todos modos le avisamos de cada cambio.',
      shown: 'Su nombre está en la página del evento. Puede quitarse en cualquier momento.',
      hidden:
        'Quienes organizan no lo muestran en la página del evento. De todos modos le avisamos de cada cambio.',
      withdrawn: 'Está retirado: el nombre no aparece en la página del evento.',
    },
    withdraw: 'Retirar su respaldo',
  },

  openContradictions: {
    question: '¿Esto sigue siendo correcto?',
    doubt:
      'No estamos seguros de que estos pasajes hablen de este evento. La página pública no les agrega nada.',
    right: 'Es correcto',
    heading: 'Su texto todavía no coincide con los datos',
    headingBefore: 'Su texto no coincide con los datos',
    lead: 'La gente se guía por lo que lee. Mientras no decida, la página pública agrega los datos correctos después de cada frase.',
    leadBefore:
      'La gente se guía por lo que lee. Si se publica así, la página agrega los datos correctos después de cada frase.',
    leadDraft:
      'La gente se guía por lo que lee. De todos modos puede guardarlo así; entonces la página pública agrega los datos correctos después de cada frase.',
  },

  dayList: {
    today: 'Hoy',
    tomorrow: 'Mañana',
    weekend: 'Este fin de semana',
    nextWeek: 'La próxima semana',
    since: day => `desde el ${day}`,
    until: time => `a ${time}`,
    was: value => `antes ${value}`,
    goingOn: 'En curso',
    moreGoingOn: 'Más de lo que está en curso',
  },

  digestForm: {
    period: 'Cada cuánto',
    daily: 'Cada día, a las siete de la mañana',
    weekly: 'Cada semana, el lunes a las siete de la mañana',
    filters: 'Si deja todo lo que sigue en blanco, recibirá todos los eventos.',
    region: 'Solo algunas regiones',
    type: 'Solo algunos tipos de eventos',
    topic: 'Solo algunos temas',
    anyOf: 'Puede marcar varias opciones',
    q: 'Solo con estas palabras',
    organizer: 'Solo los que organiza (nombre)',
    organizerHelp: 'El nombre exacto, como aparece en los eventos.',
  },

  endWords: { to: 'a', untilDay: 'hasta el', nextDay: 'del día siguiente' },

  factsList: {
    write: 'Escribir a quien organiza',
  },

  filtersForm: {
    only: 'Se muestra solo:',
    find: 'Buscar y filtrar',
    q: 'Buscar',
    organizer: 'Organiza',
    from: 'Desde',
    to: 'Hasta',
    since: date => `desde el ${date}`,
    until: date => `hasta el ${date}`,
    region: 'Región',
    type: 'Tipo de evento',
    topic: 'Tema',
    show: 'Mostrar estos eventos',
    clear: 'Mostrar todo',
  },

  historyEntry: {
    by: 'por',
    posted: 'Anunciado.',
    quiet: 'Corrección del texto; no se envió ningún correo.',
  },

  joinForms: {
    organization: 'Organización',
    contactName: 'Su nombre',
    contactNameHelp: 'Solo lo ve quien organiza. Opcional.',
    endorseEmailHelp:
      'Nunca se muestra. Recibirá un enlace para confirmar y, después, un correo cada vez que cambie un dato.',
    followEmailHelp:
      'Nunca se muestra. Recibirá un enlace para confirmar y, después, un correo cada vez que cambie un dato.',
    website: 'Sitio web de la organización',
    websiteHelp: 'Una dirección completa, que empiece con https:// Opcional.',
    statement: 'Declaración',
    statementHelp: 'Una frase para mostrar junto al nombre. Opcional.',
    reminder: 'Recordármelo también un día antes',
    endorse: 'Enviarme el enlace para respaldarlo',
    follow: 'Enviarme el enlace para seguirlo',
  },

  alike: {
    title: '¿Es uno de estos?',
    lead: 'Si su evento ya está aquí, sígalo, súmese o escriba a quien lo organiza: dos publicaciones de un mismo evento pronto dicen cosas distintas.',
    surely: 'Probablemente es el mismo evento:',
    perhaps: 'Podría ser el mismo evento:',
    shared: reasons => `Los dos tienen igual o casi igual: ${reasons}.`,
    reasons: {
      link: 'enlace',
      title: 'título',
      start: 'inicio',
      address: 'dirección',
      place: 'lugar',
      organizer: 'organización',
      text: 'texto',
    },
    follow: 'Seguirlo',
    endorse: 'Sumarse a él',
    write: 'Escribir a quien lo organiza',
    other: 'El mío es otro evento',
    otherwise: 'Si el suyo es otro evento, publíquelo: no hace falta nada más.',
  },
  organizersAlike: {
    none: name => `Aquí ningún evento está organizado por “${name}”.`,
    unconfirmed: name => `Nadie confirmó por correo el nombre “${name}”. Sus eventos van aparte:`,
    alike: '¿Quiso decir:',
  },

  reviewState: {
    waiting: 'En espera de la moderación',
    next: 'Todavía nadie más puede ver el evento. Recibirá un correo cuando se publique o, si no se publica, con el motivo. Mientras tanto puede seguir editándolo aquí.',
    declined: 'No publicado',
    reason: 'El motivo, en palabras de la moderación:',
    comesBack:
      'Todo lo que escribió sigue guardado. Edítelo abajo y guarde: así vuelve a la moderación.',
  },

  stateLine: {
    over: 'Este evento ya pasó',
    datePassed: 'Su fecha ya pasó',
    announcedFor: when => `Estaba anunciado para: ${when}.`,
    wasOn: when => `Tuvo lugar: ${when}.`,
    next: organizer => `Lo próximo de ${organizer}:`,
    nextOfSame: 'Lo próximo de quien lo organiza:',
  },

  subscribeToList: {
    heading: 'Suscribirse a esto mismo',
    short: 'Suscribirse',
    only: filters => `Recibirá los eventos de esta lista: ${filters}.`,
    everything: calendar => `Recibirá todos los eventos de ${calendar}.`,
    withoutView:
      'Una suscripción continúa, así que no se limita a los días que muestra esta página.',
    digest: 'Recibirlos por correo, cada día o cada semana',
    withoutDates: '(sin estas fechas: las novedades tratan de lo que viene)',
    website: 'En su sitio web:',
    frame: 'marco',
  },

  subscribeBlock: {
    heading: 'Suscríbase una sola vez',
    why: 'Su aplicación de calendario consulta este calendario con regularidad: si un evento cambia de hora, allí también cambia; si se cancela, aparece marcado.',
    open: 'Suscribirse en su aplicación de calendario',
    paste: 'O pegue esta dirección donde su calendario la pida:',
    how: 'Dónde pegarla',
    steps: [
      'Google Calendar, en una computadora: Otros calendarios, +, Desde URL.',
      'Apple: Calendario, Archivo o Calendarios, Nueva suscripción.',
      'Outlook en la web: Agregar calendario, Suscribirse desde la web.',
      'Thunderbird: Nuevo calendario, En la red.',
      'Android: una aplicación como ICSx5.',
    ],
    slow: 'Cuánto tarda un cambio en llegar depende de la aplicación: unas consultan cada hora, otras una vez al día. Para enterarse de inmediato de los cambios de un evento, sígalo por correo en su página.',
  },

  common: {
    skip: 'Ir al contenido',
    post: 'Anunciar',
    whatIsOn: 'Ver todos los eventos',
    lostLink: '¿Perdió su enlace?',
    footer: 'Cualquiera puede anunciar aquí. Quien organiza un evento responde por él.',
    menu: 'Principal',
    changed: 'Cambio',
    was: 'antes:',
    now: 'ahora:',
    note: 'Nota de quien organiza',
    allDay: 'Todo el día',
    online: 'En línea',
    where: 'Dónde',
    email: 'Correo electrónico',
    language: 'Idioma de los correos',
    history: 'Historial de cambios',
    eventPage: 'La página del evento',
    allMail: 'Todos los correos de este calendario',
    digest: 'Novedades por correo',
    revision: number => `Versión ${number}`,
  },

  eventPage: {
    anotherLike: 'Anunciar otro como este',
    where: 'Dónde',
    placeUnknown: 'Lugar por confirmar',
    join: 'Participar en línea',
    about: 'De qué se trata',
    details: 'Datos',
    actions: 'Qué puede hacer',
    add: 'Agregar al calendario',
    addHelp: 'Una copia se queda como el evento está ahora. Una suscripción sigue sus cambios.',
    aCopy: 'copia',
    aSubscription: 'suscripción',
    otherCalendars: 'Apple y otros (.ics)',
    ownCalendar: 'Su aplicación de calendario',
    share: 'Compartir',
    copyLink: 'Copiar el enlace',
    copied: 'Copiado',
    sendByEmail: 'Enviarlo por correo',
    qr: 'Código QR de la dirección de esta página',
    map: 'Mapa',
    mapApp: 'App',
    copy: 'Copiar',
    copyAddress: 'Copiar la dirección',
    ownTime: 'En su reloj:',
    alsoChanged: 'También cambió:',
    endorsers: 'Organizaciones que lo respaldan',
    caughtUp: (endorsers, told, acknowledged) =>
      `Organizaciones avisadas del último cambio: ${told} de ${endorsers}. Anuncios propios confirmados al día: ${acknowledged}.`,
    confirms: says => `confirma: ${says}`,
    endorse: 'Respaldarlo como organización',
    endorseLead:
      'El nombre de su organización aparece en esta página y le avisamos de cada cambio.',
    endorseLeadAsking:
      'Le avisamos de cada cambio. El nombre y la declaración de su organización aparecen en esta página cuando quien organiza los muestra.',
    follow: 'Seguir',
    followLead:
      'Un correo cuando cambie la hora, el lugar u otro dato. Puede darse de baja cuando quiera.',
    followCancelled: 'Está cancelado. Recibirá un correo si finalmente se hace.',
    history: 'Qué cambió',
  },

  handbill: {
    print: 'Imprimir un volante',
    title: 'Volante',
    lead: 'Imprima esta página: solo sale la hoja de abajo. Quien escanee su código verá primero lo que haya cambiado.',
    choices: 'Papel',
    papers: { a4: 'A4', letter: 'Carta' },
    each: { 1: 'Uno por página', 4: 'Cuatro por página' },
    back: 'La página del evento',
    scan: '¿Sigue en pie? Escanee para ver si algo cambió.',
    version: (number, at) => `Versión ${number}, ${at}`,
    changedSince: number => `Ha cambiado desde su hoja (versión ${number})`,
    stillRight: number => `Su hoja (versión ${number}) sigue vigente`,
  },

  managePage: {
    title: 'Su evento',
    pages: {
      now: 'Ahora',
      move: 'Mover',
      edit: 'Editar',
      state: 'Cancelar',
      people: 'Personas',
      links: 'Quién organiza',
      share: 'Compartir',
      history: 'Historial',
    },
    seenAs: 'Así lo ve todo el mundo',
    move: 'Cambiar el día, la hora o el lugar',
    moveLead: 'Otro día, otra hora u otro lugar. Lo demás queda como está.',
    movePlace: 'Lugar',
    moveAndTell: count =>
      plural(count, {
        none: 'Guardar el cambio',
        one: 'Guardar el cambio y avisar a 1 persona',
        other: `Guardar el cambio y avisar a ${count} personas`,
      }),
    moveReason: 'Por qué, en una frase que la gente leerá',
    moveReasonHelp: 'La gente la lee en la página y en el correo.',
    readMail: 'Leer antes el correo',
    mendTexts: 'Corregir también el texto, donde dice la hora o el lugar de antes',
    undoLater: 'Puede deshacerlo mientras no salga el correo.',
    hearAtOnce: count =>
      plural(count, {
        none: 'Todavía nadie respalda ni sigue este evento, así que no sale ningún correo.',
        one: '1 persona recibe un correo enseguida, porque falta poco para el evento.',
        other: `${count} personas reciben un correo enseguida, porque falta poco para el evento.`,
      }),
    hearSoon: (count, minutes) =>
      plural(count, {
        none: 'Todavía nadie respalda ni sigue este evento, así que no sale ningún correo.',
        one: `1 persona recibe un correo en ${plural(minutes, { one: '1 minuto', other: `${minutes} minutos` })}.`,
        other: `${count} personas reciben un correo en ${plural(minutes, { one: '1 minuto', other: `${minutes} minutos` })}.`,
      }),
    undo: 'Deshacer el cambio',
    undoUntil: (what, until) =>
      `Acaba de cambiar: ${what}. El correo sale a las ${until}; hasta entonces puede deshacerlo, y nadie se entera.`,
    lastChange: 'El último cambio',
    stands: 'Nada ha cambiado desde el último aviso.',
    seePeople: 'A quién se avisó',
    endorsementsWait: count =>
      plural(count, {
        one: '1 respaldo espera su respuesta',
        other: `${count} respaldos esperan su respuesta`,
      }),
    questionsWait: count =>
      plural(count, {
        one: '1 pregunta espera su respuesta',
        other: `${count} preguntas esperan su respuesta`,
      }),
    stateTitle: 'Cancelar o posponer',
    lookAgain: 'Todavía no se guardó: esto es lo que pasará',
    goBack: 'No, volver',
    historyTitle: 'Historial',
    historyLead:
      'Todas las versiones siguen a la vista de todos. Puede volver a una anterior: pasa a ser la más nueva, y se avisa de lo que cambia.',
    putBack: number => `Volver a la versión ${number}`,
    putBackTitle: number => `¿Volver a la versión ${number}?`,
    alreadySo: 'Nada cambia: el evento está como entonces.',
    keep: 'Cualquiera que tenga la dirección de esta página puede editar el evento. Guárdela, y no la comparta.',
    publicPage: 'La página pública',
    another: 'Anunciar otro evento',
    anotherLike: 'Anunciar otro como este',
    history: 'Historial de cambios',
    share: 'Compartir',
    shareLead: 'Esta es la dirección pública. Comparta esta, y no la de su página privada.',
    sections: 'En esta página',
    edit: 'Editar',
    state: 'Cancelar o posponer',
    stateAgain: 'Reactivar el evento',
    endorsements: 'Organizaciones que lo respaldan',
    told: 'A quién se avisó',
    organizers: 'Quién puede editarlo',
    stateLead:
      'Sigue en la página y en todos los calendarios, marcado con su estado, y se avisa por correo a quienes lo respaldan o lo siguen.',
    cancel: 'Cancelar el evento',
    cancelReason: '¿Por qué se cancela?',
    tentative: 'Decir que no es seguro',
    tentativeReason: '¿Qué es lo que todavía no es seguro?',
    certain: 'Se hace como se anunció',
    postpone: 'Posponer el evento',
    postponeReason: '¿Por qué se pospone, y qué se sabe de la nueva fecha?',
    reasonHelp: 'La gente lo leerá en la página y en el correo.',
    reinstate: 'Reactivar el evento',
    reinstateNote: 'Nota',
    reinstateHelp:
      'La frase que la gente leerá: “Sí se hace, a la misma hora y en el mismo lugar”.',
    stillWanted: 'Si todavía lo quiere, presione de nuevo el botón: ahí siguen sus palabras.',
    nobodyTold: 'Todavía nadie respalda ni sigue este evento, así que no hay a quién avisar.',
    nothingToTell: 'Hasta ahora no cambió nada de lo que hubiera que avisar.',
    counts: of =>
      [
        `Avisos recibidos: ${of.told}`,
        `anuncios al día: ${of.acknowledged}`,
        `en espera: ${of.waiting}`,
        ...(of.bounced > 0 ? [`devueltos: ${of.bounced}`] : []),
      ].join(' · '),
    progress: (revision, told, all) => `Avisos de la versión ${revision}: ${told} de ${all}`,
    left: 'Organizaciones que no han confirmado',
    noWebsite: '(no dio un contacto público)',
    all: 'Todos los que lo respaldan o lo siguen',
    unlisted: count =>
      plural(count, {
        one: 'Y 1 persona más que lo sigue.',
        other: `Y ${count} personas más que lo siguen.`,
      }),
    tellNow: waiting => `Avisar a ${people(waiting)} ahora`,
    who: 'Quién',
    kind: 'Como',
    knows: 'Último aviso',
    standing: 'Estado',
    aFollower: 'alguien que lo sigue',
    kinds: { endorser: 'organización que lo respalda', follower: 'quien lo sigue' },
    confirmedOn: revision => `versión ${revision}`,
    standings: {
      waiting: 'por avisar',
      told: 'ya recibió el aviso',
      acknowledged: 'ya recibió el aviso; al día',
      bounced: 'correo devuelto',
      stopped: 'no quiere correos',
    },
    notAccepted: answer => `La dirección no acepta nuestros correos: ${answer}`,
    you: 'usted',
    organizersLead: 'Cada persona tiene su propio enlace privado.',
    withdraw: name => `Quitar el acceso a ${name}`,
    invite: 'Agregar a otra persona',
    name: 'Nombre',
    nameHelp: 'Para que usted distinga los enlaces.',
    emailHelp: 'Ahí enviamos el enlace privado.',
    add: 'Enviar un enlace privado',
  },

  moderationPage: {
    title: 'Moderación',
    lead: 'Primero lo que se reportó como dañino y después lo más antiguo. Responda lo que le permita su tiempo.',
    empty: 'No hay nada pendiente. Gracias por revisar.',
    keep: 'Cualquiera que tenga la dirección de esta página puede responder por la moderación. Sirve durante una semana; no la comparta.',
    asking: count =>
      plural(count, { one: '1 evento por revisar', other: `${count} eventos por revisar` }),
    waitsSince: 'En espera de publicarse desde el',
    againSince: 'Publicado, y retirado para verlo otra vez, desde el',
    changed: 'Cambió desde la última revisión',
    answersWait: count =>
      plural(count, {
        one: '1 respuesta pública de quienes organizan espera para mostrarse',
        other: `${count} respuestas públicas de quienes organizan esperan para mostrarse`,
      }),
    suspected: reasons => `Parece publicidad: ${reasons}.`,
    spamReasons: {
      trade: 'nombra un negocio que llena los formularios abiertos',
      pitch: 'habla como quien vende',
      links: 'muchos enlaces, o uno en el título',
      'short-links': 'enlaces que ocultan adónde llevan, o dominios que se venden por miles',
      phone: 'un teléfono de atención o un número de chat',
      money: 'cantidades de dinero',
      repeated: 'las mismas palabras una y otra vez',
      'no-gathering': 'ninguna palabra de un encuentro',
      scripts: 'letras de dos alfabetos en una palabra',
      words: 'palabras que usa la publicidad',
      prior: 'los moderadores ya consideraron publicidad otros anuncios de la misma persona',
    },
    nobodyNamed: 'Quien lo envió no dijo quién lo organiza.',
    text: 'El texto completo',
    textSays: 'El texto no coincide con los datos',
    publish: 'Publicar el evento',
    showAgain: 'Mostrarlo de nuevo',
    fine: 'Está bien',
    spam: 'Es publicidad',
    spamReason: 'Es publicidad y no un encuentro.',
    secondLook: 'La moderación lo está viendo otra vez.',
    closer: 'Ver más',
    choose: title => `Elegir «${title}»`,
    chosen: 'Con todos los elegidos',
    decline: 'No publicarlo así',
    saved: 'Un motivo',
    inOwnWords: 'Con mis palabras',
    savedReasons: [
      'Nombra o muestra a una persona que no dio su permiso.',
      'Llama a hacer daño a personas.',
      'No dice cuándo o dónde es.',
      'No está abierto al público.',
      'Es el mismo que otro evento que ya está aquí.',
    ],
    reason: '¿Por qué no, y qué habría que cambiar?',
    reasonHelp:
      'Se envía por correo a quien lo envió, tal como usted lo escriba y sin su nombre. Podrá editar el evento y enviarlo otra vez.',
    declineButton: 'No publicar y enviar el motivo',
    since: 'Desde el',
    dismiss: 'Está bien como está',
    remind: 'Recordárselo por correo a quienes organizan',
    reminded: 'Se les recordó el',
    further: count => plural(count, { one: 'El siguiente', other: `Los ${count} siguientes` }),
    undo: 'Deshacer',
    undoHelp: 'Se puede deshacer durante diez minutos. El correo sobre ello espera lo mismo.',
    keys: 'Teclas sueltas',
    keysHelp: {
      j: 'el evento siguiente',
      k: 'el anterior',
      p: 'publicarlo, o está bien',
      h: 'ocultarlo, con un motivo',
      s: 'es publicidad',
      x: 'elegirlo, o no',
      u: 'deshacer la última respuesta',
      '?': 'estas teclas',
    },
    keysOn: 'Activar las teclas sueltas',
    keysOff: 'Desactivar las teclas sueltas',
    acts: 'Lo que hizo la moderación',
    actsLead:
      'Los actos se guardan un año. Quienes leen el calendario los ven sin nombres y sin los eventos.',
    publicLog: 'Lo que se ve en público',
    formerModerator: 'alguien que ya no modera',
    undone: 'deshecho',
    earlier: 'Anteriores',
    noActs: 'Todavía nada.',
    actNames: {
      published: 'Se publicó un evento',
      declined: 'No se publicó un evento',
      spam: 'Se rechazó un evento por ser publicidad',
      fine: 'Se revisaron reportes o cambios, y el evento queda',
      hidden: 'Se ocultó un evento',
      shown: 'Se mostró de nuevo un evento',
      removed: 'Se eliminó un evento',
      reminded: 'Se recordó su texto a quienes organizan',
      dismissed: 'Se dio por buena una frase en duda',
    },
    logTitle: 'Lo que hizo la moderación',
    logLead:
      'Todos los actos de la moderación de este calendario durante un año, primero los más nuevos. No se repiten nombres ni contenidos.',
    logAsk: 'Preguntar por un acto',
    logSubject: entry => `Moderación, acto ${entry}`,
  },

  report: {
    report: 'Reportar un problema',
    writeInstead: '¿Hay algo mal? Escriba a quien organiza',
    title: 'Reportar un problema a la moderación',
    lead: 'Lo que escriba lo lee la moderación y nadie más. Un reporte no oculta nada por sí solo.',
    wrongDetails:
      'Si un dato está mal o cambió, quien organiza puede corregirlo enseguida, y se avisa a quienes lo respaldan o lo siguen:',
    write: 'Escribir a quien organiza',
    reason: '¿Qué pasa?',
    choose: 'Elija, por favor',
    reasons: {
      spam: 'Es publicidad o correo basura',
      wrong: 'Un dato está mal',
      cancelled: 'No se hace',
      harmful: 'Hace daño: amenaza, expone o engaña a personas',
      duplicate: 'El mismo evento está dos veces',
      other: 'Otra cosa',
    },
    words: '¿Qué debería saber la moderación? (no es obligatorio)',
    wordsHelp: 'Por ejemplo, de dónde lo sabe. Como mucho 2000 caracteres.',
    email: 'Su correo electrónico (no es obligatorio)',
    emailHelp:
      'Solo si la moderación puede preguntarle algo. No se le envía nada automáticamente; se borra con sus palabras a más tardar 30 días después de la respuesta.',
    send: 'Enviar el reporte',
    sentTitle: 'Gracias: la moderación tiene su reporte',
    sent: 'Lo revisará cuando tenga tiempo. El evento sigue siendo público mientras no decida otra cosa.',
    reported: 'Reportados por lectores',
    reportedLead:
      'Un reporte no oculta nada. Oculte o elimine el evento, o diga que queda como está: así responde a todos sus reportes.',
    since: 'Primer reporte el',
    times: (reason, count) => plural(count, { one: reason, other: `${reason} (${count} veces)` }),
    noWords: 'sin palabras',
    dismiss: 'Queda como está',
  },

  endorsements: {
    confirmedFor: domain => `confirmado para ${domain}`,
    title: 'Respaldos que esperan su respuesta',
    back: 'Su evento',
    lead: 'Están confirmados por correo, y avisamos a cada organización de cada cambio. Su nombre y su declaración son públicos cuando usted los muestra. Cualquiera puede escribir cualquier nombre: muestre los que conozca.',
    noneWaits: 'No hay respaldos en espera.',
    none: 'Todavía nadie lo respalda. Difunda la dirección de la página pública.',
    waiting: 'espera su respuesta: no aparece en la página pública',
    hidden: 'oculto: no aparece en la página pública',
    show: name => `Mostrar a ${name}`,
    showAll: count => `Mostrar los ${count}`,
    refuse: name => `No mostrar a ${name}`,
    hide: name => `Ocultar a ${name}`,
    showAgain: name => `Mostrar de nuevo a ${name}`,
    rule: 'Cuando una organización lo respalda',
    rules: {
      ask: 'Preguntarme: su nombre y su declaración esperan hasta que quien organiza los muestre',
      show: 'Mostrar enseguida: son públicos en cuanto se confirman por correo',
    },
    saveRule: 'Guardar este ajuste',
  },

  takedownForms: {
    find: 'Buscar un evento',
    findHelp:
      'Palabras suyas, su dirección web, o el correo electrónico de quien lo envió. También se encuentran los que esperan y los ocultos.',
    findButton: 'Buscar',
    found: (count, sought) =>
      count === 0 ? `No se encontró nada con “${sought}”.` : `Encontrados con “${sought}”`,
    hiddenNow: 'Ocultos ahora',
    standings: {
      published: 'Publicado',
      hidden: 'Oculto por la moderación',
      removed: 'eliminado definitivamente',
      unconfirmed: 'Sin confirmar por quien lo envió; nadie más puede verlo',
      'in-review': 'En espera de la moderación; nadie más puede verlo',
    },
    hiddenSince: 'Desde el',
    show: 'Mostrarlo de nuevo',
    hide: 'Ocultarlo',
    hideReason: '¿Por qué se oculta?',
    hideHelp:
      'Aparece en lugar del evento y va por correo a quienes lo organizan. No repita lo que tiene de malo.',
    hideButton: 'Ocultar el evento',
    remove: 'Eliminarlo definitivamente',
    removal: {
      title: '¿Eliminar definitivamente este evento?',
      lead: 'Esto no se puede deshacer. Para quitarlo por un tiempo, ocúltelo.',
      lost: 'Se borran el evento con su historial, sus respaldos y mensajes, y las direcciones de quienes lo respaldan o lo siguen, una vez avisados. En su dirección se dice que se eliminó. Las copias de seguridad anteriores lo conservan hasta que se borren.',
      reason: '¿Por qué se elimina?',
      reasonHelp:
        'Aparece durante un año en la dirección del evento y va por correo a quienes lo organizan. No repita lo que tiene de malo.',
      button: 'Eliminar definitivamente el evento',
      back: 'Volver sin eliminarlo',
    },
    withdrawal: {
      title: '¿Eliminar definitivamente este evento?',
      lead: 'Esto no se puede deshacer. Si el evento se anunció y no se hace, cancélelo: así se avisa a todas las personas que lo anotaron.',
      lost: 'Se borran el evento con su historial, sus respaldos y mensajes, el enlace de usted, y las direcciones de quienes lo respaldan o lo siguen. Se les dice en una frase que se eliminó, y no si se hace.',
      lostUnseen: 'Se borra todo lo que escribió, y sus enlaces. Nadie más ha visto el evento.',
      reason: '¿Por qué se elimina? (no es obligatorio)',
      reasonHelp: 'Aparece durante un año en la dirección del evento.',
      button: 'Eliminar definitivamente el evento',
      back: 'Volver sin eliminarlo',
    },
    withdraw: 'Eliminarlo del calendario',
    withdrawLead:
      'Para un evento que nunca debió anunciarse. Si se anunció y no se hace, mejor cancélelo.',
    ownHidden: 'La moderación ocultó este evento',
    ownHiddenLead:
      'Nadie más puede verlo. Puede seguir editándolo aquí; seguirá oculto, y no se avisará a nadie de los cambios, hasta que la moderación lo muestre de nuevo.',
    ownReason: 'El motivo, en palabras de la moderación:',
  },

  plainTextNote:
    'La descripción se muestra como texto sin formato, porque tiene demasiados signos de formato (como *, _, [ o >) o los tiene muy metidos unos dentro de otros. Los párrafos, los saltos de línea y las direcciones web quedan como usted los escribió. Para recuperar las negritas, las listas y los enlaces, use menos signos.',

  offline: {
    title: 'Sin conexión',
    lead: 'Esta página no se puede mostrar sin conexión. Inténtelo de nuevo cuando tenga una.',
    kept: when =>
      `No tiene conexión. Esto es lo que decía la página el ${when}. Puede haber cambiado desde entonces.`,
    list: 'Estos eventos todavía se pueden leer, como estaban cuando los abrió por última vez:',
  },

  problemPage: {
    status: status => `Error ${status}`,
    kept: 'Lo que escribió sigue en esta página.',
    sendAgain: 'Enviar de nuevo',
  },

  eventFormPage: {
    newTitle: 'Anunciar un evento',
    editTitle: 'Editar el evento',
    wrong: 'Por favor revise',
    lead: 'Sin cuenta. Si algo cambia, se corrige aquí una vez y se avisa a quienes cuentan con el evento.',
  },

  authors: {
    organizer: 'quien organiza',
    moderator: 'la moderación',
    import: 'una importación',
    'time-zone law': 'un cambio en la ley de la zona horaria',
  },

  errorSummary: count =>
    plural(count, {
      one: 'Hay una cosa por revisar. Todavía no se guardó nada.',
      other: `Hay ${count} cosas por revisar. Todavía no se guardó nada.`,
    }),

  filterRefusals: {
    kinds: {
      region: written => `“${written}” no es una región de este calendario.`,
      type: written => `“${written}” no es un tipo de evento de este calendario.`,
      topic: written => `“${written}” no es un tema de este calendario.`,
    },
    choose: known => `Elija una opción: ${known}.`,
    notADay: written =>
      `“${written}” no es una fecha. Escriba año-mes-día, por ejemplo 2027-01-13.`,
    unknown: (name, written, known) => `No se conoce ${name}=${written}. Hay: ${known}.`,
    tooMany: (name, most) => `${name}= se repite demasiado. Se admite ${most} veces como mucho.`,
    notADate: (name, written) => `${name}=${written} no es una fecha. Debe ser como 2027-01-13.`,
    notANumber: (name, written, most) => `No se conoce ${name}=${written}. Admite de 1 a ${most}.`,
    notAnInstant: (name, written) =>
      `${name}=${written} no es un instante. Debe ser como 2027-01-13T11:00:00Z.`,
    notAPlace: name => `${name}= no es un lugar de esta lista. Tómelo de la página anterior.`,
    notARevision: 'after= lleva el número de una revisión.',
    noWords: written =>
      `“${written}” no tiene letras ni cifras. Solo se buscan palabras y números.`,
    unknownOrganizer: (written, alike) =>
      `Aquí ningún evento está organizado por “${written}”.${alike && ` ¿Quiso decir: ${alike}?`}`,
    organizerIsOther: (written, addresses) =>
      `by= no corresponde a nadie con el nombre “${written}”. Hay: ${addresses}.`,
    organizerUnconfirmed: (written, addresses) =>
      `Nadie confirmó por correo el nombre “${written}”. Sus eventos van aparte, en: ${addresses}.`,
  },

  manageNotices: {
    publish:
      'El evento está publicado. Guarde la dirección de esta página para editarlo; también se la enviamos por correo.',
    'in-review':
      'Gracias, está confirmado. La moderación lo revisa antes de que sea público. Guarde la dirección de esta página para editarlo; también se la enviamos por correo.',
    suspected:
      'Gracias, está confirmado. La moderación lo revisa antes de que sea público, porque su texto parece publicidad. Guarde la dirección de esta página para editarlo; también se la hemos enviado por correo.',
    'saved-for-review': 'Guardado. La moderación lo revisa antes de que sea público.',
    'saved-hidden': 'Guardado. El evento sigue oculto, así que no sale ningún correo.',
    saved: 'Guardado.',
    moved: 'El evento cambió de día, hora o lugar.',
    'changed-meanwhile':
      'No se hizo nada, porque otra persona guardó un cambio mientras tanto. Así está el evento ahora.',
    undone: 'El cambio se deshizo: el evento está como antes.',
    'put-back': 'Se volvió a la versión anterior.',
    cancelled: 'El evento está cancelado.',
    postponed: 'El evento está pospuesto.',
    tentative: 'El evento está marcado como por confirmar.',
    reinstated: 'El evento vuelve a estar en pie.',
    telling: 'Les estamos avisando ahora por correo.',
    rests:
      'Hace unos minutos se les avisó de inmediato. Para que nadie reciba un correo tras otro, este cambio saldrá solo unos minutos después del último.',
    hidden:
      'No está en la página del evento. De todos modos avisamos a su organización de cada cambio.',
    shown: 'Ya está en la página del evento.',
    'asks-to-show':
      'Guardado. Desde ahora los respaldos esperan hasta que quien organiza los muestre.',
    'shows-at-once':
      'Guardado. Desde ahora los respaldos se muestran en cuanto se confirman. Los que ya esperan siguen esperando.',
    invited: 'Enviamos un enlace privado.',
    'link-withdrawn': 'Esa persona ya no puede editar el evento.',
    mended: 'El texto está corregido y ya coincide con los datos.',
    dismissed: 'Esa frase queda como está y no se volverá a preguntar por ella.',
  },

  emailing: {
    people: count =>
      plural(count, {
        none: 'Todavía nadie lo respalda ni lo sigue: no sale ningún correo.',
        one: 'Avisaremos por correo a 1 persona.',
        other: `Avisaremos por correo a ${count} personas.`,
      }),
    asAsked: 'No sale ningún correo, como usted pidió.',
  },

  watchNotices: {
    endorse: 'Su respaldo está confirmado. Le avisaremos cuando cambie un dato.',
    follow: 'Está confirmado: le avisaremos cuando cambie un dato.',
    acknowledged: 'Gracias. Quien organiza ve que sus anuncios están al día.',
    stopped: 'No recibirá más correos de este evento.',
    restarted: 'Le avisaremos de nuevo cuando cambie un dato.',
    reminder: 'Se lo recordaremos un día antes.',
    'no-reminder': 'No se lo recordaremos.',
    vouched: 'Su confirmación ya aparece en la página del evento.',
    unvouched: 'Su confirmación ya no aparece en la página del evento.',
    withdrawn: 'Su respaldo ya no está en la página del evento, y no recibirá más correos de él.',
  },

  digestNotices: {
    confirmed: 'Está confirmado: desde ahora recibirá sus novedades por correo.',
    changed: 'Guardado. Las próximas novedades traen lo que eligió.',
    stopped: 'No recibirá más estas novedades.',
    restarted: 'Las novedades vuelven a llegar, con lo nuevo desde ahora.',
  },

  moderationNotices: {
    published: 'Está publicado. Avisamos por correo a quien lo envió.',
    declined: 'No se publica. Enviamos su motivo por correo a quien lo envió.',
    reminded: 'Se lo recordamos por correo a quienes organizan.',
    dismissed: 'Esa frase queda como está y no se volverá a preguntar por ella.',
    hidden:
      'Está oculto. A quienes lo organizan se les dice por qué; a quienes lo respaldan o lo siguen, en una frase.',
    shown: 'Se muestra de nuevo, tal como estaba. Se avisa a quienes supieron que estaba oculto.',
    removed:
      'Está eliminado definitivamente. Se avisa por correo a quienes lo organizan, lo respaldan o lo siguen.',
    'reports-dismissed': 'Los reportes tienen respuesta y el evento queda como está.',
    fine: 'Respondido: queda como está.',
    spam: 'Es publicidad: no llega al público y no se escribe a nadie.',
    answered: 'Tienen respuesta.',
    partly:
      'Algunos tienen respuesta. Los demás los respondió antes otra persona, o cambiaron: están abajo como son ahora.',
    undone: 'Está deshecho y vuelve a los pendientes.',
  },
}
