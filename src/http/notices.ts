// One sentence about what was just done, on the page that a POST leads back to (`?done=…`).

import type { Phrases } from '../domain/language.ts'

export type ManageDone =
  | 'publish'
  | 'in-review'
  | 'saved-for-review'
  | 'saved-hidden'
  | 'saved'
  | 'cancelled'
  | 'postponed'
  | 'reinstated'
  | 'telling'
  | 'rests'
  | 'hidden'
  | 'shown'
  | 'asks-to-show'
  | 'shows-at-once'
  | 'invited'
  | 'link-withdrawn'
  | 'mended'
  | 'dismissed'

/** Of the page behind the link to publish: the same, before anybody sees the event. */
export type ConfirmDone = 'mended' | 'dismissed'

export type WatchDone =
  | 'endorse'
  | 'follow'
  | 'acknowledged'
  | 'stopped'
  | 'restarted'
  | 'reminder'
  | 'no-reminder'
  | 'vouched'
  | 'unvouched'
  | 'withdrawn'

export const isDone = <T extends string>(
  notices: Record<T, string>,
  what: string | undefined,
): what is T => what !== undefined && Object.hasOwn(notices, what)

export const manageNotices: Phrases<Record<ManageDone, string>> = {
  en: {
    publish:
      'The event is published. The address of this page is its key; it was mailed to you as well.',
    'in-review':
      'Thank you, it is confirmed. A moderator looks at it before it is public. The address of this page is its key; it was mailed to you as well.',
    'saved-for-review': 'Saved. A moderator looks at it before it is public.',
    'saved-hidden':
      'Saved. The event stays hidden; whoever relies on it will be told once it is shown again.',
    saved: 'Saved. Whoever relies on the event will be told.',
    cancelled: 'The event is cancelled. Whoever relies on it will be told.',
    postponed: 'The event is postponed. Whoever relies on it will be told.',
    reinstated: 'The event is on again. Whoever relies on it will be told.',
    telling: 'They are being told now.',
    rests:
      'They were told at once a few minutes ago. So that nobody gets mail after mail, this change goes out by itself once it has rested.',
    hidden: 'It is not on the event’s page. Its organization still hears of every change.',
    shown: 'It is on the event’s page now.',
    'asks-to-show': 'Saved. Endorsements wait from now on until an organizer shows them.',
    'shows-at-once':
      'Saved. Endorsements are shown from now on as soon as they are confirmed. Those that wait already go on waiting.',
    invited: 'A private link was sent.',
    'link-withdrawn': 'The link was taken away. It no longer works.',
    mended: 'The text is changed. It agrees with the event there now.',
    dismissed: 'Good: that sentence stays as it is, and is not asked about again.',
  },
  es: {
    publish:
      'El evento está publicado. La dirección de esta página es su llave; también se le envió por correo.',
    'in-review':
      'Gracias, está confirmado. La moderación lo revisa antes de que sea público. La dirección de esta página es su llave; también se le envió por correo.',
    'saved-for-review': 'Guardado. La moderación lo revisa antes de que sea público.',
    'saved-hidden':
      'Guardado. El evento sigue oculto; se avisará a quienes cuentan con él cuando se muestre de nuevo.',
    saved: 'Guardado. Se avisará a quienes cuentan con el evento.',
    cancelled: 'El evento está cancelado. Se avisará a quienes cuentan con él.',
    postponed: 'El evento está aplazado. Se avisará a quienes cuentan con él.',
    reinstated: 'El evento sigue en pie de nuevo. Se avisará a quienes cuentan con él.',
    telling: 'Se les está avisando ahora.',
    rests:
      'Hace unos minutos se les avisó al momento. Para que nadie reciba un correo tras otro, este cambio saldrá por sí solo cuando haya reposado.',
    hidden: 'No está en la página del evento. Su organización sigue enterándose de cada cambio.',
    shown: 'Ya está en la página del evento.',
    'asks-to-show':
      'Guardado. Desde ahora las adhesiones esperan a que alguien que organiza las muestre.',
    'shows-at-once':
      'Guardado. Desde ahora las adhesiones se muestran en cuanto se confirman. Las que ya esperan siguen esperando.',
    invited: 'Se envió un enlace privado.',
    'link-withdrawn': 'Se retiró el enlace. Ya no funciona.',
    mended: 'El texto está corregido. Ahí ya coincide con el evento.',
    dismissed: 'Bien: esa frase queda como está y no se volverá a preguntar por ella.',
  },
}

