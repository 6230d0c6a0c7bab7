// Lists mails as other programs write them: each bounces, warns, answers by itself or asks for no more
// mail.

import automaticReply from './automatic-reply.eml?raw'
import awayInSpanish from './away-in-spanish.eml?raw'
import awayWithNullSender from './away-with-null-sender.eml?raw'
import bajaWithSignature from './baja-with-signature.eml?raw'
import exchange from './exchange.eml?raw'
import exchangeInSpanish from './exchange-in-spanish.eml?raw'
import exchangeWarning from './exchange-warning.eml?raw'
import exim from './exim.eml?raw'
import eximWarning from './exim-warning.eml?raw'
import hmailserver from './hmailserver.eml?raw'
import postfix from './postfix.eml?raw'
import postfixWarning from './postfix-warning.eml?raw'
import qmail from './qmail.eml?raw'
import unsubscribe from './unsubscribe.eml?raw'

export const bounces = {
  qmail: [qmail, '550 5.1.1'],
  exim: [exim, '550 5.7.1'],
  hmailserver: [hmailserver, '550'],
  postfix: [postfix, '552 5.2.2'],
  exchange: [exchange, '550 5.1.10'],
  exchangeInSpanish: [exchangeInSpanish, '550 5.1.1'],
} as const satisfies Record<string, readonly [raw: string, codes: string]>

export const warnings = { eximWarning, postfixWarning, exchangeWarning }

export const automatic = { automaticReply, awayInSpanish, awayWithNullSender }

export const stops = { unsubscribe, bajaWithSignature }
