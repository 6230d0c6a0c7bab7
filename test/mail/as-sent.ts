// A mail as it leaves: through the real mailer options and nodemailer, into bytes instead of a socket.

import { createTransport } from 'nodemailer'
import type { Message } from '../../src/ports.ts'
import { mailOptions } from '../../src/runtime/mailer.ts'

export const clock = { now: () => '2023-01-10T23:30:00.000Z' }
export const settings = { mailFrom: 'calendar@turnout.example', calendarName: 'Bay Area Turnout' }

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** The bytes of a mail, one character each, with boundaries that are the same each time. */
export async function asSent(message: Message, calendarName = settings.calendarName) {
  const options = mailOptions(message, { ...settings, calendarName }, clock)
  const steady = { ...options, baseBoundary: 'fixed' }
  const { message: raw } = await transport.sendMail(steady)
  if (!Buffer.isBuffer(raw)) throw new Error('a stream in place of bytes')
  return raw.toString('latin1')
}
