// Sends mail on both hosts by nodemailer over SMTP, and reads what its errors mean for the mails that
// wait.

import type { Transporter } from 'nodemailer'
import Mail from 'nodemailer/lib/mailer'
import SMTPPool from 'nodemailer/lib/smtp-pool'
import { isLoopback } from '../domain/loopback.ts'
import { answerCodes } from '../domain/mail-answer.ts'
import { isAboutMailbox } from '../domain/mail-faults.ts'
import type { Clock, Delivery, Mailer, MailFault, Message } from '../ports.ts'
import { type ComposedMail, composeMail, type MailSettings } from './compose-mail.ts'
import type { Settings } from './settings.ts'

/** Milliseconds; all together well under the lease of a claim. */
const timeouts = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
  dnsTimeout: 20_000,
}

/** A whole mail, however slowly its server answers; less than a claim leaves for it. */
const mailTimeout = 150_000

/** Headers that DKIM signs beside the usual ones: RFC 8058 wants both of the one-click stop signed. */
const signedHeaders =
  'from:sender:reply-to:to:cc:subject:date:message-id:in-reply-to:references:mime-version:content-type:content-transfer-encoding:list-id:list-unsubscribe:list-unsubscribe-post:auto-submitted'

type Timeouts = Partial<typeof timeouts & { mailTimeout: number }>

type Limits = Pick<Settings, 'smtpConnections' | 'domainLimit'>

export type SmtpMailer = Mailer & {
  close(): void
  /** Gives up the mails that are on the way, and every later one: they are uncertain. */
  cut(): void
}

/**
 * Pools connections; never retries by itself, since the lag is the queue.
 *
 * @param timeouts milliseconds, in place of the usual.
 */
export function smtpMailer(
  smtpUrl: string,
  settings: MailSettings & Pick<Settings, 'dkim' | 'smtpTls'> & Partial<Limits>,
  clock: Clock,
  { mailTimeout: mailMillis = mailTimeout, ...timeouts }: Timeouts = {},
): SmtpMailer {
  const { smtpConnections: connections = 5, domainLimit: domainPerMinute = 6000 } = settings
  const limits = { connections, domainPerMinute }
  const options: SMTPPool.Options = {
    ...smtpOptions(smtpUrl, settings.smtpTls),
    ...timeouts,
    ...timeouts,
    pool: true,
    maxConnections: limits.connections,
    // a connection is as good for its thousandth mail; a new one costs a greeting and TLS
    maxMessages: 1000,
    maxRequeues: 0,
    ...(settings.dkim && { dkim: { ...settings.dkim, headerFieldNames: signedHeaders } }),
  }
  // as createTransport does, without the ways to send that are not SMTP
  const transport = new Mail(new SMTPPool(options), options)
  const ready = new WeakMap<Message, ComposedMail>()
  const underway = new Set<AbortController>()
  let isCut = false

  async function sendInTime(mail: ComposedMail): Promise<Delivery> {
    const controller = new AbortController()
    // a server that answers a byte at a time runs into no time-out of the socket
    const timer = setTimeout(() => controller.abort(), mailMillis)
    if (isCut) controller.abort()
    underway.add(controller)
    try {
      const delivery = await deliver(transport, mail, controller.signal)
      // cut off by us: that says nothing about the server
      return isCut && delivery.outcome === 'uncertain' ? { ...delivery, response: '' } : delivery
    } finally {
      clearTimeout(timer)
      underway.delete(controller)
    }
  }

  return {
    limits,
    prepare: message => void ready.set(message, composeMail(message, settings, clock)),
    send: message => sendInTime(ready.get(message) ?? composeMail(message, settings, clock)),
    close: () => transport.close(),
    cut() {
      isCut = true
      for (const controller of underway) controller.abort()
    },
  }
}

async function deliver(
  transport: Transporter<SMTPPool.SentMessageInfo>,
  { envelope, raw }: ComposedMail,
  signal: AbortSignal,
): Promise<Delivery> {
  try {
    const { response } = await transport.sendMail({ envelope, raw, signal })
    return { outcome: 'delivered', response: answerCodes(response) }
  } catch (error) {
    return meaningOf(error)
  }
}

