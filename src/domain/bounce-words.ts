// Recognizes mail that came back in words alone, without the report of RFC 3464: qmail, Exim before 4.87,
// hMailServer, old Postfix, sendmail, Exchange. Must not know MIME.

import { isProgram } from './automatic-mail.ts'
import type { Report } from './delivery-report.ts'
import { answerCodes } from './mail-answer.ts'

export type BounceSigns = {
  envelopeSender: string | null
  from: string
  subject: string
  text: string
  /** `X-Failed-Recipients`, Exim's. */
  failedRecipients: string
}

/** The report in a mail; null for a mail that is no bounce. A warning that a mail is late is `waiting`. */
export function readBounceWords(mail: BounceSigns): Report | null {
  const text = withoutOriginal(mail.text)
  const isFromSystem =
    mail.envelopeSender === '' ||
    isProgram(mail.from) ||
    mail.failedRecipients !== '' ||
    failedSubject.test(mail.subject)
  if (!isFromSystem || !(lateWords.test(text) || failedWords.test(text))) return null
  const outcome = lateWords.test(text) || lateSubject.test(mail.subject) ? 'waiting' : 'failed'
  return { outcome, answer: codesIn(text) }
}

const failedSubject =
  /^\s*(failure notice|mail delivery (failed|failure)|mail system error|message (undeliverable|delivery failure)|undeliver(ed|able)|delivery (status notification|failure|has failed)|returned mail|non remis|unzustellbar|no se puede entregar|no entregable|mail could not be delivered)/i

const failedWords =
  /\b(wasn't able to deliver your message|could ?not be delivered to (one or more|the following)|couldn't be delivered|(following )?recipient\(s\) could not be reached|did not reach (some or all of )?the (intended|following) recipient|delivery has failed to these recipients|had permanent fatal errors|delivery to the following recipients? failed|no se pudo (realizar la entrega|entregar)|no se ha podido entregar|fehler bei der nachrichtenzustellung|échec de la remise)/i

const lateSubject = /\b(warning|delayed|delay|retried|retrasad[oa]|aplazad[oa]|verzögert)\b/i

const lateWords =
  /\b(warning message only|this is a warning only|has not (yet )?been delivered|delivery is delayed|will be (re)?tried|delivery attempts will continue|do not need to resend|transient non-fatal errors|still being retried|la entrega se ha retrasado|la entrega a estos destinatarios .{0,40}se ha retrasado)\b/i

/** Matches the line where such a mail begins to repeat ours, whose words prove nothing. */
const original =
  /\n(-{2,} ?(below this line is a copy|this is a copy of|the header of the original|original message|copy of your message)|original message headers|message header follows|-{3,} unsent message)/i

const withoutOriginal = (text: string): string => {
  const shown = text.slice(0, 8000)
  // some break these sentences at a line's end
  return shown.slice(0, original.exec(shown)?.index ?? shown.length).replace(/\s+/g, ' ')
}

/** The first permanent code in the words; '' when there is none. */
function codesIn(text: string) {
  const found =
    /(?<![\d.])5\d\d[ -]\(?#?5\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(text) ??
    /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(text) ??
    /(?<=(said|replied|status|error|code|from .{1,80}?)[:=]? )5\d\d(?![\d.])/i.exec(text) ??
    /(?<=[:>] )5[0-5]\d(?=[ -])/.exec(text)
  return answerCodes(found?.[0] ?? '')
}
