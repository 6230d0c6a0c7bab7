// Opens the calendar of the mail benchmark: a database on disk, and the mailer that it is given.

import type { App, Mailer } from '../../src/ports.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { noRequests } from '../../src/runtime/no-requests.ts'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'
import { openVault } from '../../src/store/vault.ts'

export const settings = { mailFrom: 'calendar@turnout.example', calendarName: 'Bench', dkim: null }
export const clock = systemClock(null)

/** Many domains, since Turnout's own limit for one domain is not what is measured. */
export const domains = 97

export async function openCalendar(path: string, mailer: Mailer): Promise<App & { db: NodeDb }> {
  return {
    db: openDatabase(path),
    mailer,
    clock,
    vault: await openVault('a secret for the benchmark, long enough'),
    config: {
      baseUrl: 'http://turnout.example',
      host: 'turnout.example',
      calendarId: 'turnout.example',
      mailFrom: settings.mailFrom,
      bounceDomain: null,
      calendarName: settings.calendarName,
      calendarZone: 'America/Los_Angeles',
      calendarLanguage: 'en',
      hostName: null,
      hostContact: null,
      accent: null,
      sign: null,
      files: {},
      publishing: 'open',
      moderators: [],
      settleSeconds: 0,
      limits: false,
      offline: true,
      demo: false,
      mailbox: false,
      version: 'bench',
    },
    language: 'en',
    ...noRequests,
    wake() {},
  }
}
