// Answers POST /readings, /manage/:token/readings and /manage/:token/move/readings: what a form that is being typed says against itself.

import type { Context } from 'hono'
import { type Alike, findAlike } from '../../actions/find-alike.ts'
import { draftContextOf } from '../../actions/read-edit.ts'
import { isSure } from '../../domain/contradiction/contradiction.ts'
import {
  contradictionWords,
  correctionWords,
  unreadWords,
} from '../../domain/contradiction-words.ts'
import { timeWords, whenWords } from '../../domain/date-words.ts'
import type { Instant } from '../../domain/event/event.ts'
import type { EventForm, PostForm } from '../../domain/event/event-form.ts'
import { proposedTerms } from '../../domain/event/proposed-terms.ts'
import { type DraftContext, readDraft } from '../../domain/event/read-draft.ts'
import { readWhen } from '../../domain/event/read-when.ts'
import type { Terms } from '../../domain/event/terms.ts'
import type { TimeField } from '../../domain/event/typed-time/start-and-end.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { alikeWords } from '../../domain/likeness/alike-words.ts'
import { comparableForm } from '../../domain/likeness/comparable.ts'
import { textOf } from '../../domain/mend-text.ts'
import { formInWords } from '../../domain/recurrence/next-dates.ts'
import type { App } from '../../ports.ts'
import { listTerms } from '../../store/terms.ts'
import { readFields } from '../body.ts'
import type { Handler } from '../context.ts'
import { eventSchema, typedEditSchema } from '../event-schemas.ts'
import { readForm } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { dateOf, formOf, withOrganizer, withOrganizerAnyTime } from './manage.tsx'
import { readMove } from './managed-move.tsx'
import { withZone } from './submission.tsx'

export const postReading: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const language = languageOf(app, c)
  const read = readForm(eventSchema, fields, language)
  if (!read.form) return refuseAny(app, c, read.invalid)
  const now = app.clock.now()
  const context = { language, now, state: 'announced' as const, dismissed: new Set<string>() }
  const form = withZone(app, read.form)
  const typed = comparableForm(form, language, now)
  const alike = typed ? await findAlike(app, typed, new Set(read.form.notSame)) : []
  const proposed = proposals(form, await listTerms(app.db), language)
  return answer(app, c, form, { ...context, earlier: [], alike, proposed })
}

export const postEditReading = withOrganizerAnyTime(async (app, c, { event }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const standing = await formOf(app, event, dateOf(fields))
  const read = readForm(typedEditSchema, fields, languageOf(app, c), standing)
  if (!read.form) return refuseAny(app, c, read.invalid)
  return answer(app, c, read.form, {
    ...(await draftContextOf(app, event)),
    alike: [],
    proposed: [],
  })
})

/** The texts of the event as they stand, against the day, time and place that are being typed. */
export const postMoveReading = withOrganizer(async (app, c, { event }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = await readMove(app, c, event, fields)
  if (!read.isRead || !read.typed) return refuseAny(app, c, read.invalid)
  const context = await draftContextOf(app, event)
  return answer(app, c, read.typed, { ...context, alike: [], proposed: [], onlySure: true })
})

type Proposal = { field: string; slug: string; name: string }

type Read = DraftContext & {
  alike: readonly Alike[]
  proposed: readonly Proposal[]
  /** Leaves out doubtful passages, which are asked about where their text can be seen. */
  onlySure?: boolean
}

function answer(app: App, c: Context, typed: PostForm, context: Read): Response {
  const { language, alike, proposed, onlySure = false } = context
  const form = withZone(app, typed)
  const { open, unread } = readDraft(form, context)
  return c.json({
    found: open
      .filter(({ found }) => !onlySure || isSure(found))
      .map(({ found: one, sentence }) => ({
        ...one,
        sentence,
        words: contradictionWords(one, language),
        change: correctionWords(one, language),
        dismiss: wordsOf(language).contradictions.dismiss,
      })),
    unread: unread.map(one => ({
      in: one.in,
      words: unreadWords(one, textOf(form, one.in), language),
    })),
    ...readTimes(form, language, app.clock.now()),
    ...readRepeats(form, language, app.clock.now()),
    proposed,
    alike: alike.map(one => alikeJson(one, language)),
  })
}

/** Terms that the words propose, of the fields in which nothing is chosen; topics that are not chosen yet. */
function proposals(form: EventForm, terms: Terms, language: Language): Proposal[] {
  const isOpen = { region: !form.region.some(Boolean), type: form.type === '', topic: true }
  return proposedTerms(form, terms)
    .filter(
      ({ kind, term }) => isOpen[kind] && !(kind === 'topic' && form.topics.includes(term.slug)),
    )
    .map(({ kind, term: { slug, name } }) => ({
      field: kind === 'topic' ? 'topics' : kind,
      slug,
      name: name[language],
    }))
}

/**
 * `when`: the dates in words, with their weekday; null while they cannot be read. `starts`, `ends`: as they were
 * understood. `otherHalf`: the start twelve hours on or back, where no half of the day was typed.
 */
function readTimes(form: EventForm, language: Language, now: Instant) {
  const read = readWhen(form, language, now)
  if ('errors' in read) {
    const wrong = read.errors.find(({ field }) => form[field as TimeField]?.trim())
    return { when: null, wrongTime: wrong?.message ?? null }
  }
  const { startsLocal, endsLocal } = read.when
  return {
    when: whenWords(read.when, language),
    starts: startsLocal,
    ends: endsLocal,
    otherHalf: read.unsure?.includes('startsLocal') ? otherHalf(startsLocal, language) : null,
  }
}

/** `repeats`: how it repeats in words, with its next dates; `wrong` where that cannot be read; null for no. */
function readRepeats(form: PostForm, language: Language, now: Instant) {
  const repeats = formInWords(form, language, now)
  const say = wordsOf(language).repeats.form
  return {
    repeats:
      repeats && 'words' in repeats
        ? { ...repeats, next: say.next(repeats.dates.length) }
        : repeats,
  }
}

function otherHalf(startsLocal: string, language: Language) {
  const hour = (Number(startsLocal.slice(11, 13)) + 12) % 24
  const other = `${startsLocal.slice(0, 11)}${String(hour).padStart(2, '0')}${startsLocal.slice(13)}`
  const time = timeWords(other, language)
  return { time, words: wordsOf(language).eventForm.otherHalf(time) }
}

/**
 * `words`, `dismiss` and `instead` are what a page shows: which event it is, the button that says it is another, and
 * what can be done in place of a second post.
 */
export function alikeJson({ event, points, reasons }: Alike, language: Language) {
  const { title, startsLocal, placeName } = event.revision.snapshot
  const { follow, endorse, write, other } = wordsOf(language).alike
  const page = `/events/${event.id}`
  return {
    id: event.id,
    title,
    startsLocal,
    placeName,
    points,
    words: alikeWords({ snapshot: event.revision.snapshot, points, reasons }, language),
    dismiss: other,
    instead: [
      { words: follow, href: `${page}#follow` },
      { words: endorse, href: `${page}#endorse` },
      { words: write, href: `${page}/contact` },
    ],
  }
}
