// Holds the Spanish words about the calendar itself: /about, /rules, /privacy, and the foot of every mail.

import type { houseEn } from './house-en.ts'
import { pluralOf } from './plural.ts'

const plural = pluralOf('es')
const days = (count: number) => plural(count, { one: '1 día', other: `${count} días` })

export const houseEs: typeof houseEn = {
  about: 'Acerca de',
  rules: 'Reglas',
  privacy: 'Privacidad',

  demo: {
    name: 'Demostración',
    madeUp: 'Demo: eventos inventados.',
    mailbox: 'Su correo',
  },

  aboutPage: {
    title: calendar => `Acerca de ${calendar}`,
    lead: 'Un calendario público de eventos. Cualquiera puede publicar, y quienes siguen un evento se enteran de sus cambios por correo.',
    host: 'Quién lo administra',
    runBy: name => `Este calendario lo administra: ${name}.`,
    nameless: 'Quienes administran este calendario no han indicado aquí su nombre.',
    writeTo: 'Para escribirles:',
    postmaster:
      'Tampoco han indicado una dirección para preguntas. La persona encargada de su correo recibe mensajes en:',
    organizers:
      'Las preguntas sobre un evento son para quien lo organiza: en la página del evento hay un formulario.',
    promise: 'En qué puede confiar',
    promises: [
      'Cada evento tiene una sola página. Ahí queda registrado cada cambio: cómo era, cómo es ahora y cuándo cambió.',
      'Los archivos de calendario, los canales y los correos dicen lo mismo que la página.',
      'A quienes siguen o respaldan un evento se les avisa de cada cambio una sola vez, y solo de lo que es distinto para ellos.',
      'Si el texto de un evento contradice su propia hora o su lugar, la página lo dice.',
      'Para leer no hace falta cuenta, ni JavaScript, ni aplicación.',
    ],
    more: 'Más información',
    program: version => `Funciona con Turnout ${version}, un programa libre (licencia MIT).`,
  },

  rulesPage: {
    title: 'Reglas',
    lead: 'Lo que acepta quien publica, y qué pasa si algo está mal.',
    posting: 'Publicar',
    publishing: {
      confirmed:
        'Cualquiera puede publicar, sin cuenta. Un evento se publica cuando la persona que lo envió presiona el botón del enlace que le mandamos por correo.',
      moderated:
        'Cualquiera puede enviar un evento, sin cuenta. Primero lo confirma por correo la persona que lo envió, y después lo publica un moderador.',
      open: 'Cualquiera puede publicar, sin cuenta. El evento se publica de inmediato.',
    },
    own: [
      'Cada organizador responde por su propio evento. Lo que publique tiene que ser verdad.',
      'Publique cada evento una sola vez. Si algo cambia, edítelo: no lo publique de nuevo.',
      'No publique datos privados de otras personas. Todo lo que dice un evento es público, excepto su dirección de correo.',
      'Cancele el evento que no se haga. Se avisa a la gente, y la página se conserva.',
    ],
    changing: 'Cambiar',
    changes: [
      'Cada cambio es público y queda registrado. Un cambio de hora, de lugar o de estado siempre se avisa.',
      'No editamos las palabras de quien organiza. Si un texto contradice al evento, la página lo dice.',
    ],
    takingDown: 'Retirar',
    moderated: [
      'En la página de cada evento hay un enlace para reportarlo.',
      'Los moderadores pueden ocultar un evento o eliminarlo para siempre. Tienen que dar un motivo, que se muestra en la dirección del evento.',
      'A quienes siguen un evento oculto o eliminado se les avisa en una frase.',
    ],
    unmoderated:
      'Aquí no hay moderadores. Si algo está mal en un evento, escriba a quien lo organiza o a quienes administran este calendario.',
    withdrawing: 'Quien organiza puede retirar su propio evento en cualquier momento.',
    limits: 'Límites',
    limit: ({ hour, day }) =>
      `Para que nadie inunde el calendario, desde una misma red se pueden enviar ${hour} eventos por hora y ${day} por día.`,
  },

  privacyPage: {
    title: 'Privacidad',
    lead: 'Qué guarda este calendario sobre usted, y por cuánto tiempo. Lo que no se guarda no se puede filtrar.',
    reading: 'Si usted solo lee',
    read: [
      'No guardamos nada sobre usted: ni cuenta, ni estadísticas, ni dirección IP.',
      'Nada de estas páginas se carga desde otro sitio web.',
      'Una cookie recuerda durante un año el idioma que usted elija, y solo si elige uno.',
      'Después de enviar un formulario puede haber, por unos segundos, una segunda cookie, para que usted vea lo que acaba de enviar. No dice nada sobre usted.',
    ],
    form: 'Cuando envía un formulario',
    forms: [
      'Para que nadie nos inunde, los formularios se cuentan según la red de la que vienen. La cuenta está en memoria, con una clave que cambia cada día, y desaparece en un día.',
      'Un mensaje a quien organiza se guarda cifrado, y se borra aquí cuando lo hemos entregado.',
      'Una pregunta a quien organiza se guarda cifrada hasta que se responde en público; entonces su nombre es público con ella, y su dirección nunca. Puede borrarla con el enlace de nuestros correos. 90 días después del evento se borra su dirección, y la pregunta también, salvo que sea pública.',
      'Los registros del programa no contienen direcciones, enlaces privados ni nada de lo que usted escribió.',
    ],
    addresses: 'Su dirección de correo',
    addressed: [
      'Está cifrada en nuestra base de datos y nunca se muestra, a menos que usted marque la casilla para mostrarla en su evento.',
      'Si usted organiza un evento, se guarda hasta que el evento se elimine.',
      'Si usted sigue o respalda un evento, se guarda con él. Cuando detiene los correos ya no le escribimos, y la dirección cifrada se conserva hasta que el evento se elimine, para poder demostrar de qué se le avisó.',
      'Si detiene todos los correos, guardamos solo una forma irreconocible de su dirección, de la que no se puede leer, para que ningún formulario los reanude.',
      'De cada correo guardamos cuándo salió y el código con que respondió su servidor de correo. Los correos enviados no se guardan.',
    ],
    unconfirmed: 'Lo que nadie confirma se borra',
    forgotten: {
      event: count => `Un evento: ${days(count)} después de enviarlo.`,
      watching: count =>
        `Un respaldo o una petición de seguir un evento: después de ${days(count)}.`,
      other: count =>
        `Una petición de boletín, un mensaje o una pregunta a quien organiza: después de ${days(count)}.`,
    },
    events: 'Eventos',
    published: [
      'Un evento publicado es público, con todas sus versiones, mientras no se elimine. Se conserva después de su fecha.',
      'La organización que respalda un evento, su sitio web y su declaración son públicos. El nombre de su contacto solo lo ven quienes organizan.',
      'Cuando se elimina un evento se borran sus textos, versiones, respaldos, seguidores y direcciones. Queda constancia de que existió y de quién lo eliminó (organizador o moderador); el motivo se guarda un año.',
      'Lo que otros han copiado está fuera de nuestro alcance: correos, aplicaciones de calendario, canales.',
    ],
    reports: 'Reportes',
    reported:
      'Lo que escribe en un reporte, y su dirección si la da, se guardan cifrados. Se borran 30 días después de que responda un moderador y, si nadie responde, después de un año.',
    backups:
      'Las copias de seguridad están en manos de quienes administran este calendario; lo borrado permanece en las copias anteriores hasta que también se borren.',
    yours: 'Sus derechos',
    ask: 'Para ver, corregir o borrar lo que se guarda sobre usted, use los enlaces privados de nuestros correos. Para todo lo demás, escriba a quienes administran este calendario:',
  },

  runBy: name => `Este calendario lo administra: ${name}.`,
  contact: contact => `Contacto: ${contact}`,
}
