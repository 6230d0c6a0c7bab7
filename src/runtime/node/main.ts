// `npm start`: reads the settings, serves until SIGTERM, says in one line what keeps it from starting.

import { systemClock } from '../clock.ts'
import { readSettings } from '../settings.ts'
import { endOnSignals } from './end-on-signals.ts'
import { serve } from './serve.ts'
import { serveDemo } from './serve-demo.ts'
import { whyNotStarted } from './why-not-started.ts'

const log = (line: string) => console.error(line)

try {
  const settings = readSettings(process.env)
  const served = settings.demo
    ? await serveDemo(settings, log)
    : await serve(settings, systemClock(settings.startsAt), log)
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
  endOnSignals(() => served.close())
} catch (error) {
  log(whyNotStarted(error))
  process.exit(1)
}
