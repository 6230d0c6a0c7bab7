// Reduces a mail server's answer to its codes, because its words may repeat addresses, names and IP
// addresses. Must not know SMTP beyond its codes.

declare const codes: unique symbol

/**
 * A reply code (RFC 5321 4.2.1), an enhanced status code (RFC 3463), both, the name of a broken
 * connection (`ETIMEDOUT`), or `''`: "550 5.1.1". Only {@link answerCodes} makes one.
 */
export type AnswerCodes = string & { readonly [codes]: true }

/** Reasons of ours, where no server was asked. */
export type OwnAnswer =
  | 'fault'
  | 'stopped'
  | 'nothing to say'
  | 'nothing left to say'
  | 'nothing to ask after'

export type KeptAnswer = AnswerCodes | OwnAnswer

const leadingCodes = /^\s*(?:([245]\d\d)(?![\d.]))?[ -]?\(?#?([245]\.\d{1,3}\.\d{1,3})?(?![\d.])/

/** Codes that an answer begins with. An answer that is codes already stays the same. */
export function answerCodes(response: string): AnswerCodes {
  if (/^E[A-Z_]{2,20}$/.test(response)) return response as AnswerCodes
  const [, reply, status] = leadingCodes.exec(response.slice(0, 100)) ?? []
  return [reply, status].filter(Boolean).join(' ') as AnswerCodes
}

/** Codes of a delivery report, whose status and diagnostic stand apart (RFC 3464 2.3.4, 2.3.6). */
export function reportedCodes(status: string, diagnostic: string): AnswerCodes {
  const said = answerCodes(diagnostic)
  const own = answerCodes(status)
  return said.includes('.') || own === '' ? said : (`${said} ${own}`.trim() as AnswerCodes)
}
