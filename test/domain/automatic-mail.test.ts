// Mail that a program wrote, by any one sure sign or by two weak ones; a person's answer is never taken for it.

import { expect, test } from 'vitest'
import { isAutomatic, isProgram, type MailSigns } from '../../src/domain/automatic-mail.ts'

const answer = (
  set: Partial<Omit<MailSigns, 'header'>> & { fields?: Record<string, string> } = {},
) => {
  const { fields = {}, ...more } = set
  return isAutomatic({
    envelopeSender: 'ada@example.org',
    from: 'ada@example.org',
    subject: 'Re: Rally at the consulate',
    text: 'Is there a ramp?',
    ...more,
    header: name => fields[name] ?? '',
  })
}

test.each([
  ['a null sender', { envelopeSender: '' }],
  ['Auto-Submitted', { fields: { 'auto-submitted': 'auto-replied' } }],
  ['Auto-Submitted with a comment', { fields: { 'auto-submitted': 'auto-generated; type=x' } }],
  ['X-Auto-Response-Suppress', { fields: { 'x-auto-response-suppress': 'OOF, AutoReply' } }],
  ['Precedence', { fields: { precedence: 'bulk' } }],
  ['Precedence of an answer', { fields: { precedence: 'auto_reply' } }],
  ['a list', { fields: { 'list-id': '<news.example.org>' } }],
  ['a field that programs write', { fields: { 'x-autoreply': 'yes' } }],
  ['a subject and words', { subject: 'Out of office', text: 'I am away until Monday.' }],
  ['the same in Spanish', { subject: 'Respuesta automática', text: 'Estoy fuera de la oficina.' }],
  ['a subject and a sender', { subject: 'Automatic reply: Rally', from: 'no-reply@example.org' }],
])('%s is a sign', (_, set) => {
  expect(answer(set)).toBe(true)
})

test.each([
  ['a plain answer', {}],
  ['an unknown sender of the envelope', { envelopeSender: null }],
  ['Auto-Submitted: no', { fields: { 'auto-submitted': 'no' } }],
  ['X-Auto-Response-Suppress: none', { fields: { 'x-auto-response-suppress': 'None' } }],
  ['a precedence of first class', { fields: { precedence: 'first-class' } }],
  ['words alone', { text: 'I will be away on Friday, can my sister come?' }],
  ['a subject alone', { subject: 'Out of office hours: who opens the door?' }],
  ['words after the first 500', { subject: 'OOO', text: `${'Hello. '.repeat(80)}on vacation` }],
])('%s is none', (_, set) => {
  expect(answer(set)).toBe(false)
})

test.each([
  ['MAILER-DAEMON@example.org', true],
  ['postmaster@example.org', true],
  ['microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@example.org', true],
  ['ada@example.org', false],
  ['postmaster.ada@example.org', false],
])('%s of a mail system: %s', (address, is) => {
  expect(isProgram(address)).toBe(is)
})