type SmtpFault = {
  code?: string
  /** Code of the system or of TLS, where nodemailer put its own in its place. */
  originalCode?: string
  command?: string
  responseCode?: number
  response?: string
  syscall?: string
  timeoutType?: string
}

/**
 * Reads a failed sending: refused for good, later, or uncertain. nodemailer names every broken
 * connection alike (`ECONNECTION`, `CONN`), before the mail and after its final dot; so what is not
 * known for certain is `uncertain`, which costs a repeat of the same Message-ID at most.
 */
export function meaningOf(error: unknown): Delivery {
  const fault = error as SmtpFault
  const { code = '', responseCode } = fault
  const said = fault.response ?? code
  const kind = faultOf(fault, said)
  // its own name, because a 454 to STARTTLS must not be taken for one about an address
  const response = answerCodes(kind === 'no-tls' ? 'ETLS' : said)
  const more = kind && { fault: { kind, code: codeOf(fault) } }
  if (responseCode && kind !== 'no-tls')
    return { outcome: isForGood(fault, said) ? 'rejected' : 'deferred', response, ...more }
  const neverSent = kind !== undefined || code === 'EENVELOPE'
  return { outcome: neverSent ? 'deferred' : 'uncertain', response, ...more }
}

/** The most telling code that there is: of the server, of TLS or the system, of nodemailer. */
const codeOf = ({ response = '', originalCode, code = '' }: SmtpFault): string =>
  answerCodes(response) || (originalCode ?? code)

/**
 * Names the fault that keeps more than this one mail back; undefined where the answer is about one
 * recipient.
 */
function faultOf(fault: SmtpFault, said: string): MailFault['kind'] | undefined {
  const { code = '', command = '', responseCode, syscall, timeoutType = '' } = fault
  if (isAboutTls(fault)) return 'no-tls'
  if (['EAUTH', 'ENOAUTH', 'EOAUTH2'].includes(code) || /^53[0458]/.test(said)) return 'log-in'
  if (responseCode === 421) return 'away'
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA'
  if (responseCode)
    return responseCode < 500 || (aboutThisMail && isAboutMailbox(answerCodes(said)))
      ? undefined
      : 'refused'
  const noConnection =
    ['EDNS', 'EPROXY'].includes(code) ||
    syscall === 'connect' ||
    ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'].includes(timeoutType)
  return noConnection ? 'away' : undefined
}

/** No STARTTLS, a handshake that failed, or a certificate that does not hold: nothing went out yet. */
const isAboutTls = ({ code, originalCode, command, timeoutType }: SmtpFault): boolean =>
  code === 'ETLS' ||
  code === 'EREQUIRETLS' ||
  command === 'STARTTLS' ||
  timeoutType === 'UPGRADE_TIMEOUT' ||
  [code, originalCode].some(one => /CERT|^ERR_(TLS|SSL)|^EPROTO$|SIGNATURE/.test(one ?? ''))

const isForGood = ({ command, responseCode = 0 }: SmtpFault, response: string): boolean =>
  (command === 'RCPT TO' || command === 'DATA') && responseCode >= 500 && !isAboutSender(response)

/**
 * A refusal of us, not of the address: no log-in (530, RFC 4954), a wrong sequence (503), our standing
 * or policy (x.5.y and x.7.y, RFC 3463). The host can mend that, and nobody is lost until then.
 */
const isAboutSender = (response: string) => /^5(03|30|35|38)|^5\d\d[ -]5\.[57]\./.test(response)

function smtpOptions(smtpUrl: string, smtpTls: Settings['smtpTls']): SMTPPool.Options {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const required = smtpTls === 'required'
  return {
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: required && !secure,
    // certificates of mail servers on their own machine are mostly made there, and prove nothing to it
    ...(!required && !secure && isLoopback(url.hostname) && { tls: { rejectUnauthorized: false } }),
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  }
}
