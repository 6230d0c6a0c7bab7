// Draws the mails about a question: to the organizers, to the organizer who replied, to the asker. No
// address of an asker is in any of them.

import { isolated } from '../../src/domain/direction.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { aspectNames } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import type { QuestionOutcome } from '../../src/domain/question.ts'
import { shortFacts } from './event-facts.ts'
import { type Block, clip, oneLine, type RenderedMail, subjectLine } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

type About = { event: Snapshot; language: Language; calendarName: string; question: string }

/** To an organizer, word for word. */
export function questionMail({
  event,
  language,
  calendarName,
  question,
  name,
  takesReplies,
  link,
}: About & {
  name: string
  /** A reply to the mail is an answer. */
  takesReplies: boolean
  /** Page of the question, where it is answered. */
  link: string
}): RenderedMail {
  const { questionMail: say } = wordsOf(language).questions
  const who = clip(oneLine(name), 200)
  return renderDocument({
    subject: subjectLine(say.subject(isolated(clip(who, 60))), event.title),
    language,
    blocks: [
      { kind: 'say', words: say.lead(calendarName) },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: [{ label: say.name, words: [who] }] },
      { kind: 'quote', words: question },
      ...(takesReplies ? [{ kind: 'say', words: say.byReply } as const] : []),
      { kind: 'say', words: say.byPage },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** To the organizer who has replied: what was taken of the reply, and whether it is public. */
export function replyReadMail({
  event,
  language,
  calendarName,
  question,
  answer,
  standing,
  link,
}: About & {
  answer: string
  standing: 'public' | 'in-review' | 'draft'
  link: string
}): RenderedMail {
  const { replyMail: say } = wordsOf(language).questions
  const [subject, lead] = {
    public: [say.isPublic, say.isPublicLead] as const,
    'in-review': [say.inReview, say.inReviewLead] as const,
    draft: [say.draft, say.draftLead] as const,
  }[standing]
  const open = standing === 'draft' ? say.look : say.change
  return renderDocument({
    subject: subjectLine(subject, event.title),
    language,
    blocks: [
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'quote', words: question },
      { kind: 'say', words: lead },
      { kind: 'quote', words: answer },
      { kind: 'link', words: open, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** Asks an organizer about public answers that are older than a change. */
export function olderAnswersMail({
  event,
  language,
  calendarName,
  answers,
  link,
}: Omit<About, 'question'> & {
  /** At least one. */
  answers: readonly { question: string; answer: string; changed: readonly Aspect[] }[]
  link: string
}): RenderedMail {
  const { olderMail: say } = wordsOf(language).questions
  return renderDocument({
    subject: subjectLine(say.subject, event.title),
    language,
    blocks: [
      { kind: 'say', words: say.lead },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      ...answers.flatMap(({ question, answer, changed }): Block[] => [
        { kind: 'heading', words: clip(oneLine(question), 300) },
        { kind: 'quote', words: clip(answer, 600) },
        { kind: 'say', words: say.before(aspectNames(changed, language)) },
      ]),
      { kind: 'say', words: say.why },
      { kind: 'link', words: say.open, url: link, action: true, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

/** To the asker. */
export function answerMail(
  mail: About & {
    outcome: QuestionOutcome
    /** A moderator looks at it before it is public. */
    inReview: boolean
    /** Null where there is none. */
    answer: string | null
    /** Words of the answer before it was corrected. */
    former: string | null
    links: { event: string; contact: string; own: string }
  },
): RenderedMail {
  const { event, language, calendarName, question, outcome, answer, former, links } = mail
  const { mails, questions } = wordsOf(language)
  const say = questions.answerMail
  const kind = outcome === 'declined' ? 'declined' : former === null ? 'answered' : 'corrected'
  const quoted: Block[] =
    answer === null
      ? [
          { kind: 'say', words: say.write },
          { kind: 'link', words: questions.write, url: links.contact },
        ]
      : [
          { kind: 'heading', words: say.answer },
          { kind: 'quote', words: answer },
          ...(former === null
            ? []
            : ([
                { kind: 'heading', words: say.former },
                { kind: 'quote', words: former },
              ] as const)),
          { kind: 'say', words: whoReads(mail) },
        ]
  return renderDocument({
    subject: subjectLine(say[kind], event.title),
    language,
    blocks: [
      { kind: 'say', words: say[`${kind}Lead`] },
      { kind: 'heading', words: say.question },
      { kind: 'quote', words: question },
      ...quoted,
      { kind: 'heading', words: mails.asItStands },
      { kind: 'title', words: clip(event.title, 300) },
      { kind: 'facts', facts: shortFacts(event, language) },
      { kind: 'link', words: mails.eventPage, url: links.event },
      { kind: 'say', words: say.follow },
      { kind: 'link', words: say.own, url: links.own, shown: true },
      { kind: 'say', words: calendarName },
    ],
  })
}

function whoReads({
  outcome,
  inReview,
  language,
}: {
  outcome: QuestionOutcome
  inReview: boolean
  language: Language
}): string {
  const { answerMail: say } = wordsOf(language).questions
  if (outcome === 'private') return say.isPrivate
  return inReview ? say.inReview : say.isPublic
}
