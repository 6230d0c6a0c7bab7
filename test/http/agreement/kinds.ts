// Lists the twelve kinds of change, and what every copy must say of the event after each.

import type { Fields } from '../../support/world.ts'

/** One language's words. */
type Words = {
  /** In words, as people read it. */
  when: string
  /** Beginning of the mail's subject. */
  subject: string
  /** Former values that the copies name, as each of them says it. */
  was: readonly string[]
}

export type Said = {
  title: string
  startsAt: string
  /** ISO 8601 in the event's zone; of the first revision where the event was moved in time. */
  startDate: string
  previousStartDate?: string
  status: 'on' | 'moved' | 'postponed' | 'cancelled'
  place: string
  reason?: string
  en: Words
  es: Words
}

export type Kind = {
  /** Saved one after the other within one rest. */
  saves: readonly (Fields | 'cancel' | 'postpone' | 'reinstate')[]
  said: Said
}

const asPosted: Said = {
  title: 'SF rally: US hands off Peru',
  startsAt: '2023-01-13T20:00:00.000Z',
  startDate: '2023-01-13T12:00:00-08:00',
  status: 'on',
  place: 'Peru Consulate, 870 Market St., San Francisco',
  en: { when: 'Friday, January 13, 2023, 12:00 noon to 1:30 PM (PST)', subject: '', was: [] },
  es: {
    when: 'viernes 13 de enero de 2023, de 12:00 del mediodía a 1:30 p. m. (hora del Pacífico)',
    subject: '',
    was: [],
  },
}

const movedInTime = { status: 'moved', previousStartDate: asPosted.startDate } as const
const wasNoon = { en: 'was 12:00 noon to 1:30 PM', es: 'antes: de 12:00 del mediodía a 1:30 p. m.' }
const wasThatDay = { en: `was ${asPosted.en.when}`, es: `antes: ${asPosted.es.when}` }
const wasConsulate = { en: 'was Peru Consulate', es: 'antes: Peru Consulate' }
const was870 = { en: 'was 870 Market St.', es: 'antes: 870 Market St.' }
const wasOn = { en: 'was on as planned', es: 'antes: en pie' }
const wasCancelled = {
  en: 'was cancelled (The hall flooded)',
  es: 'antes: cancelado (The hall flooded)',
}

type Was = { en: string; es: string }

function words(
  subjects: { en: string; es: string },
  was: readonly Was[],
  when: { en: string; es: string } = { en: asPosted.en.when, es: asPosted.es.when },
): Pick<Said, 'en' | 'es'> {
  return {
    en: { when: when.en, subject: subjects.en, was: was.map(({ en }) => en) },
    es: { when: when.es, subject: subjects.es, was: was.map(({ es }) => es) },
  }
}

const eleven = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }
const atEleven = {
  ...movedInTime,
  startsAt: '2023-01-13T19:00:00.000Z',
  startDate: '2023-01-13T11:00:00-08:00',
} as const
const whenEleven = {
  en: 'Friday, January 13, 2023, 11:00 AM to 12:30 PM (PST)',
  es: 'viernes 13 de enero de 2023, de 11:00 a. m. a 12:30 p. m. (hora del Pacífico)',
}

