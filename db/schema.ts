// Declares the tables as Kysely sees them, one type per table. db/migrations is the truth; this mirrors
// it.

import type { Generated } from 'kysely'
import type { KeptAnswer } from '../src/domain/mail-answer.ts'

type Flag = 0 | 1

export type EventsTable = {
  seq: Generated<number>
  id: string
  publication: 'awaiting' | 'published' | 'hidden' | 'removed'
  moderated_at: Generated<string | null>
  created_at: string
  published_at: string | null
  revision: number
  revised_at: string
  starts_at: string
  ends_at: string
  starts_local: Generated<string>
  ends_on: Generated<string>
  over_at: Generated<string>
  region: string
  type: string
  organizer: string
  tell_after: string | null
  telling_until: string | null
  first_public: Generated<number>
  told_now_at: Generated<string | null>
  urgent_revision: Generated<number>
  organizer_identity: Generated<string | null>
  endorsement_rule: Generated<'ask' | 'show'>
  horizon: Generated<string | null>
}

export type PicturesTable = { hash: string; kept_at: string }

export type EventPicturesTable = { hash: string; event_id: string }

export type OccurrencesTable = {
  event_id: string
  key: string
  publication: EventsTable['publication']
  region: string
  type: string
  starts_at: string
  ends_at: string
  starts_local: string
  ends_on: string
  over_at: string
  revision: number
  vevent: string | null
}

export type OrganizerIdentitiesTable = {
  seq: Generated<number>
  id: string
  name: string
  name_key: string
  fold: number
  address_key: string
}

export type RevisionsTable = {
  event_id: string
  number: number
  at: string
  by: string
  organizer_id: string | null
  note: string
  quiet: Flag
  snapshot: string
  starts_at: string
  ends_at: string
  vevent: string | null
  changed_from: Generated<number | null>
  description_html: string | null
  description_plain: Generated<Flag>
  description_places: Generated<string>
  translations: Generated<string | null>
}

export type PublicationsTable = {
  seq: Generated<number>
  event_id: string
  revision: number
  at: string
}

/** `topic`: the slug of one, or what a field answers (`accessStepFree=yes`). */
export type EventTopicsTable = { topic: string; event_id: string }

/** Contentless: rows are found, and no column can be read. */
export type EventSearchTable = { rowid: number; event_search: string; words: string }

export type TitleSearchTable = {
  rowid: number
  title_search: string
  title: string
  place: string
  organizer: string
}

/** `doc`: rows of event_search with the word. */
export type EventSearchWordsTable = { term: string; doc: number }

export type TermsTable = {
  kind: 'region' | 'type' | 'topic'
  slug: string
  parent: string | null
  position: number
  name_en: string
  name_es: string
}

export type OrganizersTable = {
  id: string
  event_id: string
  name: string
  address_sealed: string
  address_key: string
  invited_by: string | null
  token_hash: string
  created_at: string
  withdrawn_at: string | null
  answered_at: Generated<string | null>
}

export type WatchersTable = {
  id: string
  event_id: string
  address_sealed: string
  address_key: string
  language: string
  token_hash: string
  created_at: string
  confirmed_at: string | null
  stopped_at: string | null
  bounced_at: string | null
  told_revision: Generated<number>
  told_at: string | null
  acknowledged_revision: Generated<number>
  acknowledged_at: string | null
  uncertain_revisions: Generated<string>
  leased_until: string | null
  lease: string | null
  attempts: Generated<number>
  retry_at: string | null
  last_response: KeptAnswer | null
  domain_key: Generated<string>
  inbox_key: Generated<string>
  domain_turn: Generated<number>
  failing_since: Generated<string | null>
  confirmed_by: Generated<string | null>
  wants_reminder: Generated<Flag>
  rests_until: Generated<string | null>
}

export type EndorsementsTable = {
  id: string
  event_id: string
  watcher_id: string
  organization: string
  contact_name_sealed: string
  website: string
  statement: string
  created_at: string
  confirmed_at: string | null
  hidden_at: string | null
  withdrawn_at: string | null
  vouched_revision: Generated<number | null>
  shown_at: Generated<string | null>
  confirmed_domain: Generated<string>
}

export type RemindersTable = {
  watcher_id: string
  kind: 'start' | 'copies-48' | 'copies-12'
  starts_at: string
  event_id: string
  lease: string | null
  leased_until: string | null
  attempts: Generated<number>
  retry_at: string | null
  done_at: string | null
  response: KeptAnswer | null
}

export type TellingsTable = {
  watcher_id: string
  revision: number
  event_id: string
  from_revision: number
  message_id: string
  told_at: string
  response: KeptAnswer
}

export type Purpose = 'publish' | 'endorse' | 'follow' | 'digest' | 'contact' | 'ask'

export type ConfirmationsTable = {
  id: string
  purpose: Purpose
  subject_id: string
  event_id: string | null
  choices: Generated<string>
  language: string | null
  token_hash: string
  created_at: string
  expires_at: string
  confirmed_at: string | null
}

export type LettersTable = {
  id: string
  kind:
    | `confirm-${Purpose}`
    | 'manage-link'
    | 'lost-links'
    | 'still-says'
    | 'contact'
    | 'bounces'
    | 'endorsements'
    | 'question'
    | 'reply-read'
    | 'answer'
    | 'older-answers'
    | 'in-review'
    | 'not-published'
    | 'text-reminder'
    | 'moderation-link'
    | 'moderation-queue'
    | 'reported'
    | 'hidden'
    | 'shown'
    | 'removed'
    | 'organizer-hidden'
    | 'organizer-shown'
    | 'organizer-removed'
  event_id: string | null
  subject_id: string | null
  language: string
  address_sealed: string
  address_key: string
  created_at: string
  retry_at: string
  leased_until: string | null
  lease: string | null
  attempts: Generated<number>
  last_response: KeptAnswer | null
  sent_at: string | null
  failed_at: string | null
}

