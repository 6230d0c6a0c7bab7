// Reads the calendar's own name once at the start, and makes it at the first.

import { isLoopback } from '../domain/loopback.ts'
import type { Db } from '../ports.ts'
import { anyVevent, nameCalendar, storedCalendarId } from '../store/calendar-identity.ts'
import { newId } from '../store/new-id.ts'
import { SettingsError } from './setting-values.ts'
import type { Settings } from './settings.ts'

/**
 * Host part of every UID and atom:id. Made from what was sent already, else from a BASE_URL that others
 * can reach, else at random. Throws {@link SettingsError} when CALENDAR_ID is another than the stored one.
 */
export async function calendarIdOf(
  db: Db,
  { calendarId, baseUrl }: Pick<Settings, 'calendarId' | 'baseUrl'>,
): Promise<string> {
  const stored = (await storedCalendarId(db)) || (await named(db, { calendarId, baseUrl }))
  if (calendarId !== null && calendarId !== stored)
    throw new SettingsError(
      `CALENDAR_ID=${calendarId} is not the one of this database: it takes ${stored}, since a calendar’s events keep the UIDs that they were first sent with`,
    )
  return stored
}

async function named(
  db: Db,
  { calendarId, baseUrl }: Pick<Settings, 'calendarId' | 'baseUrl'>,
): Promise<string> {
  const { hostname } = new URL(baseUrl)
  const own = isLoopback(hostname) ? `${newId()}.turnout.invalid` : hostname
  await db.commit([nameCalendar(db, (await sentHost(db)) ?? calendarId ?? own)])
  // another isolate may have been first
  return storedCalendarId(db)
}

/** Host part of a UID that was sent before the calendar had a name. */
async function sentHost(db: Db): Promise<string | undefined> {
  return /^UID:[^@\r\n]*@([a-z0-9.-]+)\r$/im.exec((await anyVevent(db)) ?? '')?.[1]
}
