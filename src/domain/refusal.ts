// Names every refusal. src/http/problems.ts gives each its status, the catalogues its words.

import type { CalendarEvent, Instant } from './event/event.ts'
import type { FieldError } from './event/event-form.ts'
import type { Takedown } from './takedown.ts'

export type Refusal =
  | { refused: 'invalid-fields'; errors: FieldError[] }
  /** A page asks about probable slips first; `dates` names them in the answer that they are right. */
  | { refused: 'dates-in-question'; questions: FieldError[]; dates: string }
  /** Another organizer revised the event first; `newest` is the event as they left it. */
  | { refused: 'revision-conflict'; newest: CalendarEvent }
  /** A limit is used up (domain/limits.ts); from `again` on there is a place. */
  | { refused: LimitName; again: Instant }
  /** An answer that the reader of texts doubts; `right` names it in the answer that it is right. */
  | { refused: 'answer-in-question'; questions: FieldError[]; right: string }
  /** The words in place of the event. */
  | { refused: 'event-hidden' | 'event-removed'; takedown: Takedown }
  | { refused: RefusalName }

export type LimitName = 'too-much-mail' | 'too-many-forms' | 'too-many-reports'

export type RefusalName =
  | 'nothing-changed'
  | 'event-not-found'
  /** Moderators have hidden it; they may show it again. */
  | 'event-hidden'
  | 'event-removed'
  | 'event-cancelled'
  /** Following and endorsing end with the event. */
  | 'event-over'
  /** A cancelled event takes no endorsements. */
  | 'endorsing-cancelled'
  | 'already-in-that-state'
  /** A change of time, address or state was marked "a correction of spelling". */
  | 'cannot-be-quiet'
  /** The answer is to a revision that the event does not have. */
  | 'revision-not-found'
  | 'link-not-found'
  | 'link-expired'
  /** A link that was used, after its week. */
  | 'link-used'
  /** A moderator's link: they sign in anew. */
  | 'moderator-link-expired'
  /** The act needs a public event. */
  | 'not-public-yet'
  /** A moderator's answer to what another has answered, or nobody asks any more. */
  | 'answered-already'
  /** A moderator's answer of more than ten minutes ago, or one that was taken back. */
  | 'too-late-to-undo'
  /** An organizer's change whose mail goes out. */
  | 'told-already'
  /** A moderator's answer to an older revision than stands. */
  | 'changed-meanwhile'
  | 'last-organizer'
  | 'already-an-organizer'
  /** A report has nowhere to go: nobody moderates this calendar. */
  | 'no-moderators'
  /** A reader's message has nowhere to go: the contact of the event stopped all mail. */
  | 'organizer-takes-no-mail'
  /** No organizer of the event has shown that mail reaches them. */
  | 'no-one-to-answer'
  | 'question-not-found'
  /** It was answered, declined or hidden since the page was opened. */
  | 'question-changed'

export const isRefusal = <T extends object>(value: T | Refusal): value is Refusal =>
  'refused' in value