export type LetterClaimsTable = {
  bucket: string
  holder: string
  claimed_at: string
  free: number
}

export type SuppressionsTable = {
  inbox_key: string
  why: 'asked'
  at: string
  way_back: string | null
}

export type DigestsTable = {
  id: string
  address_sealed: string
  address_key: string
  inbox_key: Generated<string>
  language: string
  period: 'daily' | 'weekly'
  filter: string
  query: string
  token_hash: string
  created_at: string
  confirmed_at: string | null
  stopped_at: string | null
  bounced_at: string | null
  covered_until: string | null
  due_at: string | null
  attempts: Generated<number>
  last_response: KeptAnswer | null
}

export type ContactMessagesTable = {
  id: string
  event_id: string
  name_sealed: string
  address_sealed: string
  text_sealed: string
  created_at: string
}

export type QuestionsTable = {
  id: string
  event_id: string
  name_sealed: string
  address_sealed: string
  question_sealed: string
  draft_sealed: Generated<string>
  language: string
  token_hash: string
  created_at: string
  confirmed_at: string | null
  outcome: 'public' | 'private' | 'declined' | null
  settled_at: string | null
  shown_at: string | null
  hidden_at: string | null
  hidden_by: 'organizer' | 'moderator' | null
  version: Generated<number>
  changed_at: string
  kept_until: string
}

export type AnswersTable = {
  question_id: string
  number: number
  event_id: string
  is_public: Flag
  answer_sealed: string
  at: string
  revision: number
}

export type CalendarTable = {
  id: 1
  version: number
  changed_at: string
  tz_version: string
  moderators_told_at: string
  moderation_read_until: string
  taken_down_version: number
  terms_version: Generated<number>
  calendar_id: string
  linked_to: string
  linking_to: string
  linking_after: number
  search_release: Generated<number>
  search_after: Generated<number>
  search_stale: Generated<number>
}

export type MailboxTable = { id: string; received_at: string; raw_sealed: string }

export type ContradictionsTable = {
  event_id: string
  revision: number
  findings: string
  since: string
  reminded_at: string | null
}

export type DismissalsTable = {
  event_id: string
  sentence: string
  dismissed_at: string
  dismissed_by: 'organizer' | 'moderator'
}

export type ModeratorLinksTable = {
  id: string
  address_key: string
  token_hash: string
  created_at: string
  expires_at: string
}

export type ReviewsTable = {
  event_id: string
  asked_at: string
  decision: 'published' | 'declined' | null
  decided_at: string | null
  decided_by: string | null
  reason_sealed: string | null
}

export type LooksTable = {
  event_id: string
  cause: 'changed' | 'again'
  asked_at: string
  revision: number
}

export type ModerationActsTable = {
  id: string
  press: string
  event_id: string
  act:
    | 'published'
    | 'declined'
    | 'spam'
    | 'fine'
    | 'hidden'
    | 'shown'
    | 'removed'
    | 'reminded'
    | 'dismissed'
  at: string
  by_key: string
  poster_key: string
  before: Generated<string>
  undone_at: string | null
}

export type LearnedWordsTable = {
  bucket: number
  advertising: Generated<number>
  genuine: Generated<number>
}

export type LikenessesTable = {
  event_id: string
  other_id: string
  decision: 'different'
  decided_by: 'poster'
  decided_at: string
}

export type HidingsTable = {
  id: string
  event_id: string
  hidden_by: 'moderator'
  hidden_at: string
  reason: string
  former: 'awaiting' | 'published'
  shown_by: 'moderator' | null
  shown_at: string | null
  shown_reason: Generated<string>
}

export type RemovalsTable = {
  event_id: string
  removed_by: 'moderator' | 'organizer'
  removed_at: string
  reason: string
  title_sealed: string
  organizer_keys: string
}

export type ReportsTable = {
  id: string
  event_id: string
  reason: 'spam' | 'wrong' | 'cancelled' | 'harmful' | 'duplicate' | 'other'
  words_key: string
  words_sealed: string
  email_sealed: string
  created_at: string
  times: Generated<number>
  answered_at: string | null
}

export type Schema = {
  events: EventsTable
  occurrences: OccurrencesTable
  organizer_identities: OrganizerIdentitiesTable
  revisions: RevisionsTable
  publications: PublicationsTable
  event_topics: EventTopicsTable
  event_search: EventSearchTable
  title_search: TitleSearchTable
  event_search_words: EventSearchWordsTable
  terms: TermsTable
  organizers: OrganizersTable
  watchers: WatchersTable
  endorsements: EndorsementsTable
  tellings: TellingsTable
  reminders: RemindersTable
  confirmations: ConfirmationsTable
  letters: LettersTable
  letter_claims: LetterClaimsTable
  suppressions: SuppressionsTable
  digests: DigestsTable
  contact_messages: ContactMessagesTable
  questions: QuestionsTable
  answers: AnswersTable
  calendar: CalendarTable
  mailbox: MailboxTable
  contradictions: ContradictionsTable
  dismissals: DismissalsTable
  moderator_links: ModeratorLinksTable
  reviews: ReviewsTable
  looks: LooksTable
  moderation_acts: ModerationActsTable
  learned_words: LearnedWordsTable
  likenesses: LikenessesTable
  pictures: PicturesTable
  event_pictures: EventPicturesTable
  hidings: HidingsTable
  removals: RemovalsTable
  reports: ReportsTable
}
