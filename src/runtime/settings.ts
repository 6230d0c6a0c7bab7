// The settings of a host, read once at the start. Each is refused in one line that says what it takes.

import { createPrivateKey } from 'node:crypto'
import { isEmailAddress } from '../domain/email-address.ts'
import type { Instant } from '../domain/event/event.ts'
import { isZone } from '../domain/event/tz-database.ts'
import { instant } from '../domain/event/wall-time.ts'
import { type Language, languages } from '../domain/language.ts'
import { isLoopback } from '../domain/loopback.ts'
import type { Config } from '../ports.ts'

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
  /** Where mail that comes in is listened for; null: nowhere. */
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
  publishing: Config['publishing']
  moderators: readonly string[]
  settleSeconds: number
  /** False for tests and benches only: nobody is refused for asking too often. */
  limits: boolean
  /** Proxies in front, whose X-Forwarded-For is believed. */
  trustedProxies: number
  /** Replays only: where the program's clock starts. */
  startsAt: Instant | null
}

/** A setting that cannot be read; its message is the one line that the host sees. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Reads environment variables (Node) or vars and secrets (Workers). Throws {@link SettingsError}. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const text = (name: string, otherwise: string) => env[name]?.trim() || otherwise
  const optional = (name: string) => env[name]?.trim() || null
  const port = readNumber('PORT', text('PORT', '8787'), 65_535)
  const baseUrl = readBaseUrl(text('BASE_URL', `http://localhost:${port || 8787}`))
  const smtpUrl = optional('SMTP_URL')
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
    calendarName: text('CALENDAR_NAME', 'Turnout').replace(/\s+/g, ' '),
    calendarZone: readOne(
      'CALENDAR_ZONE',
      text('CALENDAR_ZONE', 'America/Los_Angeles'),
      isZone,
      'a time zone such as America/Los_Angeles',
    ),
    calendarLanguage: readChoice('CALENDAR_LANGUAGE', text('CALENDAR_LANGUAGE', 'en'), languages),
    publishing,
    moderators,
    settleSeconds: readNumber('SETTLE_SECONDS', text('SETTLE_SECONDS', '300'), 7 * 24 * 60 * 60),
    trustedProxies: readNumber('TRUSTED_PROXIES', text('TRUSTED_PROXIES', '0'), 10),
    limits: readLimits(text('LIMITS', 'on'), baseUrl),
    startsAt: readInstant('TURNOUT_NOW', optional('TURNOUT_NOW')),
  }
  refuseOpenMailbox(settings, optional('MAILBOX'))
  return settings
}

/** The built-in mailbox shows every private link to its reader: beyond one machine it is opened on purpose. */
function refuseOpenMailbox({ smtpUrl, baseUrl }: Settings, mailbox: string | null): void {
  if (mailbox !== null) readChoice('MAILBOX', mailbox, ['open'])
  if (smtpUrl !== null || mailbox !== null || isLoopback(new URL(baseUrl).hostname)) return
  throw new SettingsError(
    `SMTP_URL is not set: with BASE_URL=${baseUrl} it takes a mail server, such as smtp://user:password@mail.example.org:587, or set MAILBOX=open to let everybody read all mail at ${baseUrl}/mailbox`,
  )
}

/** What of the settings the rest of the program may know. */
export function configOf(
  settings: Settings,
  { version, calendarId }: Pick<Config, 'version' | 'calendarId'>,
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
    publishing: settings.publishing,
    moderators: settings.moderators,
    settleSeconds: settings.settleSeconds,
    limits: settings.limits,
    mailbox: settings.smtpUrl === null,
    version,
  }
}

const no = (name: string, value: string, takes: string) =>
  new SettingsError(`${name}=${value} cannot be read: it takes ${takes}`)

function readOne(
  name: string,
  value: string,
  is: (value: string) => boolean,
  takes: string,
): string {
  if (!is(value)) throw no(name, value, takes)
  return value
}

function readChoice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find(choice => choice === value)
  if (!found) throw no(name, value, choices.join(' or '))
  return found
}

const publishings = ['confirmed', 'moderated', 'open'] as const

