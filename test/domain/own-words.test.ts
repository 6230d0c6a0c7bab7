// What a writer says in an answer by mail, apart from what they quote and sign.

import { expect, test } from 'vitest'
import { ownWords } from '../../src/domain/own-words.ts'

const said = 'Which door is it?\n\nAnd when?'

test.each([
  ['Gmail', 'On Tue, Jan 10, 2023 at 3:30 PM Turnout <a@t.example> wrote:\n> Moved'],
  [
    'Gmail, broken in two',
    'On Tue, Jan 10, 2023 at 3:30 PM Turnout <\na@t.example> wrote:\n\n> Moved',
  ],
  ['quoted without marks', 'On Tue, Jan 10, 2023 at 3:30 PM Turnout wrote:\n\nMoved to 12:00 PM'],
  ['Spanish', 'El mar, 10 ene 2023 a las 15:30, Turnout (<a@t.example>)\nescribió:\n\n> Pasa'],
  ['Spanish, Apple', 'El 10 ene 2023, a las 15:30, Turnout <a@t.example> escribió:\n\nPasa'],
  ['German', 'Am Di., 10. Jan. 2023 um 15:30 Uhr schrieb Turnout <a@t.example>:\n> Verlegt'],
  ['French', 'Le mar. 10 janv. 2023 à 15:30, Turnout <a@t.example> a écrit :\n\n> Déplacé'],
  ['Outlook', '-----Original Message-----\nFrom: Turnout\nMoved to 12:00 PM'],
  ['Outlook in Spanish', '-----Mensaje original-----\nDe: Turnout\nPasa a las 12:00'],
  [
    'Outlook, new',
    '________________________________\nFrom: Turnout <a@t.example>\nSent: Tuesday, January 10, 2023\nTo: Ada\nSubject: Moved\n\nMoved',
  ],
  [
    'Outlook, new, in Spanish',
    'De: Turnout <a@t.example>\nEnviado: martes, 10 de enero de 2023\nPara: Ada\nAsunto: Pasa\n\nPasa',
  ],
  ['a signature', '-- \nAda Vecina\n+1 555 0100\n'],
  ['a telephone', 'Sent from my iPhone\n\nOn Jan 10, 2023, at 3:30 PM, Turnout wrote:\n\n> Moved'],
])('leaves out what follows: %s', (_program, rest) => {
  expect(ownWords(`${said}\n\n${rest}\n`)).toBe(said)
  expect(ownWords(`${said}\n\n${rest}\n`.replaceAll('\n', '\r\n'))).toBe(said)
})

test('keeps what stands between and beneath marked quotes', () => {
  const mail = 'On Jan 10, 2023 Turnout wrote:\n> Moved\nTo when?\n> New address\nWhich door?'
  expect(ownWords(mail)).toBe('To when?\nWhich door?')
})

test('keeps sentences that only look like it', () => {
  for (const text of [
    'On Monday at 3 my sister wrote: come by the side door',
    'From: the corner of 8th\nTo: the side door. Is that the way?',
    'I wrote to you on Jan 10. -- Ada',
  ])
    expect(ownWords(text)).toBe(text)
})

test('keeps all but marked quotes when nothing else would be left', () => {
  const text = '-----Original Message-----\nWhich door is it?'
  expect(ownWords(text)).toBe(text)
  expect(ownWords('> Moved\n> New address')).toBe('')
})

test.each([
  'On Tue, Jan 10, 2023 at 3:30 PM Turnout <a@t.example> wrote:\n\n> Moved',
  'El mar, 10 ene 2023 a las 15:30, Turnout (<a@t.example>)\nescribió:\n\n> Pasa',
  'Sent from my iPhone\n\n> On Jan 10, 2023, at 3:30 PM, Turnout <a@t.example> wrote:\n> \n> Moved',
  'Enviado desde mi iPhone',
])('finds nothing in an answer that only quotes: %s', mail => {
  expect(ownWords(mail)).toBe('')
})

test('reads a megabyte of any line at once', () => {
  const million = (bit: string) => bit.repeat(1_000_000 / bit.length)
  for (const bit of ['On 1 ', 'On 1\n', 'From: a\n', '_', '> ', '-', 'El 1 escribió ', '\n'])
    expect(ownWords(million(bit)).length).toBeLessThanOrEqual(1_000_000)
})
