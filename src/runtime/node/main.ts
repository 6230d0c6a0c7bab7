// `npm start`: reads the settings, serves until SIGTERM, says in one line what keeps it from starting.

import { systemClock } from '../clock.ts'
import { readSettings } from '../settings.ts'
import { usualDeadlines } from './deadlines.ts'
import { endOnSignals } from './end-on-signals.ts'
import { openLog } from './log.ts'
import type { Answered } from './requests.ts'
import { serve } from './serve.ts'
import { serveDemo } from './serve-demo.ts'
import { serviceManager } from './service-manager.ts'
import { whyNotStarted } from './why-not-started.ts'

const systemd = serviceManager(process.env)
const log = openLog(process.stderr.isTTY)

try {
  const settings = readSettings(process.env)
  const answered = settings.logRequests
    ? ({ millis, ...one }: Answered) => log.info('answered', { ...one, millis: Math.round(millis) })
    : () => {}
  const served = settings.demo
    ? await serveDemo(settings, log.fault)
    : await serve(settings, systemClock(settings.startsAt), log.fault, usualDeadlines, {
        answered,
        looked: systemd.alive,
      })
  console.log(`${settings.calendarName} is up.

  The calendar   ${settings.baseUrl}/
  Post an event  ${settings.baseUrl}/events/new
  Subscribe      ${settings.baseUrl}/calendar.ics${
    settings.smtpUrl === null
      ? `\n  The mailbox    ${settings.baseUrl}/mailbox   (no SMTP_URL is set, so all mail stays here, for anyone who can open this page)`
      : ''
  }
  Its health     ${settings.baseUrl}/healthz

Listening on ${settings.host}:${served.port}. Data in ${
    settings.demo ? 'a database of its own, which goes with the demo' : settings.databasePath
  }. Stop with Ctrl-C.`)
  systemd.ready()
  endOnSignals(() => served.close())
} catch (error) {
  // words for the person at the terminal, before there is a log
  console.error(whyNotStarted(error))
  process.exit(1)
}
