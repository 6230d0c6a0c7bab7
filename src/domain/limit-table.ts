// Gives the limits their reasons: the table of docs/abuse.md, which a test compares with it. Apart from
// the numbers, because no program reads it.

import type { LimitId } from './limits.ts'

type Row = {
  per: 'address' | 'domain' | 'event' | 'question' | 'watcher and event' | 'source' | 'calendar'
  what: string
  kept: 'row' | 'cursor' | 'memory'
  why: string
}

export const limitTable: Record<LimitId, Row> = {
  mailsOfKind: {
    per: 'address',
    what: 'unanswered letters of a kind',
    kept: 'row',
    why: 'Anybody can type a stranger’s address into a form; five tries are enough to find a letter in the spam folder.',
  },
  allMails: {
    per: 'address',
    what: 'all unanswered letters',
    kept: 'row',
    why: 'Nine kinds of letters at five each would still be a flood.',
  },
  organizersMails: {
    per: 'address',
    what: 'unanswered letters to publish, where the address has used an organizer’s link',
    kept: 'row',
    why: 'Five posts by strangers in an organizer’s name must leave the organizer five; these count in no other limit.',
  },
  ownLostLinks: {
    per: 'address',
    what: 'lost links, where the address has used any private link',
    kept: 'row',
    why: 'Each carries every link there is, so the fifth helps as much as the first; these count in no other limit.',
  },
  moderatorsMails: {
    per: 'address',
    what: 'links to moderate',
    kept: 'row',
    why: 'Each carries a link that works for a week, so the fifth helps as much as the first; these count in no other limit.',
  },
  messagesPassedOn: {
    per: 'address',
    what: 'readers’ messages and questions, where the address has used an organizer’s link',
    kept: 'row',
    why: 'Each was confirmed by its writer; a hundred writers a day is a campaign.',
  },
  messagesWritten: {
    per: 'address',
    what: 'messages and questions to organizers that one reader writes',
    kept: 'row',
    why: 'A reader with a question writes one; a sender of advertisements writes to every organizer.',
  },
  answersToOne: {
    per: 'question',
    what: 'answers and corrections that are mailed to its asker',
    kept: 'row',
    why: 'Each correction is told, so that nobody relies on what an answer said before; an organizer who goes on correcting waits.',
  },
  domainsMails: {
    per: 'domain',
    what: 'unanswered letters',
    kept: 'row',
    why: 'A thousand invented addresses at one domain are a flood of its mail server and cost the calendar its good name there.',
  },
  providersMails: {
    per: 'domain',
    what: 'unanswered letters, a large mail provider',
    kept: 'row',
    why: 'Half of all readers have their mail at a few providers.',
  },
  calendarsMails: {
    per: 'calendar',
    what: 'unanswered letters',
    kept: 'row',
    why: 'Past this it is an attack, and the mail server’s reputation is what is left to save.',
  },
  reports: {
    per: 'calendar',
    what: 'reports of events, the same words about one event once',
    kept: 'row',
    why: 'Moderators read ten minutes a day; past this it is an attack on their time.',
  },
  harmfulMails: {
    per: 'calendar',
    what: 'events that moderators are written to about at once, as harmful',
    kept: 'row',
    why: 'Anybody can call anything harmful; past this the daily letter says it.',
  },
  invitations: {
    per: 'event',
    what: 'unanswered invitations to organize',
    kept: 'row',
    why: 'Whoever has posted an event can invite anybody, with a name of their choosing.',
  },
  tellingNow: {
    per: 'event',
    what: '“tell them now”',
    kept: 'row',
    why: 'Thirty edits told at once are thirty mails; the next ones rest as any edit does.',
  },
  changeMails: {
    per: 'watcher and event',
    what: 'change mails, but of a cancellation or within 24 hours of the start',
    kept: 'cursor',
    why: 'What comes meanwhile is one net difference afterwards, so nothing is lost by the rest.',
  },
  watchersMails: {
    per: 'event',
    what: 'unanswered letters to new followers and endorsers',
    kept: 'row',
    why: 'An event in the news gets some hundred followers an hour, and they confirm.',
  },
  sourcesPosts: {
    per: 'source',
    what: 'posted events',
    kept: 'memory',
    why: 'An organizer with a season to post takes a few minutes for each.',
  },
  sourcesPostsADay: {
    per: 'source',
    what: 'posted events',
    kept: 'memory',
    why: 'More than a whole office posts; past this it is a program, and a program can wait or ask the host.',
  },
  sourcesPictures: {
    per: 'source',
    what: 'uploaded pictures, by an organizer’s link too',
    kept: 'memory',
    why: 'Each costs a second of work and half a megabyte of disk; a flyer is tried a few times and then stays.',
  },
  sourcesForms: {
    per: 'source',
    what: 'other forms that need no private link',
    kept: 'memory',
    why: 'A meeting where everybody follows the next one from the same network still fits.',
  },
}
