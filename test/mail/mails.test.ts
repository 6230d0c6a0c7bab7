// Every kind of mail as it leaves, in both languages: in files to read in review, and parsed back part
// by part. What each kind must carry, and must not, is one table.

import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { baseUrl } from '../support/world.ts'
import { asRead, decoded, headersOf, words, wordsOfHtml } from './as-read.ts'
import { asSent } from './as-sent.ts'
import { askedKinds } from './asked-kinds.ts'
import { type EveryKind, everyKind, people, returnDomain } from './every-kind.ts'
import { moderatedKinds } from './moderated-kinds.ts'

type Expected = {
  kind: string
  to: keyof typeof people
  subject: { en: string; es: string }
  /** The pages behind private links that it may name, and does name. */
  opens: readonly ('confirm' | 'manage' | 'watch' | 'digest' | 'question' | 'mail' | 'moderation')[]
  /** List that the mail is of, which its reader can stop. */
  list?: 'watch' | 'digest'
  /** Whom an answer goes to: the reader who wrote, the organizer by way of us, or the event's page. */
  answers?: keyof typeof people | 'relayed' | 'public'
  /** STATUS and SEQUENCE of the event that is attached. */
  attached?: readonly [status: string, sequence: number]
  /** Addresses of others that it is about, and tells its reader. */
  tells?: readonly (keyof typeof people)[]
}

const rally = 'SF rally: US hands off Peru'
const onCalendar = (en: string, es: string) => ({
  en: `${en} Bay Area Turnout`,
  es: `${es} Bay Area Turnout`,
})
const titled = (en: string, es: string) => ({ en: `${en}: ${rally}`, es: `${es}: ${rally}` })
const told = { opens: ['watch'], list: 'watch', answers: 'relayed' } as const

