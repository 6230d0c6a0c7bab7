// Limits of the texts that forms take; those of an event are in the table of event fields. A form is measured before
// anything reads a text in it.

/** UTF-16 units that each field takes at most. What is longer is refused, never cut off. */
export const limits = {
  website: 1000,
  /** The name of a zone, or the slug or the name of a term. */
  term: 100,
  /** RFC 5321 4.5.3.1: 64 before the sign, 255 behind it. */
  email: 320,
  /** The sentence that goes out with a change. */
  note: 500,
  /** Of an organizer with a link, and of a reader who writes. */
  name: 200,
  organization: 200,
  contactName: 200,
  statement: 1000,
  message: 5000,
  /** To an organizer in public, and the answer. */
  question: 1000,
  answer: 3000,
  /** Of a moderator, to the poster of an event. */
  refusal: 2000,
  /** Of a reader, to the moderators. */
  report: 2000,
  /** Words to search for. */
  q: 1000,
  /** One of a few values that a page offers. */
  choice: 20,
  /** Days by hand, one a line. */
  days: 20_000,
  /** RRULE text: longer than any list of all days of a year. */
  rule: 5000,
  /** A sentence that is right as it is. */
  sentence: 2000,
} as const

/** Most values that one field may be given. */
export const mostValues = 50

/** Names that a message lists at most. */
export const mostNames = 20

/** True when a text is longer than its field takes: without the space around it, a line break being one. */
export const isLonger = (text: string, most: number): boolean =>
  text.length > most && text.trim().replaceAll('\r\n', '\n').length > most
