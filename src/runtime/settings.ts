// Reads the settings of a host once at the start, from the environment.

import { isEmailAddress } from '../domain/email-address.ts'
import type { Instant } from '../domain/event/event.ts'
import { isZone } from '../domain/event/tz-database.ts'
import { type Language, languages } from '../domain/language.ts'
import { isLoopback } from '../domain/loopback.ts'
import type { Config } from '../ports.ts'
import {
  no,
  publishings,
  readBaseUrl,
  readBounceDomain,
  readCalendarId,
  readChoice,
  readColour,
  readContact,
  readDkim,
  readHeartbeat,
  readInstant,
  readLimits,
  readMailIn,
  readMetricsToken,
  readModerators,
  readNumber,
  readOne,
  readSmtpTls,
  SettingsError,
} from './setting-values.ts'

export type Settings = {
  host: string
  port: number
  baseUrl: string
  /** Null: made at the first start and kept in the database. */
  calendarId: string | null
  databasePath: string
  /** Null: mail goes to the built-in mailbox. */
  smtpUrl: string | null
  /** `required`: without TLS to the mail server no mail goes out. */
  smtpTls: 'required' | 'opportunistic'
  mailFrom: string
  /** Address on which mail that comes in is listened for; null: none. */
  mailIn: { host: string; port: number } | null
  /** Domain of the addresses that bounces, stops and answers come back to; null: no such addresses. */
  bounceDomain: string | null
  /** Mails on the way at once. */
  smtpConnections: number
  /** Mails to one domain within a minute. */
  domainLimit: number
  dkim: { domainName: string; keySelector: string; privateKey: string } | null
  /** Null: made at the first start and kept beside the database. */
  secretKey: string | null
  calendarName: string
  calendarZone: string
  calendarLanguage: Language
  /** Null: no name is given. */
  hostName: string | null
  /** A mail address or the address of a page; null: none is given. */
  hostContact: string | null
  /** Null: ink. */
  accent: Config['accent']
  /** A file or a `data:` URL, which the host reads; null: a drawn sign. */
  sign: string | null
  publishing: Config['publishing']
  moderators: readonly string[]
  settleSeconds: number
  /** False for tests and benches only: nobody is refused for asking too often. */
  limits: boolean
  /** False: no page can be read without a connection. */
  offline: boolean
  /** On a machine of one's own: each answered request is a line of the log. */
  logRequests: boolean
  /** Folder of the backups that are made each night; null: none are. */
  backupDir: string | null
  backupKeep: number
  /** Bearer token of GET /metrics; null: there is none. */
  metricsToken: string | null
  /** Address that is asked once a minute while the clock runs. */
  heartbeatUrl: string | null
  /** Proxies in front, whose X-Forwarded-For is believed. */
  trustedProxies: number
  /** A calendar of made-up events, in a database of its own. */
  demo: boolean
  /** Replays only: where the program's clock starts. */
  startsAt: Instant | null
}

