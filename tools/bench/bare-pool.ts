// Measures the limit of the mail benchmark: a nodemailer pool and nothing else, sending what Turnout
// sends. Once as it is commonly used, putting each mail together, and once with mails that are ready as
// bytes.

import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Message } from '../../src/ports.ts'
import { inParallel } from './in-parallel.ts'

/** Milliseconds for `count` mails. */
export async function sendBare(
  count: number,
  mailOf: (index: number) => SendMailOptions,
  { port, connections }: { port: number; connections: number },
): Promise<number> {
  const pool = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    maxConnections: connections,
    maxMessages: 1000,
    maxRequeues: 0,
  })
  const began = performance.now()
  await inParallel([...Array(count).keys()], connections, async index => {
    await pool.sendMail(mailOf(index))
  })
  const took = performance.now() - began
  pool.close()
  return took
}

/** A message of Turnout's, as somebody would hand it to nodemailer. */
export function asOptions(message: Message, from: { name: string; address: string }) {
  return {
    from,
    to: message.to,
    subject: message.subject,
    messageId: message.messageId,
    text: message.text,
    html: message.html,
    ...(message.references && { references: message.references }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': message.listId ?? '',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    list: { unsubscribe: message.unsubscribeUrl ?? '' },
    attachments: [
      {
        filename: 'event.ics',
        content: message.calendar ?? '',
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      },
    ],
  }
}
