// Chooses the ORGANIZER of a VEVENT: the shown contact in a feed, the service's own address in a mail.

import { mailtoUrl } from '../domain/email-address.ts'
import { fold, oneLine, quoteParameter, unfold } from './ical-text.ts'

/** `address` is bare: `ada@example.org`. */
export type Organizer = { name: string; address: string }

/** One unfolded content line, without its CR LF. */
export function organizerLine({ name, address }: Organizer): string {
  const mailto = mailtoUrl(oneLine(address).trim())
  return `ORGANIZER;CN=${quoteParameter(name || address)}:${mailto}`
}

/**
 * A stored VEVENT for a mail's calendar part (METHOD:PUBLISH), without its picture, organized by the given address and
 * nobody else. Give the service's own: Outlook throws away mail whose organizer is its recipient.
 */
export function veventForMail(vevent: string, organizer: Organizer): string {
  const [begin = '', ...lines] = unfold(vevent).split('\r\n')
  // a mail loads nothing from elsewhere, its calendar part neither
  const others = lines.filter(line => !/^(?:ORGANIZER|IMAGE)[;:]/.test(line))
  return fold([begin, organizerLine(organizer), ...others].join('\r\n'))
}