export const confirmNotices: Phrases<Record<ConfirmDone, string>> = {
  en: { mended: manageNotices.en.mended, dismissed: manageNotices.en.dismissed },
  es: { mended: manageNotices.es.mended, dismissed: manageNotices.es.dismissed },
}

export const watchNotices: Phrases<Record<WatchDone, string>> = {
  en: {
    endorse: 'Your endorsement is confirmed. You will be told when a detail changes.',
    follow: 'It is confirmed: you will be told when a detail changes.',
    acknowledged: 'Thank you. The organizer sees that your copies are right.',
    stopped: 'You will get no more mail about this event.',
    restarted: 'You will be told again when a detail changes.',
    reminder: 'You will be reminded a day before it starts.',
    'no-reminder': 'You will not be reminded.',
    vouched: 'It stands on the event’s page now.',
    unvouched: 'It was taken off the event’s page.',
    withdrawn: 'Your endorsement was taken off the event, and you will get no more mail about it.',
  },
  es: {
    endorse: 'Su adhesión está confirmada. Le avisaremos cuando cambie algún dato.',
    follow: 'Está confirmado: le avisaremos cuando cambie algún dato.',
    acknowledged: 'Gracias. Quien organiza ve que sus copias están al día.',
    stopped: 'No recibirá más correo sobre este evento.',
    restarted: 'Le avisaremos de nuevo cuando cambie algún dato.',
    reminder: 'Se lo recordaremos un día antes.',
    'no-reminder': 'No se lo recordaremos.',
    vouched: 'Ya aparece en la página del evento.',
    unvouched: 'Se quitó de la página del evento.',
    withdrawn: 'Su adhesión se quitó del evento y no recibirá más correo sobre él.',
  },
}

export type DigestDone = 'confirmed' | 'changed' | 'stopped' | 'restarted'

export const digestNotices: Phrases<Record<DigestDone, string>> = {
  en: {
    confirmed: 'It is confirmed: your digest comes by mail, from now on.',
    changed: 'Saved. The next digest holds what you chose.',
    stopped: 'You will get no more of this digest.',
    restarted: 'The digest comes again, with what is new from now on.',
  },
  es: {
    confirmed: 'Está confirmado: su resumen llegará por correo desde ahora.',
    changed: 'Guardado. El próximo resumen trae lo que eligió.',
    stopped: 'No recibirá más este resumen.',
    restarted: 'El resumen vuelve a llegar, con lo nuevo desde ahora.',
  },
}

export type ModerationDone =
  | 'published'
  | 'declined'
  | 'reminded'
  | 'dismissed'
  | 'hidden'
  | 'shown'
  | 'removed'
  | 'reports-dismissed'

export const moderationNotices: Phrases<Record<ModerationDone, string>> = {
  en: {
    published: 'It is published. Its poster hears of it by mail.',
    declined: 'It is not published. Your reason goes to the poster by mail.',
    reminded: 'The organizers are reminded by mail.',
    dismissed: 'Good: that sentence stays as it is, and nobody is asked about it again.',
    hidden:
      'It is hidden. Its organizers are told why; those who rely on it are told in one sentence.',
    shown: 'It is shown again, as it was. Those who were told that it is hidden are told.',
    removed: 'It is removed for good. Its organizers and those who rely on it are told by mail.',
    'reports-dismissed': 'Good: the reports are answered, and the event stays as it is.',
  },
  es: {
    published: 'Está publicado. Se avisa por correo a quien lo envió.',
    declined: 'No se publica. Su motivo va por correo a quien lo envió.',
    reminded: 'Se les recuerda por correo a quienes organizan.',
    dismissed: 'Bien: esa frase queda como está y no se volverá a preguntar por ella.',
    hidden:
      'Está oculto. A quienes lo organizan se les dice por qué; a quienes cuentan con él, en una frase.',
    shown: 'Se muestra de nuevo, tal como estaba. Se avisa a quienes supieron que estaba oculto.',
    removed:
      'Está retirado definitivamente. Se avisa por correo a quienes lo organizan y a quienes cuentan con él.',
    'reports-dismissed': 'Bien: los avisos tienen respuesta y el evento queda como está.',
  },
}
