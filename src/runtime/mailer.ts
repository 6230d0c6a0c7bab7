// The mailer of both hosts: nodemailer over SMTP, and what its errors mean for whoever waits.

import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import type { Clock, Delivery, Mailer, Message } from '../ports.ts'
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

export type SmtpMailer = Mailer & { close(): void }

/** Pools connections; never retries by itself, since the lag is the queue. */
export function smtpMailer(
  smtpUrl: string,
  settings: Pick<Settings, 'mailFrom' | 'calendarName' | 'dkim'>,
  clock: Clock,
): SmtpMailer {
  const options: SMTPPool.Options = {
    ...smtpOptions(smtpUrl),
    ...timeouts,
    pool: true,
    maxConnections: 5,
    maxRequeues: 0,
    ...(settings.dkim && { dkim: { ...settings.dkim, headerFieldNames: signedHeaders } }),
  }
  const transport = createTransport(options)
  return {
    send: message => deliver(transport, mailOptions(message, settings, clock)),
    close: () => transport.close(),
  }
}

/** A mail as nodemailer takes it: an alternative of text and HTML, and one calendar attachment. */
export function mailOptions(
  message: Message,
  settings: Pick<Settings, 'mailFrom' | 'calendarName'>,
  clock: Clock,
): SendMailOptions {
  const { calendar, unsubscribeUrl, listId } = message
  return {
    from: { name: settings.calendarName, address: settings.mailFrom },
    to: { name: '', address: message.to },
    subject: message.subject,
    messageId: message.messageId,
    date: new Date(clock.now()),
    text: message.text,
    html: message.html,
    ...(message.references && { references: message.references }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(listId && { 'List-Id': listId }),
      ...(unsubscribeUrl && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(unsubscribeUrl && { list: { unsubscribe: [[unsubscribeUrl]] } }),
    ...(calendar && {
      attachments: [
        {
          filename: 'event.ics',
          content: calendar,
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
        },
      ],
    }),
    // nothing that a person typed may make nodemailer read a file or fetch an address
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

async function deliver(
  transport: Transporter<SMTPPool.SentMessageInfo>,
  mail: SendMailOptions,
): Promise<Delivery> {
  try {
    const { response } = await transport.sendMail(mail)
    return { outcome: 'delivered', response }
  } catch (error) {
    return meaningOf(error)
  }
}

type SmtpFault = { code?: string; command?: string; responseCode?: number; response?: string }

/** What a failed sending means: refused for good, later, or nobody knows. */
export function meaningOf(error: unknown): Delivery {
  const { code, command, responseCode, response } = error as SmtpFault
  const said = response ?? code ?? 'no answer'
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA'
  if (responseCode && responseCode >= 500 && aboutThisMail)
    return { outcome: 'rejected', response: said }
  // a reply to DATA, or any reply with a number, says for certain that it was not taken
  if (responseCode) return { outcome: 'deferred', response: said }
  // without a reply after the data went out, the server may have taken it
  if (command === 'DATA' || command === undefined || command === 'API')
    return { outcome: 'uncertain', response: said }
  return { outcome: 'deferred', response: said }
}

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
