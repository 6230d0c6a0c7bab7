// Sends one mail through the program's own mailer from a Worker that does nothing else. Runs in workerd.

import type { Message } from '../../src/ports.ts'
import { smtpMailer } from '../../src/runtime/mailer.ts'
import type { Settings } from '../../src/runtime/settings.ts'

type Ask = { smtpUrl: string; smtpTls: Settings['smtpTls']; message: Message }

export default {
  async fetch(request: Request): Promise<Response> {
    const { smtpUrl, smtpTls, message } = (await request.json()) as Ask
    const settings = { mailFrom: 'calendar@example.org', calendarName: 'Turnout', dkim: null }
    const mailer = smtpMailer(
      smtpUrl,
      { ...settings, smtpTls },
      { now: () => '2023-01-13T19:00:00.000Z' },
    )
    try {
      return Response.json(await mailer.send(message))
    } finally {
      mailer.close()
    }
  },
}
