// The codes that are kept of a mail server's answer, and the sentence that it becomes.

import { expect, test } from 'vitest'
import { answerCodes, reportedCodes } from '../../src/domain/mail-answer.ts'
import { answerWords } from '../../src/domain/mail-answer-words.ts'

test.each([
  ['250 2.0.0 Queued as 4711 by ada', '250 2.0.0'],
  ['550-5.1.1 unknown user ada (ada at example.org)', '550 5.1.1'],
  ['550 <ada@example.org> unknown', '550'],
  ['554 5.7.26 [192.0.2.7] is listed', '554 5.7.26'],
  ['550 192.0.2.7 is listed', '550'],
  ['550 5.1.1.1 is listed', '550'],
  ['4500 ada', ''],
  ['(#5.1.1)', '5.1.1'],
  ['ada is not here', ''],
  ['ECONNECTION', 'ECONNECTION'],
  ['EADA is not here', ''],
])('of “%s” stays “%s”', (response, kept) => {
  expect(answerCodes(response)).toBe(kept)
  expect(answerCodes(kept)).toBe(kept)
})

test('a report’s status stands beside the reply code of its diagnostic', () => {
  expect(reportedCodes('5.1.1', ' 550 no user ada')).toBe('550 5.1.1')
  expect(reportedCodes('5.0.0', '550 5.1.1 no user ada')).toBe('550 5.1.1')
  expect(reportedCodes('5.1.1 (ada)', 'no user ada')).toBe('5.1.1')
})

test.each([
  ['250', 'taken by the mail server (250)', 'aceptado por el servidor de correo (250)'],
  ['550 5.1.1', 'there is no such mailbox (550 5.1.1)', 'no existe ese buzón (550 5.1.1)'],
  ['5.2.2', 'the mailbox is full (5.2.2)', 'el buzón está lleno (5.2.2)'],
  [
    '451 4.7.1',
    'the mail server asks for another try later (451 4.7.1)',
    'el servidor de correo pide otro intento más tarde (451 4.7.1)',
  ],
  ['554', 'refused by the mail server (554)', 'rechazado por el servidor de correo (554)'],
  [
    'ETIMEDOUT',
    'no answer from the mail server (ETIMEDOUT)',
    'el servidor de correo no respondió (ETIMEDOUT)',
  ],
  ['nothing to say', '', ''],
  ['', '', ''],
])('“%s” is said in our words', (answer, en, es) => {
  expect(answerWords(answer, 'en')).toBe(en)
  expect(answerWords(answer, 'es')).toBe(es)
})
