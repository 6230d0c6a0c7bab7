// Defines the limits on what people can cause, as numbers; limit-table.ts says why each is there. Counts
// nothing.

/** So many within so many seconds, counted back from now. */
export type Limit = { most: number; seconds: number }

const hour = 60 * 60
const day = 24 * hour

export const limits = {
  mailsOfKind: { most: 5, seconds: day },
  allMails: { most: 10, seconds: day },
  organizersMails: { most: 10, seconds: day },
  ownLostLinks: { most: 5, seconds: day },
  moderatorsMails: { most: 5, seconds: day },
  messagesPassedOn: { most: 100, seconds: day },
  messagesWritten: { most: 10, seconds: day },
  answersToOne: { most: 5, seconds: day },
  domainsMails: { most: 200, seconds: day },
  providersMails: { most: 2000, seconds: day },
  calendarsMails: { most: 5000, seconds: day },
  reports: { most: 500, seconds: day },
  harmfulMails: { most: 20, seconds: day },
  invitations: { most: 10, seconds: day },
  tellingNow: { most: 1, seconds: 300 },
  changeMails: { most: 1, seconds: 300 },
  watchersMails: { most: 500, seconds: hour },
  sourcesPosts: { most: 10, seconds: hour },
  sourcesPostsADay: { most: 40, seconds: day },
  sourcesPictures: { most: 20, seconds: hour },
  sourcesForms: { most: 60, seconds: hour },
} as const satisfies Record<string, Limit>

export type LimitId = keyof typeof limits
