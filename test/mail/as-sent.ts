// Composes a mail as it leaves, as bytes in place of a connection.

import type { Message } from '../../src/ports.ts'
import { composeMail } from '../../src/runtime/compose-mail.ts'

export const clock = { now: () => '2023-01-10T23:30:00.000Z' }
export const settings = { mailFrom: 'calendar@turnout.example', calendarName: 'Bay Area Turnout' }

/** The bytes of a mail, one character each. */
export const asSent = (message: Message, calendarName = settings.calendarName): string =>
  Buffer.from(composeMail(message, { ...settings, calendarName }, clock).raw).toString('latin1')
