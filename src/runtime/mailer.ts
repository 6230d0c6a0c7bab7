// The mailer of both hosts: nodemailer over SMTP, and what its errors mean for whoever waits.

import { createTransport, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { answerCodes } from '../domain/mail-answer.ts'
import type { Clock, Delivery, Mailer, Message } from '../ports.ts'
import { type ComposedMail, composeMail } from './compose-mail.ts'
import type { Settings } from './settings.ts'

/** Milliseconds; all together well under the lease of a claim. */
const timeouts = {
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
  dnsTimeout: 20_000,
}

/** Headers that DKIM signs beside the usual ones: RFC 8058 wants both of the one-click stop signed. */
const signedHeaders =
  'from:sender:reply-to:to:cc:subject:date:message-id:in-reply-to:references:mime-version:content-type:content-transfer-encoding:list-id:list-unsubscribe:list-unsubscribe-post:auto-submitted'

type Limits = Pick<Settings, 'smtpConnections' | 'domainLimit'>

export type SmtpMailer = Mailer & { close(): void }

/**
 * Pools connections; never retries by itself, since the lag is the queue.
 *
 * @param patience milliseconds, in place of the usual.
 */
export function smtpMailer(
  smtpUrl: string,
  settings: Pick<Settings, 'mailFrom' | 'calendarName' | 'dkim'> & Partial<Limits>,
  clock: Clock,
  patience: Partial<typeof timeouts> = {},
): SmtpMailer {
  const { smtpConnections: connections = 5, domainLimit: domainPerMinute = 6000 } = settings
  const limits = { connections, domainPerMinute }
  const options: SMTPPool.Options = {
    ...smtpOptions(smtpUrl),
    ...timeouts,
    ...patience,
    pool: true,
    maxConnections: limits.connections,
    // a connection is as good for its thousandth mail; a new one costs a greeting and TLS
    maxMessages: 1000,
    maxRequeues: 0,
    ...(settings.dkim && { dkim: { ...settings.dkim, headerFieldNames: signedHeaders } }),
  }
  const transport = createTransport(options)
  const ready = new WeakMap<Message, ComposedMail>()
  return {
    limits,
    prepare: message => void ready.set(message, composeMail(message, settings, clock)),
    send: message =>
      deliver(transport, ready.get(message) ?? composeMail(message, settings, clock)),
    close: () => transport.close(),
  }
}

async function deliver(
  transport: Transporter<SMTPPool.SentMessageInfo>,
  { envelope, raw }: ComposedMail,
): Promise<Delivery> {
  try {
    const { response } = await transport.sendMail({ envelope, raw })
    return { outcome: 'delivered', response: answerCodes(response) }
  } catch (error) {
    return meaningOf(error)
  }
}

type SmtpFault = {
  code?: string
  command?: string
  responseCode?: number
  response?: string
  syscall?: string
  timeoutType?: string
}

/** Faults that come before any mail goes out: no such host, log-in, TLS, envelope, settings. */
const beforeTheMail = [
  'EDNS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'ETLS',
  'EREQUIRETLS',
  'EENVELOPE',
  'EPROXY',
]

/**
 * What a failed sending means: refused for good, later, or nobody knows. nodemailer names every
 * broken connection alike (`ECONNECTION`, `CONN`), before the mail and after its final dot; so what
 * is not known for certain is `uncertain`, which costs a repeat of the same Message-ID at most.
 */
export function meaningOf(error: unknown): Delivery {
  const fault = error as SmtpFault
  const { code, command, responseCode } = fault
  const said = fault.response ?? code ?? ''
  const response = answerCodes(said)
  if (responseCode) {
    const aboutThisMail = command === 'RCPT TO' || command === 'DATA'
    const forGood = responseCode >= 500 && aboutThisMail && !isAboutSender(said)
    return { outcome: forGood ? 'rejected' : 'deferred', response }
  }
  const neverSent =
    beforeTheMail.includes(code ?? '') ||
    fault.syscall === 'connect' ||
    ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'].includes(fault.timeoutType ?? '')
  return { outcome: neverSent ? 'deferred' : 'uncertain', response }
}

/**
 * A refusal of us, not of the address: no log-in (530, RFC 4954), a wrong sequence (503), our standing
 * or policy (x.5.y and x.7.y, RFC 3463). The host can mend that, and nobody is lost until then.
 */
const isAboutSender = (response: string) => /^5(03|30|35|38)|^5\d\d[ -]5\.[57]\./.test(response)

function smtpOptions(smtpUrl: string): SMTPPool.Options {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  return {
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  }
}