/** Nothing is on the way to a mail server on this machine, so TLS is taken there only where it is offered. */
const readSmtpTls = (value: string | null, smtpUrl: string | null): Settings['smtpTls'] => {
  const near = smtpUrl === null || isLoopback(new URL(smtpUrl).hostname)
  return readChoice('SMTP_TLS', value ?? (near ? 'opportunistic' : 'required'), smtpTlsChoices)
}

const smtpTlsChoices = ['required', 'opportunistic'] as const

/** Off is for tests and benches: a calendar that others can reach has limits. */
function readLimits(value: string, baseUrl: string): boolean {
  const on = readChoice('LIMITS', value, ['on', 'off'] as const) === 'on'
  if (!on && !isLoopback(new URL(baseUrl).hostname))
    throw new SettingsError(
      `LIMITS=off needs a BASE_URL on this machine, such as http://localhost:8787, and it is ${baseUrl}: it takes on`,
    )
  return on
}

/** Each address once, in small letters, since that is how a signed link is compared with it. */
function readModerators(value: string): string[] {
  const addresses = value.split(',').map(one => one.trim().toLowerCase())
  const named = [...new Set(addresses.filter(one => one !== ''))]
  const wrong = named.find(one => !isEmailAddress(one))
  if (wrong) throw no('MODERATORS', wrong, 'addresses such as ada@example.org,bruno@example.org')
  return named
}

/** Takes a host name, which may stand behind the `@` of a UID and in a tag URI (RFC 4151 2.1). */
function readCalendarId(value: string | null): string | null {
  if (value !== null && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(value))
    throw no('CALENDAR_ID', value, 'a host name in small letters, such as calendar.example.org')
  return value
}

function readNumber(name: string, value: string, most: number): number {
  if (!/^\d+$/.test(value) || Number(value) > most)
    throw no(name, value, `a whole number from 0 to ${most}`)
  return Number(value)
}

function readBaseUrl(value: string): string {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw no('BASE_URL', value, 'http:// or https:// and a host, without a path')
  return url.origin
}

function readInstant(name: string, value: string | null): Instant | null {
  if (value === null) return null
  const millis = Date.parse(value)
  if (Number.isNaN(millis) || !/(Z|[+-]\d\d:?\d\d)$/.test(value))
    throw no(name, value, 'an instant such as 2023-01-06T19:10:00Z')
  return instant(millis)
}

function isPrivateKey(pem: string): boolean {
  try {
    createPrivateKey(pem)
    return true
  } catch {
    return false
  }
}

function readMailIn(value: string | null): Settings['mailIn'] {
  if (value === null) return null
  const [, host = '', port] = /^(\[[0-9a-f:.]+\]|[\w.-]+):(\d{1,5})$/i.exec(value) ?? []
  if (!port || Number(port) > 65_535)
    throw no('MAIL_IN', value, 'a host and a port to listen on, such as 127.0.0.1:2525')
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** @param mailFrom whose domain it is when mail is listened for and nothing else was said. */
function readBounceDomain(value: string | null, mailFrom: string | null): string | null {
  const domain = (value ?? mailFrom?.split('@')[1] ?? '').toLowerCase()
  if (!domain) return null
  if (!isEmailAddress(`bounce@${domain}`) && domain !== 'localhost')
    throw no('BOUNCE_DOMAIN', domain, 'the domain whose mail comes in here, such as example.org')
  return domain
}

function readDkim(optional: (name: string) => string | null): Settings['dkim'] {
  const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'] as const
  const [domainName, keySelector, privateKey] = names.map(optional)
  if (domainName && keySelector && privateKey) {
    const pem = privateKey.replaceAll('\\n', '\n')
    // found out now, not when the first mail cannot be signed; the key itself is never printed
    if (!isPrivateKey(pem)) throw no('DKIM_PRIVATE_KEY', '…', 'a private key in PEM')
    return { domainName, keySelector, privateKey: pem }
  }
  const missing = names.filter(name => !optional(name))
  if (missing.length < names.length)
    throw new SettingsError(
      `${missing.join(' and ')} not set: DKIM takes all of ${names.join(', ')}, or none`,
    )
  return null
}
