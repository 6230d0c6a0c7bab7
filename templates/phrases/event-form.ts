// The words of the event form.

import type { Phrases } from '../../src/domain/language.ts'

const en = {
  what: 'What',
  when: 'When',
  where: 'Where',
  more: 'More to know',
  who: 'Who organizes it',
  change: 'This change',
  title: 'Title',
  titleHelp:
    'What people would say to a friend. Leave the date and “CANCELLED” out: both are added.',
  summary: 'Summary',
  summaryHelp: 'One or two sentences, for lists and mails.',
  description: 'Description',
  descriptionHelp:
    'Plain text. An empty line starts a paragraph; **bold**, lists with “-” and [links](https://…) work.',
  type: 'Kind of event',
  topics: 'Topics',
  topicsHelp: 'Tick what people would look under.',
  startsLocal: 'Starts',
  startsHelp: 'Date and time on the clocks where it happens.',
  endsLocal: 'Ends',
  endsHelp: 'Leave empty if nobody knows. For several days: the last one.',
  allDay: 'All day; the times above do not count',
  zone: 'Time zone',
  zoneHelp: 'The zone of the clocks where it happens.',
  commonZones: 'Often used',
  allZones: 'All zones',
  placeName: 'Name of the place',
  placeHelp: 'Such as “Main Library, room 2” or “North steps of City Hall”.',
  address: 'Street address',
  addressHelp: 'Number and street, or the corner: what a map or a driver can find.',
  city: 'City',
  region: 'Region',
  choose: 'Choose one',
  onlineUrl: 'Online link',
  onlineHelp: 'If people can join from elsewhere. Everybody can read it.',
  organizer: 'Organizer',
  organizerHelp: 'The group or person, as it should be printed.',
  contactEmail: 'Your e-mail address',
  contactHelp:
    'The link to publish and to edit goes there. It is never shown, unless you tick the box below.',
  contactHelpEdit: 'For questions about the event. Never shown, unless you tick the box below.',
  showContact: 'Show this address on the event’s page',
  website: 'Website',
  websiteHelp: 'A full address, beginning with https://',
  price: 'Price',
  priceHelp: 'In words: “free”, “$5 to $20, nobody turned away”.',
  languages: 'Languages',
  languagesHelp: 'What is spoken and interpreted: “English, Spanish interpretation, ASL”.',
  note: 'Note about this change',
  noteHelp: 'The sentence that people will read in the mail and the history: “Moved to 11 AM”.',
  tell: 'Who should hear of it?',
  tellEveryone: (people: number) =>
    people === 0
      ? 'Everyone who relies on this event (nobody does yet)'
      : `Tell ${peopleEn(people)} by mail, together with further changes of the next minutes`,
  tellNow: (people: number) =>
    people === 0 ? 'Do not wait for further changes' : `Tell ${peopleEn(people)} now`,
  tellNobody: 'Nobody: this only corrects spelling. It stands in the history all the same',
  datesAsked: 'Nothing is saved yet: are the dates right?',
  datesElse: 'If not, change the dates above.',
  datesRight: 'The dates are right.',
  submitNew: 'Send me the link to publish',
  submitNewHelp: 'Nothing is public yet: first you get a mail with a link.',
  submitReviewHelp:
    'Nothing is public yet: first you get a mail with a link, and then a moderator looks at it.',
  submitByLink: 'Go on to publish',
  submitByLinkHelp: 'Nothing is public yet: the next page shows it once more, with a button.',
  submitEdit: 'Save this change',
  preview: 'Look at it before saving',
  previewTitle: 'Not saved yet: this is what will happen',
  previewQuiet: 'It counts as a correction of spelling: nobody is told, and the history shows it.',
  previewNobody: 'Nobody relies on this event yet, so no mail goes out.',
  previewNothing:
    'Compared with what people were last told, nothing is different: no mail goes out.',
  previewPeople: (people: number, atOnce: boolean) =>
    `${peopleEn(people)} will be told by mail ${atOnce ? 'at once' : 'in a few minutes'}:`,
  previewBehind: (behind: number) =>
    `${peopleEn(behind)} of them have not heard of an earlier change yet; their mail says both together.`,
  previewMail: 'The mail',
  previewSubject: 'Subject',
  previewNext: 'If this is right, save it. If not, mend it in the form below; nothing is lost.',
  conflictTitle: 'Somebody else saved a change while you were writing',
  conflictBody: (revision: number) =>
    `Nothing that you typed is lost: it is in the form below. Revision ${revision}, saved meanwhile, says:`,
  conflictYours: 'Your own change, compared with the revision that you began with:',
  conflictNext:
    'Put into the form what should hold in the end, then save again. Your text will stand in place of theirs wherever the two differ.',
}

const peopleEn = (people: number) => (people === 1 ? '1 person' : `${people} people`)
const peopleEs = (people: number) => (people === 1 ? '1 persona' : `${people} personas`)