const table: readonly Expected[] = [
  {
    kind: 'confirm-publish',
    to: 'olga',
    subject: onCalendar('Confirm to publish your event on', 'Confirme para publicar su evento en'),
    opens: ['confirm'],
  },
  {
    kind: 'manage-link',
    to: 'olga',
    subject: titled('Published, keep this link', 'Publicado, guarde este enlace'),
    opens: ['manage'],
  },
  {
    kind: 'invitation',
    to: 'otto',
    subject: onCalendar('You can now edit: an event on', 'Ya puede editar: un evento en'),
    opens: ['manage'],
  },
  {
    kind: 'confirm-endorse',
    to: 'bruno',
    subject: onCalendar('Confirm your endorsement on', 'Confirme su respaldo en'),
    opens: ['confirm'],
  },
  {
    kind: 'endorsements',
    to: 'olga',
    subject: titled('An endorsement is waiting for you', 'Un respaldo espera su respuesta'),
    opens: ['manage'],
  },
  {
    kind: 'confirm-follow',
    to: 'ada',
    subject: onCalendar('Confirm to follow an event on', 'Confirme para seguir un evento en'),
    opens: ['confirm'],
  },
  {
    kind: 'confirm-digest',
    to: 'dora',
    subject: {
      en: 'Confirm your email digest of Bay Area Turnout',
      es: 'Confirme sus novedades de Bay Area Turnout',
    },
    opens: ['confirm'],
  },
  {
    kind: 'confirm-contact',
    to: 'rita',
    subject: onCalendar(
      'Confirm your message to an organizer on',
      'Confirme su mensaje a quien organiza en',
    ),
    opens: ['confirm'],
  },
  {
    kind: 'contact',
    to: 'olga',
    subject: titled('Message from Rita', 'Mensaje de Rita'),
    opens: [],
    answers: 'rita',
    tells: ['rita'],
  },
  {
    kind: 'way-back',
    to: 'vera',
    subject: onCalendar('Confirm to follow an event on', 'Confirme para seguir un evento en'),
    opens: ['confirm', 'mail'],
  },
  {
    kind: 'change',
    to: 'bruno',
    subject: titled('Moved to 11:00 AM, new address', 'Pasa a las 11:00 a. m., nueva dirección'),
    ...told,
    attached: ['CONFIRMED', 1],
  },
  {
    kind: 'change-to-a-follower',
    to: 'ada',
    subject: titled('Moved to 11:00 AM, new address', 'Pasa a las 11:00 a. m., nueva dirección'),
    ...told,
    attached: ['CONFIRMED', 1],
  },
  {
    kind: 'still-says',
    to: 'olga',
    subject: titled(
      'Still says “Friday January 13, 2023 12:00 PM Noon”',
      'Todavía dice “Viernes 13 de enero de 2023, a las 12:00”',
    ),
    opens: ['manage'],
  },
  {
    kind: 'answer',
    to: 'olga',
    subject: titled('Message from Ada', 'Mensaje de Ada'),
    opens: [],
    answers: 'ada',
    tells: ['ada'],
  },
  {
    kind: 'digest',
    to: 'dora',
    subject: {
      en: 'Bay Area Turnout: 1 changed, 1 new, 1 coming up',
      es: 'Bay Area Turnout: 1 con cambios, 1 nuevo, 1 próximo',
    },
    opens: ['digest'],
    list: 'digest',
  },
  {
    kind: 'reminder-of-copies',
    to: 'bruno',
    subject: titled(
      'Please confirm your own announcements',
      'Confirmen sus propios anuncios, por favor',
    ),
    ...told,
    attached: ['CONFIRMED', 1],
  },
  {
    kind: 'reminder-of-the-start',
    to: 'ada',
    subject: titled('Reminder, Friday 11:00 AM', 'Recordatorio, viernes a las 11:00 a. m.'),
    ...told,
    attached: ['CONFIRMED', 1],
  },
  {
    kind: 'lost-links',
    to: 'bruno',
    subject: {
      en: 'Your private links on Bay Area Turnout',
      es: 'Sus enlaces privados en Bay Area Turnout',
    },
    opens: ['watch', 'mail'],
  },
  {
    kind: 'lost-links-of-an-organizer',
    to: 'olga',
    subject: {
      en: 'Your private links on Bay Area Turnout',
      es: 'Sus enlaces privados en Bay Area Turnout',
    },
    opens: ['manage', 'mail'],
  },
  {
    kind: 'postponed',
    to: 'bruno',
    subject: titled('Postponed (Fri, Jan 13)', 'Pospuesto (vie 13 de enero)'),
    ...told,
    attached: ['TENTATIVE', 2],
  },
  {
    kind: 'cancelled',
    to: 'ada',
    subject: titled('Cancelled (Fri, Jan 13)', 'Cancelado (vie 13 de enero)'),
    ...told,
    attached: ['CANCELLED', 3],
  },
  {
    kind: 'bounces',
    to: 'olga',
    subject: titled('Some emails are not arriving', 'Algunos correos no llegan'),
    opens: ['manage'],
  },
  {
    kind: 'confirm-to-moderators',
    to: 'olga',
    subject: onCalendar('Confirm your event on', 'Confirme su evento en'),
    opens: ['confirm'],
  },
  {
    kind: 'in-review',
    to: 'olga',
    subject: titled('Waiting for a moderator', 'En espera de la moderación'),
    opens: ['manage'],
  },
  {
    kind: 'moderation-queue',
    to: 'mara',
    subject: {
      en: 'Bay Area Turnout: 1 event is waiting for you',
      es: 'Bay Area Turnout: 1 evento espera su respuesta',
    },
    opens: ['moderation'],
  },
  {
    kind: 'moderation-link',
    to: 'mara',
    subject: {
      en: 'Your link to moderate Bay Area Turnout',
      es: 'Su enlace para moderar Bay Area Turnout',
    },
    opens: ['moderation'],
  },
  {
    kind: 'not-published',
    to: 'olga',
    subject: titled('Not published', 'No publicado'),
    opens: ['manage'],
  },
  {
    kind: 'text-reminder',
    to: 'olga',
    subject: titled(
      'Still says “Friday January 13, 2023 12:00 PM Noon”',
      'Todavía dice “Viernes 13 de enero de 2023, a las 12:00”',
    ),
    opens: ['manage'],
  },
  {
    kind: 'confirm-ask',
    to: 'rita',
    subject: onCalendar(
      'Confirm your question to an organizer on',
      'Confirme su pregunta a quien organiza en',
    ),
    opens: ['confirm'],
  },
  {
    kind: 'question',
    to: 'olga',
    subject: titled('Question from Rita', 'Pregunta de Rita'),
    opens: ['manage'],
    answers: 'public',
  },
  {
    kind: 'reply-read',
    to: 'olga',
    subject: titled(
      'Look at your answer before it is public',
      'Mire su respuesta antes de que sea pública',
    ),
    opens: ['manage'],
  },
  {
    kind: 'answer-to-a-question',
    to: 'rita',
    subject: titled('Answered', 'Respondida'),
    opens: ['question'],
  },
  {
    kind: 'answer-corrected',
    to: 'rita',
    subject: titled('Corrected answer', 'Respuesta corregida'),
    opens: ['question'],
  },
  {
    kind: 'older-answers',
    to: 'olga',
    subject: titled('Answers from before the change', 'Respuestas anteriores al cambio'),
    opens: ['manage'],
  },
]

