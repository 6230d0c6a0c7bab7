// Joins VEVENTs that were rendered at their revisions into a VCALENDAR, and never renders them again.
// ical-generator's envelope is not used, since it writes names raw and leaves out the last CR LF.

import { escapeText, fold } from './ical-text.ts'

export type Envelope = {
  /**
   * Name of a subscriber's calendar. Never in a file of one event: Outlook would make a new calendar of
   * it.
   */
  name?: string
  /** A sentence about what is in it; `''` for none. */
  description?: string
  /** Minutes after which a client should ask again. */
  refreshMinutes?: number
  /** Only in a mail, where each VEVENT has its ORGANIZER: with a METHOD libical demands one. */
  method?: 'PUBLISH'
  /** As they were rendered: folded, each ending with CR LF. */
  vevents: readonly string[]
}

/** A whole iCalendar file, CR LF at the end of every line. */
export const envelope = (what: Envelope): string =>
  `${envelopeHead(what)}${what.vevents.join('')}${envelopeTail}`

/** Lines after the VEVENTs. */
export const envelopeTail = 'END:VCALENDAR\r\n'

/** Writes the lines before the VEVENTs. */
export function envelopeHead({
  name,
  description,
  refreshMinutes,
  method,
}: Omit<Envelope, 'vevents'>): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Turnout//Turnout//EN']
  lines.push('CALSCALE:GREGORIAN')
  if (method) lines.push(`METHOD:${method}`)
  // RFC 7986 has NAME, DESCRIPTION and REFRESH-INTERVAL; the X- forms are what older clients read
  if (name) lines.push(`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`)
  if (description)
    lines.push(`DESCRIPTION:${escapeText(description)}`, `X-WR-CALDESC:${escapeText(description)}`)
  if (refreshMinutes)
    lines.push(
      `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
      `X-PUBLISHED-TTL:PT${refreshMinutes}M`,
    )
  return `${fold(lines.join('\r\n'))}\r\n`
}

/**
 * Tells whether a stored text is one VEVENT as far as can be told without parsing: one bad line would
 * empty the calendar of everybody who subscribes.
 */
export const isVevent = (text: string): boolean =>
  /^BEGIN:VEVENT\r\n(?:(?!BEGIN:|END:)[^\r\n\0]+\r\n)+END:VEVENT\r\n$/.test(text)
