// Recognizes an answer by mail that asks for no more mail, and says nothing else.

const politeness = /\b(please|por favor|bitte|thanks?|thank you|gracias|pls)\b/g

const stops: ReadonlySet<string> = new Set(
  [
    'unsubscribe, unsubscribe me, un-subscribe, stop, stop all, stop it, stop mail, stop mails, stop emails',
    'stop the mails, no more mail, no more mails, no more emails, remove, remove me, remove me from this list',
    'take me off, take me off this list, cancel, end, quit, opt out, optout, opt-out',
    'baja, darme de baja, dar de baja, dame de baja, deme de baja, quiero darme de baja, de baja, cancelar',
    'cancelar suscripción, cancelar suscripcion, desuscribir, desuscribirme, anular suscripción, parar, pare',
    'alto, detener, no más correos, no mas correos, no más mensajes, no mas mensajes, quitarme de la lista',
    'stop sending, stop sending me mails, stop sending me emails, stop sending me these emails, stop these emails',
    'stop emailing me, abmelden, abbestellen, stopp, désabonner, désinscription, arrêt, arrêter, arrêtez',
  ].flatMap(line => line.split(', ')),
)

/** @param words of the writer alone; @param subject counts only where there are none. */
export function isStopRequest(words: string, subject: string): boolean {
  const asked = words.trim() === '' ? subject : words
  if (asked.length > 100) return false
  // wide letters of Asian keyboards, and marks that no reader sees
  const said = asked
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .replace(politeness, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return stops.has(said)
}