export const kinds: Record<string, Kind> = {
  time: {
    saves: [eleven],
    said: {
      ...asPosted,
      ...atEleven,
      ...words({ en: 'Moved to 11:00 AM', es: 'Pasa a las 11:00 a. m.' }, [wasNoon], whenEleven),
    },
  },
  date: {
    saves: [{ startsLocal: '2023-01-14T12:00', endsLocal: '2023-01-14T13:30' }],
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-01-14T20:00:00.000Z',
      startDate: '2023-01-14T12:00:00-08:00',
      ...words(
        {
          en: 'Moved to Sat, Jan 14, 12:00 noon',
          es: 'Pasa al sáb 14 de enero, a las 12:00 del mediodía',
        },
        [wasThatDay],
        {
          en: 'Saturday, January 14, 2023, 12:00 noon to 1:30 PM (PST)',
          es: 'sábado 14 de enero de 2023, de 12:00 del mediodía a 1:30 p. m. (hora del Pacífico)',
        },
      ),
    },
  },
  'date across the clock change': {
    saves: [{ startsLocal: '2023-03-17T12:00', endsLocal: '2023-03-17T13:30' }],
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-03-17T19:00:00.000Z',
      startDate: '2023-03-17T12:00:00-07:00',
      ...words(
        {
          en: 'Moved to Fri, Mar 17, 12:00 noon',
          es: 'Pasa al vie 17 de marzo, a las 12:00 del mediodía',
        },
        [wasThatDay],
        {
          en: 'Friday, March 17, 2023, 12:00 noon to 1:30 PM (PDT)',
          es: 'viernes 17 de marzo de 2023, de 12:00 del mediodía a 1:30 p. m. (hora del Pacífico)',
        },
      ),
    },
  },
  zone: {
    saves: [{ zone: 'America/Denver' }],
    said: {
      ...asPosted,
      ...movedInTime,
      startsAt: '2023-01-13T19:00:00.000Z',
      startDate: '2023-01-13T12:00:00-07:00',
      ...words(
        {
          en: 'Moved to 12:00 noon (MST)',
          es: 'Pasa a las 12:00 del mediodía (hora de la Montaña)',
        },
        [wasThatDay],
        {
          en: 'Friday, January 13, 2023, 12:00 noon to 1:30 PM (MST)',
          es: 'viernes 13 de enero de 2023, de 12:00 del mediodía a 1:30 p. m. (hora de la Montaña)',
        },
      ),
    },
  },
  address: {
    saves: [{ placeName: 'Plaza', address: '790 Market St.' }],
    said: {
      ...asPosted,
      status: 'moved',
      place: 'Plaza, 790 Market St., San Francisco',
      ...words({ en: 'New address', es: 'Nueva dirección' }, [wasConsulate, was870]),
    },
  },
  'the name of the place': {
    saves: [{ placeName: 'Plaza' }],
    said: {
      ...asPosted,
      status: 'moved',
      place: 'Plaza, 870 Market St., San Francisco',
      ...words({ en: 'New place', es: 'Nuevo lugar' }, [wasConsulate]),
    },
  },
  'online link': {
    saves: [{ onlineUrl: 'https://meet.example.org/peru' }],
    said: {
      ...asPosted,
      ...words({ en: 'New link to join online', es: 'Nuevo enlace para participar' }, [
        { en: 'was not stated', es: 'antes: sin indicar' },
      ]),
    },
  },
  title: {
    saves: [{ title: 'Rally <b>for</b> Peru & "all"' }],
    said: {
      ...asPosted,
      title: 'Rally <b>for</b> Peru & "all"',
      ...words({ en: 'Changed', es: 'Cambios' }, [
        { en: `was ${asPosted.title}`, es: `antes: ${asPosted.title}` },
      ]),
    },
  },
  cancellation: {
    saves: ['cancel'],
    said: {
      ...asPosted,
      status: 'cancelled',
      reason: 'The hall flooded',
      ...words({ en: 'Cancelled', es: 'Cancelado' }, [wasOn]),
    },
  },
  postponement: {
    saves: ['postpone'],
    said: {
      ...asPosted,
      status: 'postponed',
      reason: 'The hall flooded',
      ...words({ en: 'Postponed', es: 'Pospuesto' }, [wasOn]),
    },
  },
  reinstatement: {
    saves: ['reinstate'],
    said: { ...asPosted, ...words({ en: 'Back on', es: 'Vuelve a estar en pie' }, [wasCancelled]) },
  },
  'time, then place, within one rest': {
    saves: [eleven, { ...eleven, placeName: 'Plaza', address: '790 Market St.' }],
    said: {
      ...asPosted,
      ...atEleven,
      place: 'Plaza, 790 Market St., San Francisco',
      ...words(
        {
          en: 'Moved to 11:00 AM, new address',
          es: 'Pasa a las 11:00 a. m., nueva dirección',
        },
        [wasNoon, wasConsulate, was870],
        whenEleven,
      ),
    },
  },
}
