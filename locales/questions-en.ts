// Holds english words of questions to the organizer: the public part, the forms, the private pages, the
// mails.

import { pluralOf } from './plural.ts'

const plural = pluralOf('en')

export const questionsEn = {
  /** The section of an event's page, and the page of all its questions. */
  heading: 'Questions and answers',
  ask: 'Ask the organizer in public',
  askHelp: 'Question and answer appear here, with your name, once the organizer has answered.',
  write: 'Write to the organizer privately',
  writeHelp: 'Only the organizer reads your message.',
  none: 'No question has been answered in public yet.',
  asks: (name: string) => `${name} asks`,
  answered: (when: string) => `The organizer answered on ${when}`,
  /** An answer that was given for another time or place than stands. */
  before: (changes: string) => `before this changed: ${changes}.`,
  corrected: (when: string) => `corrected on ${when}`,
  saidBefore: (words: string) => `It said before: ${words}`,
  all: (count: number) => `All ${count} questions and answers`,
  older: 'Older questions',
  report: 'Report this',
  about: (question: string) => `About the question “${question}”: `,

  /** The form. */
  title: 'Ask the organizer in public',
  lead: 'You get a link by email to confirm the question. The organizer then answers it: in public, where both appear on the event’s page, or to you alone. Until then nobody else sees it.',
  private: 'For anything private, write to the organizer instead',
  name: 'Your name',
  nameHelp: 'It is public with your question. A first name is enough.',
  email: 'Your email address',
  emailHelp: 'Never shown, to the organizer neither. The answer comes there.',
  question: 'Your question',
  questionHelp:
    'It will be public: leave out telephone numbers, addresses and names of others. No links.',
  send: 'Send me the link to confirm',
  missing: 'Write your question.',
  linkInQuestion: 'A question cannot hold a web address. Say it in words.',

  /** Behind the link to confirm. */
  confirm: {
    title: 'Ask this question in public?',
    lead: 'It goes to the organizer of this event. If they answer in public, your name, the question and the answer appear on the event’s page.',
    from: 'From',
    button: 'Ask the question',
    used: 'The question was confirmed with this link before. There is nothing else to do.',
    ignore:
      'Not yours, or not now? Just close this page: nobody reads the question unless you press the button, and after a week it is deleted.',
  },

  /** The asker's own page. */
  own: {
    title: 'Your question',
    asked: 'Your question is with the organizer. The answer comes to you by email.',
    erased: 'Your question is deleted, with your name and your address.',
    standings: {
      unconfirmed: 'It is not confirmed yet.',
      waiting: 'It waits for the organizer. Nobody else sees it.',
      'in-review':
        'The organizer has answered in public. A moderator looks at it before it is on the event’s page.',
      shown: 'It is public, with the answer, on the event’s page.',
      hidden: 'It was answered in public, and is hidden at the moment.',
      private: 'The organizer has answered you privately. Nobody else sees it.',
      declined: 'The organizer does not answer this question.',
    },
    answer: 'The organizer’s answer',
    isStale: (changes: string) =>
      `The answer was given before this changed: ${changes}. The event’s page says how it is now.`,
    erase: 'Delete my question',
    eraseHelp:
      'It is deleted at once with your name, your address and the answers, on the event’s page too, and no more email comes about it. This cannot be undone.',
    kept: (days: number) =>
      `If you do nothing, your address is deleted ${days} days after the event, and the question with it unless it is public.`,
  },

  /** The organizer's pages. */
  manage: {
    heading: 'Questions',
    lead: 'A question is public only together with your answer.',
    none: 'Nobody has asked anything yet.',
    waiting: (count: number) =>
      plural(count, {
        none: 'No question is waiting for you.',
        one: '1 question is waiting for you.',
        other: `${count} questions are waiting for you.`,
      }),
    all: (count: number) => `All ${count} questions`,
    more: (count: number) => `And ${count} older.`,
    back: 'Back to your page',
    backToAll: 'All questions',
    standings: {
      unconfirmed: 'not confirmed',
      waiting: 'waiting for your answer',
      'in-review': 'answered in public; a moderator looks at it first',
      shown: 'public',
      hidden: 'hidden',
      private: 'answered privately',
      declined: 'not answered',
    },
    stale: (changes: string) => `answered before this changed: ${changes}`,
    isStale: (changes: string) =>
      `You answered before this changed: ${changes}. Say that the answer still holds, or correct it.`,
    staleCount: (count: number) =>
      plural(count, {
        one: '1 public answer is older than a change of time or place. Say that it still holds, or correct it.',
        other: `${count} public answers are older than a change of time or place. Say that they still hold, or correct them.`,
      }),
    title: 'Question from a reader',
    askedOn: 'Asked on',
    answer: 'Your answer',
    answerHelp: 'Plain text. The asker gets it by email; you do not see their address.',
    correctHelp:
      'Readers see the new wording and, in small, what it said before. The asker gets it by email.',
    draft:
      'This came by email. Look it over before it is public: is anything in it that should not be?',
    public: 'Answer in public',
    privately: 'Answer privately',
    decline: 'Do not answer',
    declineHelp: 'The asker hears that there will be no answer. Nothing is public.',
    correct: 'Save the correction',
    publishToo: 'Answer in public after all',
    right: 'It is right as it is',
    stillHolds: 'It still holds',
    hide: 'Take it off the page',
    show: 'Put it back on the page',
    hiddenByModerator: 'A moderator has hidden it.',
    former: 'It said before:',
    standsNow: 'This is the answer that stands now:',
  },
  answerMissing: 'Write an answer.',
  /**
   * Finding of the reader of texts in an answer: "“noon”: this says 12:00 PM; the event is at 11:00
   * AM".
   */
  doubt: (passage: string, says: string) => `“${passage}”: ${says}. Is it right?`,

  notices: {
    asked: 'Your question is with the organizer.',
    erased: 'Your question is deleted.',
    answered: 'Your answer is public. The asker gets it by email.',
    'in-review':
      'Your answer is saved, and the asker gets it by email. A moderator looks at it before it is on the page.',
    privately: 'The asker gets your answer by email. Nothing is public.',
    declined: 'The asker hears that there will be no answer.',
    confirmed: 'The answer is marked as still right.',
    hidden: 'It is not on the page any more.',
    shown: 'It is on the page now.',
  },

  /** The moderators' part. */
  moderation: {
    heading: 'Answers that wait to be shown',
    lead: 'Organizers have answered these questions in public. The askers have the answers by email; nobody else sees them until you show them.',
    title: 'Questions of an event',
    open: 'Questions and answers of this event',
    show: 'Show it',
    hide: 'Hide it',
    empty: 'This event has no public answers.',
    back: 'Back to what is waiting',
    done: 'Done. The organizer sees it on their page.',
  },

  confirmMail: {
    subject: (calendar: string) => `Confirm your question to an organizer on ${calendar}`,
    lead: (calendar: string) =>
      `On ${calendar} a question to the organizer of this event was written in your name:`,
    next: 'If you wrote it, open this page, read it once more and press the button there. It then goes to the organizer. Your name and the question are public only if the organizer answers in public; your address never is.',
  },

  questionMail: {
    subject: (name: string) => `Question from ${name}`,
    lead: (calendar: string) =>
      `A reader of ${calendar} asks about this event. They have confirmed their email address, which you do not see.`,
    name: 'Name',
    byReply:
      'To answer in public, reply to this email. What you write above these lines appears on the event’s page as your answer. If anything in it is doubtful, you look at it once more first.',
    byPage:
      'To answer privately, or not at all, open this page. You can answer in public there as well:',
    open: 'Answer this question',
  },

  replyMail: {
    isPublic: 'Your answer is public',
    isPublicLead: 'We took this from your reply. It is on the event’s page with the question:',
    inReview: 'Your answer is saved',
    inReviewLead:
      'We took this from your reply. A moderator looks at it before it is on the event’s page:',
    draft: 'Look at your answer before it is public',
    draftLead:
      'We took this from your reply. It is not public yet, because we are not sure that all of it is meant for everyone:',
    look: 'Look at it and publish it',
    change: 'Correct it, or take it off the page',
  },

  olderMail: {
    subject: 'Answers from before the change',
    lead: 'This event has changed, and public answers to readers’ questions are older than that:',
    before: (changes: string) => `Given before this changed: ${changes}.`,
    why: 'The page says so beside each of them. If an answer still holds, say so with one tap or click; if not, correct it, and its asker is told.',
    open: 'Look at the answers',
  },

  answerMail: {
    answered: 'Answered',
    corrected: 'Corrected answer',
    declined: 'No answer to your question',
    answeredLead: 'The organizer of this event has answered your question.',
    correctedLead: 'The organizer of this event has changed the answer to your question.',
    declinedLead:
      'The organizer of this event does not answer your question. Nothing of it is public.',
    question: 'Your question:',
    answer: 'The answer:',
    former: 'It said before:',
    isPublic: 'Question and answer are on the event’s page, with your name.',
    inReview: 'Question and answer appear on the event’s page once a moderator has looked at them.',
    isPrivate: 'The answer is for you alone. Nothing of it is public.',
    write: 'You can still write to the organizer privately:',
    follow: 'To hear when a detail of the event changes, follow it on its page.',
    own: 'See or delete your question',
  },
}
