// Values of settings, each read by what it takes and refused in one line that says so.

import { createPrivateKey } from 'node:crypto'
import { type Accent, readAccent } from '../domain/accent.ts'
import { isEmailAddress } from '../domain/email-address.ts'
import type { Instant } from '../domain/event/event.ts'
import { instant } from '../domain/event/wall-time.ts'
import { isLoopback } from '../domain/loopback.ts'

/** A setting that cannot be read; its message is the one line that the host sees. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

export const no = (name: string, value: string, takes: string) =>
  new SettingsError(`${name}=${value} cannot be read: it takes ${takes}`)

export function readOne(
  name: string,
  value: string,
  is: (value: string) => boolean,
  takes: string,
): string {
  if (!is(value)) throw no(name, value, takes)
  return value
}

export function readChoice<T extends string>(
  name: string,
  value: string,
  choices: readonly T[],
): T {
  const found = choices.find(choice => choice === value)
  if (!found) throw no(name, value, choices.join(' or '))
  return found
}

export const publishings = ['confirmed', 'moderated', 'open'] as const

/** Nothing is on the way to a mail server on this machine, so TLS is taken there only where it is offered. */
export const readSmtpTls = (value: string | null, smtpUrl: string | null): SmtpTls => {
  const near = smtpUrl === null || isLoopback(new URL(smtpUrl).hostname)
  return readChoice('SMTP_TLS', value ?? (near ? 'opportunistic' : 'required'), smtpTlsChoices)
}

const smtpTlsChoices = ['required', 'opportunistic'] as const
type SmtpTls = (typeof smtpTlsChoices)[number]

/** Off is for tests and benches: a calendar that others can reach has limits. */
export function readLimits(value: string, baseUrl: string): boolean {
  const on = readChoice('LIMITS', value, ['on', 'off'] as const) === 'on'
  if (!on && !isLoopback(new URL(baseUrl).hostname))
    throw new SettingsError(
      `LIMITS=off needs a BASE_URL on this machine, such as http://localhost:8787, and it is ${baseUrl}: it takes on`,
    )
  return on
}

/** Each address once, in small letters, since that is how a signed link is compared with it. */
export function readModerators(value: string): string[] {
  const addresses = value.split(',').map(one => one.trim().toLowerCase())
  const named = [...new Set(addresses.filter(one => one !== ''))]
  const wrong = named.find(one => !isEmailAddress(one))
  if (wrong) throw no('MODERATORS', wrong, 'addresses such as ada@example.org,bruno@example.org')
  return named
}

/** Takes a host name, which may stand behind the `@` of a UID and in a tag URI (RFC 4151 2.1). */
export function readCalendarId(value: string | null): string | null {
  if (value !== null && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(value))
    throw no('CALENDAR_ID', value, 'a host name in small letters, such as calendar.example.org')
  return value
}

/** Takes a mail address, or a page to write from. */
export function readContact(value: string | null): string | null {
  if (value === null || isEmailAddress(value) || /^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    return value
  throw no(
    'HOST_CONTACT',
    value,
    'an address such as host@example.org or https://example.org/contact',
  )
}

/** Takes `#rgb` or `#rrggbb`, of any contrast. */
export function readColour(value: string | null): Accent | null {
  const accent = value === null ? null : readAccent(value)
  if (value !== null && !accent)
    throw no('CALENDAR_ACCENT', value, 'a colour such as #c03 or #cc0033')
  return accent
}

export function readNumber(name: string, value: string, most: number): number {
  if (!/^\d+$/.test(value) || Number(value) > most)
    throw no(name, value, `a whole number from 0 to ${most}`)
  return Number(value)
}

export function readMetricsToken(value: string | null): string | null {
  if (value !== null && !/^[\x21-\x7e]{20,}$/.test(value))
    throw new SettingsError(
      'METRICS_TOKEN is too short: it takes 20 characters or more, made at random, without spaces',
    )
  return value
}

/** The address is a secret of the monitor, so that a refusal does not repeat it. */
export function readHeartbeat(value: string | null): string | null {
  if (value !== null && !/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw new SettingsError(
      'HEARTBEAT_URL cannot be read: it takes an http or https address that a monitor gave',
    )
  return value
}

export function readBaseUrl(value: string): string {
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw no('BASE_URL', value, 'http:// or https:// and a host, without a path')
  return url.origin
}

export function readInstant(name: string, value: string | null): Instant | null {
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

export function readMailIn(value: string | null): { host: string; port: number } | null {
  if (value === null) return null
  const [, host = '', port] = /^(\[[0-9a-f:.]+\]|[\w.-]+):(\d{1,5})$/i.exec(value) ?? []
  if (!port || Number(port) > 65_535)
    throw no('MAIL_IN', value, 'a host and a port to listen on, such as 127.0.0.1:2525')
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** @param mailFrom whose domain it is when mail is listened for and nothing else was said. */
export function readBounceDomain(value: string | null, mailFrom: string | null): string | null {
  const domain = (value ?? mailFrom?.split('@')[1] ?? '').toLowerCase()
  if (!domain) return null
  if (!isEmailAddress(`bounce@${domain}`) && domain !== 'localhost')
    throw no('BOUNCE_DOMAIN', domain, 'the domain whose mail comes in here, such as example.org')
  return domain
}

type Dkim = { domainName: string; keySelector: string; privateKey: string }

export function readDkim(optional: (name: string) => string | null): Dkim | null {
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