type Words = typeof en

const es: Words = {
  what: 'Qué',
  when: 'Cuándo',
  where: 'Dónde',
  more: 'Algo más',
  who: 'Quién organiza',
  change: 'Este cambio',
  title: 'Título',
  titleHelp: 'Lo que le diría a un amigo. Sin la fecha ni «CANCELADO»: eso se agrega solo.',
  summary: 'Resumen',
  summaryHelp: 'Una o dos frases, para listas y correos.',
  description: 'Descripción',
  descriptionHelp:
    'Texto sencillo. Una línea vacía empieza un párrafo; valen **negrita**, listas con «-» y [enlaces](https://…).',
  type: 'Tipo de evento',
  topics: 'Temas',
  topicsHelp: 'Marque dónde lo buscaría la gente.',
  startsLocal: 'Empieza',
  startsHelp: 'Fecha y hora en los relojes del lugar.',
  endsLocal: 'Termina',
  endsHelp: 'Deje vacío si nadie lo sabe. Si dura varios días, el último.',
  allDay: 'Todo el día; las horas de arriba no cuentan',
  zone: 'Huso horario',
  zoneHelp: 'El de los relojes del lugar.',
  commonZones: 'De uso frecuente',
  allZones: 'Todos los husos',
  placeName: 'Nombre del lugar',
  placeHelp: 'Por ejemplo «Biblioteca central, sala 2» o «Escalinata norte del ayuntamiento».',
  address: 'Dirección',
  addressHelp: 'Número y calle, o la esquina: lo que encuentra un mapa o un chofer.',
  city: 'Ciudad',
  region: 'Región',
  choose: 'Elija una opción',
  onlineUrl: 'Enlace en línea',
  onlineHelp: 'Si se puede participar desde otro lugar. Cualquiera puede leerlo.',
  organizer: 'Organiza',
  organizerHelp: 'El grupo o la persona, como debe aparecer impreso.',
  contactEmail: 'Su correo electrónico',
  contactHelp:
    'Ahí llega el enlace para publicar y corregir. Nunca se muestra, salvo que marque la casilla de abajo.',
  contactHelpEdit: 'Para preguntas sobre el evento. Nunca se muestra, salvo que marque la casilla.',
  showContact: 'Mostrar este correo en la página del evento',
  website: 'Sitio web',
  websiteHelp: 'Una dirección completa, que empiece con https://',
  price: 'Precio',
  priceHelp: 'En palabras: «gratis», «5 a 20 dólares, nadie se queda fuera».',
  languages: 'Idiomas',
  languagesHelp: 'Lo que se habla e interpreta: «español, interpretación al inglés, ASL».',
  note: 'Nota sobre este cambio',
  noteHelp: 'La frase que la gente leerá en el correo y en el historial: «Pasa a las 11».',
  tell: '¿Quién debe enterarse?',
  tellEveryone: people =>
    people === 0
      ? 'Todos los que dependen de este evento (todavía nadie)'
      : `Avisar por correo a ${peopleEs(people)}, junto con otros cambios de los próximos minutos`,
  tellNow: people =>
    people === 0 ? 'No esperar otros cambios' : `Avisar a ${peopleEs(people)} ahora mismo`,
  tellNobody: 'Nadie: solo corrige la ortografía. De todos modos queda en el historial',
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
  preview: 'Verlo antes de guardar',
  previewTitle: 'Aún no está guardado: esto es lo que pasará',
  previewQuiet:
    'Cuenta como corrección de ortografía: no se avisa a nadie y el historial lo muestra.',
  previewNobody: 'Todavía nadie depende de este evento, así que no sale ningún correo.',
  previewNothing: 'Frente a lo último que se avisó no hay nada distinto: no sale ningún correo.',
  previewPeople: (people, atOnce) =>
    `Se avisará por correo a ${peopleEs(people)} ${atOnce ? 'de inmediato' : 'en unos minutos'}:`,
  previewBehind: behind =>
    `${peopleEs(behind)} aún no se han enterado de un cambio anterior; su correo dice las dos cosas.`,
  previewMail: 'El correo',
  previewSubject: 'Asunto',
  previewNext:
    'Si está bien, guárdelo. Si no, corríjalo en el formulario de abajo; no se pierde nada.',
  conflictTitle: 'Otra persona guardó un cambio mientras usted escribía',
  conflictBody: revision =>
    `No se perdió nada de lo que escribió: está en el formulario de abajo. La revisión ${revision}, guardada entretanto, dice:`,
  conflictYours: 'Su propio cambio, comparado con la revisión con la que empezó:',
  conflictNext:
    'Deje en el formulario lo que debe quedar al final y guarde de nuevo. Donde difieran, su texto reemplazará al otro.',
}

export const formWords: Phrases<Words> = { en, es }