/** Nothing else may be among the headers: what is not needed gives something away. */
const always = ['content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']
const zeros = '0'.repeat(32)
const lists = ['list-id', 'list-unsubscribe', 'list-unsubscribe-post']

describe.each(['en', 'es'] as const)('in %s', language => {
  let kinds: EveryKind
  beforeAll(async () => {
    kinds = new Map([
      ...(await everyKind(language)),
      ...(await moderatedKinds(language)),
      ...(await askedKinds(language)),
    ])
  })

  test('the table has every kind of mail', () => {
    expect([...kinds.keys()]).toEqual(table.map(one => one.kind))
  })

  describe.each(table)('$kind', ({ kind, to, subject, opens, list, answers, attached, tells }) => {
    let message: Message
    let raw: string
    let mail: ParsedMail
    beforeAll(async () => {
      message = kinds.get(kind) as Message
      raw = await asSent(message)
      mail = await asRead(raw)
    })

    test('reads as it did in review', async () => {
      await expect(decoded(raw)).toMatchFileSnapshot(`${language}/${kind}.eml`)
    })

    test('goes from the calendar to one person, and says what it is', () => {
      expect(mail.from?.value).toEqual([
        { name: 'Bay Area Turnout', address: 'calendar@turnout.example' },
      ])
      expect([mail.to].flat().map(one => one?.text)).toEqual([people[to]])
      expect(mail.subject).toBe(subject[language])
      expect(mail.messageId).toMatch(/^<[\w.-]+@turnout\.example>$/)
      // bounces come back for each, and letters that nobody subscribed to cannot be answered by mail
      expect(message.envelopeFrom).toMatch(/^bounce\+[wdl]0{32}@bounces\.turnout\.example$/)
    })

    test('carries the headers of its kind, each once, and no others', () => {
      // of a person's words the sender is that person (RFC 3834)
      const isOfAPerson = ['contact', 'answer', 'question'].includes(kind)
      const headers = headersOf(raw)
      const wanted = [
        ...always,
        ...(isOfAPerson ? [] : ['auto-submitted']),
        ...(list ? lists : []),
        ...(list === 'watch' ? ['references'] : []),
        ...(answers ? ['reply-to'] : []),
      ]
      expect([...headers.keys()].sort()).toEqual(wanted.sort())
      for (const [name, values] of headers) expect(values, name).toHaveLength(1)
      const only = (name: string) => headers.get(name)?.[0]
      expect(only('auto-submitted')).toBe(isOfAPerson ? undefined : 'auto-generated')
      expect(only('references')).toBe(
        list === 'watch' ? '<letter.0000@turnout.example>' : undefined,
      )
      expect(only('list-unsubscribe-post')).toBe(list && 'List-Unsubscribe=One-Click')
      if (list === 'watch') expect(only('list-id')).toBe('<rally0000000.events.turnout.example>')
      if (list === 'digest') expect(only('list-id')).toBe('<digests.turnout.example>')
      if (list)
        expect(only('list-unsubscribe')).toMatch(
          new RegExp(
            `^<${baseUrl}/${list}/T{43}/stop>, <mailto:stop\\+[wd]0{32}@${returnDomain}>$`,
          ),
        )
      if (answers)
        expect(only('reply-to')).toBe(
          {
            relayed: `reply+w${zeros}@${returnDomain}`,
            public: `reply+l${zeros}@${returnDomain}`,
            ...people,
          }[answers],
        )
    })

    test('says the same in text and HTML', () => {
      expect(mail.html).toContain(`<html lang="${language}">`)
      expect(words(mail.text ?? '').length).toBeGreaterThan(100)
      expect(wordsOfHtml(mail.html || '')).toBe(words(mail.text ?? ''))
    })

    test('fits the lines of mail programs and servers', () => {
      for (const line of raw.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(998)
      // an address stays whole, so that it can be pressed
      for (const line of (mail.text ?? '').split('\n'))
        if (!/^https:\/\/\S+$/.test(line)) expect(line.length, line).toBeLessThanOrEqual(72)
      const [, body = ''] = raw.split(/\r\n\r\n(.*)/s)
      for (const line of body.split('\r\n')) expect(line.length, line).toBeLessThanOrEqual(78)
    })

    test('fetches nothing, and leads nowhere but to the calendar', () => {
      const html = mail.html || ''
      expect(html).not.toMatch(/<(img|script|link|iframe|form|object|video|style|base)\b/i)
      expect(html).not.toMatch(/\b(src|background|srcset|on\w+)=|url\(|@import|utm_/i)
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g))
        expect(address).toMatch(/^https:\/\/(turnout\.example|mission\.example)(\/|$)/)
    })

    test('names nobody’s address but its reader’s', () => {
      const said = [raw, mail.text, mail.html, ...mail.attachments.map(one => String(one.content))]
      const known: readonly string[] = [to, ...(tells ?? [])]
      for (const [name, address] of Object.entries(people))
        if (!known.includes(name)) expect(said.join('\n'), name).not.toContain(address)
    })

    test('holds private links of its own kind, and those in the letter alone', () => {
      for (const part of [mail.text ?? '', mail.html || '']) {
        const found = [...part.matchAll(/\/(\w+)\/T{43,}/g)].map(([, page]) => page)
        expect([...new Set(found)].sort()).toEqual([...opens].sort())
      }
      const elsewhere = headersOf(raw)
      elsewhere.delete('list-unsubscribe')
      expect(JSON.stringify([...elsewhere])).not.toContain('TTT')
      for (const { content } of mail.attachments) expect(String(content)).not.toContain('TTT')
    })

    test(attached ? 'holds the event once, as a file that publishes' : 'holds no file', () => {
      const names = mail.attachments.map(one => [one.contentType, one.filename])
      expect(names).toEqual(attached ? [['text/calendar', 'event.ics']] : [])
      const [file] = mail.attachments
      if (!file || !attached) return
      expect(file.contentDisposition).toBe('attachment')
      expect(file.headers.get('content-type')).toMatchObject({
        params: { method: 'PUBLISH', charset: 'utf-8' },
      })
      const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')))
      expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
      const events = calendar.getAllSubcomponents()
      expect(events.map(one => one.name)).toEqual(['vevent'])
      const value = (name: string) => String(events[0]?.getFirstPropertyValue(name))
      expect(value('organizer')).toBe('mailto:calendar@turnout.example')
      expect(events[0]?.getAllProperties('attendee')).toEqual([])
      expect([value('status'), Number(value('sequence'))]).toEqual(attached)
      expect(value('uid')).toBe('rally0000000@turnout.example')
      expect(value('dtstart')).toBe('2023-01-13T19:00:00Z')
    })
  })
})
