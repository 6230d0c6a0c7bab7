// Makes the name that a feed or an entry keeps for ever (RFC 4287 4.2.6), a tag URI (RFC 4151).

import type { Config } from '../ports.ts'

/** Made of the calendar's own name and a path, so that no change of BASE_URL makes an entry new. */
export const permanentId = (
  { calendarId, baseUrl }: Pick<Config, 'calendarId' | 'baseUrl'>,
  url: string,
): string => `tag:${calendarId},2026:${url.slice(baseUrl.length)}`
