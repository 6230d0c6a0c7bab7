// Draws the mail that tells a watcher what changed, in words. Drawn once for all who were last told the
// same; `personalise` then adds what is one recipient's own. Must not know who is told, or when.

import { changeParts, changeWords } from '../../src/domain/change-words.ts'
import { findContradictions } from '../../src/domain/contradiction/contradiction.ts'
import type { Change } from '../../src/domain/event/differences.ts'
import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import { isOn } from '../../src/domain/event/moved.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { changeSubject } from './change-subject.ts'
import { dayFacts } from './event-facts.ts'
import { type Block, clip, type Fact, type RenderedMail } from './mail-document.ts'
import { renderDocument } from './render-document.ts'

export type ChangeMail = {
  event: { id: string; revision: Revision }
  /** The net difference since what the watcher was last told; never empty. */
  changes: readonly Change[]
  /** The organizers' notes on it, oldest first. */
  notes: readonly string[]
  terms: Terms
  language: Language
  calendarName: string
  /** It starts within a day, or would have. */
  urgent: boolean
  /** It is on now. */
  begun?: boolean
  /** Answers are passed on to the organizer. */
  answered?: boolean
  /** Whole addresses, the same for every recipient; `subscribe` is that of an iCalendar feed. */
  links: { event: string; history: string; subscribe: string }
}

/** The letter with a recipient's own parts left open; send only what `personalise` makes of it. */
export function changeMail(mail: ChangeMail): RenderedMail {
  const { event, changes, language, calendarName, links } = mail
  const { revision } = event
  const { snapshot } = revision
  const { mails, changeMail: say } = wordsOf(language)
  return renderDocument({
    subject: changeSubject({ ...mail, revision }),
    language,
    blocks: [
      { kind: 'say', words: leadWords(changes, snapshot, language) },
      { kind: 'title', words: clip(snapshot.title, 300) },
      { kind: 'facts', facts: changeFacts(mail) },
      ...noteBlocks(mail),
      ...(changes.some(change => change.aspect === 'description')
        ? [{ kind: 'link', words: say.readDescription, url: links.event } as const]
        : []),
      { kind: 'heading', words: mails.asItStands },
      { kind: 'facts', facts: dayFacts(snapshot, language) },
      { kind: 'link', words: mails.eventPage, url: links.event },
      ...recipientBlocks(snapshot, language, stillSaid(changes, snapshot, language)),
      { kind: 'link', words: say.subscribe, url: links.subscribe, shown: true },
      { kind: 'link', words: mails.history, url: links.history },
      ...(mail.answered ? [{ kind: 'say', words: say.answers } as const] : []),
      { kind: 'link', words: mails.stopEvent, url: [{ slot: 'stopUrl' }] },
      { kind: 'say', words: calendarName },
    ],
  })
}

function leadWords(changes: readonly Change[], { state }: Snapshot, language: Language): string {
  const turned = changes.some(
    ({ aspect, was, now }) => aspect === 'state' && was.state !== now.state,
  )
  const say = wordsOf(language).changeMail
  const wasOn = changes.some(({ aspect, was }) => aspect === 'state' && was.state === 'tentative')
  if (state === 'announced' && wasOn) return say.certain
  return turned ? say.turned[state] : say.lead
}

/** A long text is only begun here, since the whole of it is in the history; a link is kept whole. */
export function changeFacts({
  changes,
  language,
  terms,
}: Pick<ChangeMail, 'changes' | 'language' | 'terms'>): Fact[] {
  // each aspect of an event that takes place once is one line; of one that repeats, each group of dates is
  const isSeries = changes.some(({ scope }) => scope)
  const told = isSeries ? changes.slice(0, mostLines) : changes
  const facts = told.map(change => {
    const words = changeWords(change, { language, terms })
    const room = change.aspect === 'online' || change.aspect === 'website' ? 2000 : 300
    const short = {
      ...words,
      was: words.was === null ? null : clip(words.was, room),
      now: words.now === null ? null : clip(words.now, room),
    }
    return { label: words.label, words: changeParts(short, language) }
  })
  const left = changes.length - told.length
  const { repeats, mails } = wordsOf(language)
  return left > 0
    ? [...facts, { label: mails.history, words: [repeats.changes.andMore(left)] }]
    : facts
}

/** Lines about an event that repeats, whatever the number of its dates. */
const mostLines = 10

function noteBlocks({ notes, event, language }: ChangeMail): Block[] {
  const written = notes.map(note => note.trim()).filter(note => note !== '')
  if (written.length === 0) return []
  return [
    { kind: 'heading', words: wordsOf(language).changeMail.noteBy[event.revision.by] },
    ...written.slice(-10).map((note): Block => ({ kind: 'quote', words: clip(note, 1000) })),
  ]
}

/**
 * Lists what the endorsers' own copies probably still say: passages of the texts that they hold which
 * the newest revision makes wrong, as they were written.
 */
function stillSaid(
  changes: readonly Change[],
  snapshot: Snapshot,
  language: Language,
): readonly string[] {
  const held = changes[0]?.was
  if (!held || !isOn(snapshot)) return []
  const { title, summary, description } = held
  const event = { ...snapshot, title, summary, description }
  const { contradictions } = findContradictions({ event, earlier: [held], language })
  return [...new Set(contradictions.map(found => clip(found.text, 120)))].slice(0, 5)
}

function recipientBlocks(
  { state }: Snapshot,
  language: Language,
  copies: readonly string[],
): Block[] {
  const { mails, changeMail: say } = wordsOf(language)
  const correct = isOn({ state }) ? say.correct : say.announceOff
  const watch: Block = {
    kind: 'link',
    words: mails.announcementsUpToDate,
    url: [{ slot: 'watchUrl' }],
    action: true,
  }
  return [
    {
      kind: 'only',
      whom: 'endorser',
      blocks: [
        { kind: 'say', words: [{ slot: 'organization' }, ` ${say.endorses} ${correct}`] },
        ...(copies.length > 0
          ? [
              {
                kind: 'say',
                words: say.announcementsSay(copies.map(say.quoted).join(', ')),
              } as const,
            ]
          : []),
        watch,
      ],
    },
    {
      kind: 'only',
      whom: 'follower',
      blocks: [
        { kind: 'say', words: say.follows },
        { kind: 'link', words: mails.updates, url: [{ slot: 'watchUrl' }] },
      ],
    },
    { kind: 'say', words: say.attached },
  ]
}