/** Reads environment variables (Node) or vars and secrets (Workers). Throws {@link SettingsError}. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const text = (name: string, otherwise: string) => env[name]?.trim() || otherwise
  const optional = (name: string) => env[name]?.trim() || null
  const port = readNumber('PORT', text('PORT', '8787'), 65_535)
  const baseUrl = readBaseUrl(text('BASE_URL', `http://localhost:${port || 8787}`))
  const smtpUrl = optional('SMTP_URL')
  const demo = readChoice('DEMO', text('DEMO', '0'), ['0', '1']) === '1'
  if (demo) refuseOwnData(optional)
  if (smtpUrl && !/^smtps?:$/.test(URL.parse(smtpUrl)?.protocol ?? ''))
    throw no(
      'SMTP_URL',
      smtpUrl.replace(/\/\/.*@/, '//…@'),
      'an address such as smtp://user:password@mail.example.org:587',
    )
  if (smtpUrl && !optional('MAIL_FROM'))
    throw new SettingsError(
      'MAIL_FROM is not set: with SMTP_URL it takes the address that mail comes from, such as calendar@example.org',
    )
  const mailFrom = text('MAIL_FROM', `calendar@${new URL(baseUrl).hostname}`)
  if (smtpUrl && !isEmailAddress(mailFrom))
    throw no('MAIL_FROM', mailFrom, 'an address such as calendar@example.org')
  const mailIn = readMailIn(optional('MAIL_IN'))
  const publishing = readChoice('PUBLISHING', text('PUBLISHING', 'confirmed'), publishings)
  const moderators = readModerators(text('MODERATORS', ''))
  if (publishing === 'moderated' && moderators.length === 0)
    throw new SettingsError(
      'MODERATORS is not set: with PUBLISHING=moderated it takes the addresses of those who publish, such as ada@example.org,bruno@example.org',
    )
  const secretKey = optional('SECRET_KEY')
  if (secretKey && secretKey.length < 32)
    throw new SettingsError(
      'SECRET_KEY is too short: it takes 32 characters or more, made at random',
    )
  const settings: Settings = {
    host: text('HOST', '127.0.0.1'),
    port,
    baseUrl,
    calendarId: readCalendarId(optional('CALENDAR_ID')),
    databasePath: text('DATABASE_PATH', 'var/turnout.db'),
    smtpUrl,
    smtpTls: readSmtpTls(optional('SMTP_TLS'), smtpUrl),
    mailFrom,
    mailIn,
    bounceDomain: readBounceDomain(optional('BOUNCE_DOMAIN'), mailIn && mailFrom),
    smtpConnections: readNumber('SMTP_CONNECTIONS', text('SMTP_CONNECTIONS', '5'), 100) || 1,
    domainLimit: readNumber('DOMAIN_LIMIT', text('DOMAIN_LIMIT', '6000'), 1_000_000) || 1,
    dkim: readDkim(optional),
    secretKey,
    calendarName: text('CALENDAR_NAME', demo ? 'Turnout demo' : 'Turnout').replace(/\s+/g, ' '),
    calendarZone: readOne(
      'CALENDAR_ZONE',
      text('CALENDAR_ZONE', 'America/Los_Angeles'),
      isZone,
      'a time zone such as America/Los_Angeles',
    ),
    calendarLanguage: readChoice('CALENDAR_LANGUAGE', text('CALENDAR_LANGUAGE', 'en'), languages),
    hostName: optional('HOST_NAME')?.replace(/\s+/g, ' ') ?? null,
    hostContact: readContact(optional('HOST_CONTACT')),
    accent: readColour(optional('CALENDAR_ACCENT')),
    sign: optional('CALENDAR_SIGN'),
    publishing,
    moderators,
    settleSeconds: readNumber('SETTLE_SECONDS', text('SETTLE_SECONDS', '300'), 7 * 24 * 60 * 60),
    trustedProxies: readNumber('TRUSTED_PROXIES', text('TRUSTED_PROXIES', '0'), 10),
    limits: readLimits(text('LIMITS', 'on'), baseUrl),
    offline: readChoice('OFFLINE', text('OFFLINE', 'on'), ['on', 'off']) === 'on',
    logRequests: readChoice('LOG_REQUESTS', text('LOG_REQUESTS', 'off'), ['on', 'off']) === 'on',
    backupDir: optional('BACKUP_DIR'),
    backupKeep: readNumber('BACKUP_KEEP', text('BACKUP_KEEP', '14'), 3660) || 1,
    metricsToken: readMetricsToken(optional('METRICS_TOKEN')),
    heartbeatUrl: readHeartbeat(optional('HEARTBEAT_URL')),
    demo,
    startsAt: readInstant('TURNOUT_NOW', optional('TURNOUT_NOW')),
  }
  refuseOpenMailbox(settings, optional('MAILBOX'))
  return settings
}

/** A demo mails nobody and writes into no calendar that is there. */
function refuseOwnData(optional: (name: string) => string | null): void {
  if (optional('SMTP_URL'))
    throw new SettingsError(
      'SMTP_URL is set: DEMO=1 takes none, because its people are made up and its mail stays in the mailbox',
    )
  if (optional('DATABASE_PATH'))
    throw new SettingsError(
      'DATABASE_PATH is set: DEMO=1 takes none, because its calendar is made anew at each start, in a database of its own',
    )
}

/** The built-in mailbox shows every private link to its reader: beyond one machine it is opened on purpose. */
function refuseOpenMailbox({ smtpUrl, baseUrl }: Settings, mailbox: string | null): void {
  if (mailbox !== null) readChoice('MAILBOX', mailbox, ['open'])
  if (smtpUrl !== null || mailbox !== null || isLoopback(new URL(baseUrl).hostname)) return
  throw new SettingsError(
    `SMTP_URL is not set: with BASE_URL=${baseUrl} it takes a mail server, such as smtp://user:password@mail.example.org:587, or set MAILBOX=open to let everybody read all mail at ${baseUrl}/mailbox`,
  )
}

/** Selects the settings that the rest of the program may know. */
export function configOf(
  settings: Settings,
  {
    version,
    calendarId,
    sign = null,
    files = {},
  }: Pick<Config, 'version' | 'calendarId'> & Partial<Pick<Config, 'sign' | 'files'>>,
): Config {
  return {
    baseUrl: settings.baseUrl,
    host: new URL(settings.baseUrl).hostname,
    calendarId,
    calendarName: settings.calendarName,
    mailFrom: settings.mailFrom,
    bounceDomain: settings.bounceDomain,
    calendarZone: settings.calendarZone,
    calendarLanguage: settings.calendarLanguage,
    hostName: settings.hostName,
    hostContact: settings.hostContact,
    accent: settings.accent,
    sign,
    files,
    publishing: settings.publishing,
    moderators: settings.moderators,
    settleSeconds: settings.settleSeconds,
    limits: settings.limits,
    mailbox: settings.smtpUrl === null,
    offline: settings.offline,
    demo: settings.demo,
    version,
  }
}
