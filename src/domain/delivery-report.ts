// Reads a delivery report (RFC 3464) or a complaint (RFC 5965). Must not know MIME or addresses.

import { type AnswerCodes, reportedCodes } from './mail-answer.ts'

/** `failed`: it will never arrive. `waiting`: delayed, relayed, or even delivered: nothing to do. */
export type Report = {
  outcome: 'failed' | 'waiting'
  answer: AnswerCodes
}

/** @param text the content of a message/delivery-status part; null when it names no recipient. */
export function readDeliveryStatus(text: string): Report | null {
  const recipients = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter(fields => fields.has('action'))
  if (recipients.length === 0) return null
  const failed = recipients.find(fields => fields.get('action') === 'failed')
  const fields = failed ?? recipients[0]
  // "smtp; 550 5.1.1 no such user"
  const diagnostic = (fields?.get('diagnostic-code') ?? '').slice(0, 500).replace(/^[\w-]+\s*;/, '')
  const answer = reportedCodes(fields?.get('status') ?? '', diagnostic)
  return { outcome: failed ? 'failed' : 'waiting', answer }
}

/**
 * Content of a reader's "this is spam": whether it is meant so, and the MAIL FROM that ours went out
 * with.
 */
export type Complaint = { meant: boolean; sentFrom: string }

/** @param text the content of a message/feedback-report part; "not spam" and virus reports are not meant so. */
export function readComplaint(text: string): Complaint {
  const fields = fieldsOf(text.replace(/\r\n?/g, '\n'))
  const kind = (fields.get('feedback-type') ?? '').trim().toLowerCase()
  return {
    meant: ['abuse', 'fraud', 'opt-out', 'opt-out-list'].includes(kind),
    sentFrom: (fields.get('original-mail-from') ?? '').replace(/[<>]/g, '').trim(),
  }
}

/** Fields by lower-case name, unfolded; the value of Action in lower case too, without its comment. */
function fieldsOf(group: string): Map<string, string> {
  const lines = group.replace(/\n[ \t]+/g, ' ').split('\n')
  const fields = lines.flatMap(line => {
    const [, name, value = ''] = /^([\w-]+)\s*:(.*)/.exec(line) ?? []
    return name ? [[name.toLowerCase(), value.trim()] as const] : []
  })
  return new Map(
    fields.map(([name, value]) => [
      name,
      name === 'action'
        ? value
            .slice(0, 200)
            .replace(/\(.*\)|;.*/g, '')
            .trim()
            .toLowerCase()
        : value,
    ]),
  )
}
