// Declares the shape of a purpose: all that the confirmation flow has to know of one thing that a mailed
// link asks.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import type { ConfirmView } from '../../../templates/pages/confirm-page.tsx'
import type { CalendarEvent, SealedAddress } from '../../domain/event/event.ts'
import type { Language } from '../../domain/language.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Written } from '../../mail/queues/write-mail.ts'
import type { App, Job } from '../../ports.ts'
import type { Confirmation } from '../../store/confirmations.ts'
import type { Forget } from '../../store/unconfirmed.ts'
import type { ReviewCause } from '../needs-review.ts'

/** A question with its subject; `event` is the one that it is about, if any. */
export type Question<Subject> = { confirmation: Confirmation; subject: Subject }

/** Parts of the letter that are the same for every purpose. */
export type AskingMail = {
  language: Language
  calendarName: string
  /** Whole address of the page with the button. */
  link: string
  /** When the link ends, in words. */
  expires: string
  /** The page about all mail, when its reader had stopped it. */
  wayBack: string | null
}

/** Circumstances of a view: its own address, its language, and whether its button was just pressed. */
export type Asking = { action: string; language: Language; justDone: boolean }

/** Writes of a press, committed together with the answer to the question. */
export type Act = Written & { wake: Job | null }

/** Page that a press leads to, and the notice that is shown there; a second press leads there too. */
export type Next = {
  path: string
  done: string | null
  /** Of an event: whether it is public now, or waits for a moderator. */
  publication?: 'published' | 'awaiting'
  /** Why it waits for a moderator. */
  cause?: ReviewCause
}

export type Purpose<Subject> = {
  /** Seconds that the link is good for. */
  linkSeconds: number
  /** Seconds that an unanswered question and its subject are kept after the link ended. */
  keptSeconds: number
  /** Deletes what nobody confirmed. */
  forget: Forget
  /** Undefined when its subject is gone. */
  find: (
    app: App,
    confirmation: Confirmation,
    event: CalendarEvent | undefined,
  ) => Promise<Subject | undefined>
  /** The address that a press proves, to which mail may come again; null when it is gone. */
  addressOf: (app: App, subject: Subject) => Promise<SealedAddress | null>
  /** Renders the mail that asks. */
  mail: (app: App, question: Question<Subject>, mail: AskingMail) => Promise<RenderedMail>
  /** Makes the page that asks. */
  view: (app: App, question: Question<Subject>, asking: Asking) => Promise<ConfirmView>
  /** @param shownRevision the revision of the event that the page showed; null when it said none. */
  confirm: (
    app: App,
    question: Question<Subject>,
    shownRevision: number | null,
  ) => Promise<Act | Refusal>
  next: (app: App, question: Question<Subject>) => Promise<Next>
}

/** A purpose whose subject's type is known to itself alone, so that one table holds them all. */
export type AnyPurpose = Pick<Purpose<never>, 'linkSeconds' | 'keptSeconds' | 'forget'> & {
  ask: (
    app: App,
    confirmation: Confirmation,
    event: CalendarEvent | undefined,
  ) => Promise<AskedSubject | undefined>
}

export type AskedSubject = {
  address: () => Promise<SealedAddress | null>
  mail: (mail: AskingMail) => Promise<RenderedMail>
  view: (asking: Asking) => Promise<ConfirmView>
  confirm: (shownRevision: number | null) => Promise<Act | Refusal>
  next: () => Promise<Next>
}

export function purpose<Subject>(row: Purpose<Subject>): AnyPurpose {
  return {
    linkSeconds: row.linkSeconds,
    keptSeconds: row.keptSeconds,
    forget: row.forget,
    async ask(app, confirmation, event) {
      const subject = await row.find(app, confirmation, event)
      if (!subject) return undefined
      const question = { confirmation, subject }
      return {
        address: () => row.addressOf(app, subject),
        mail: mail => row.mail(app, question, mail),
        view: asking => row.view(app, question, asking),
        confirm: shownRevision => row.confirm(app, question, shownRevision),
        next: () => row.next(app, question),
      }
    },
  }
}

export const daySeconds = 24 * 60 * 60

/** A week: long enough for a person who reads mail on Sundays. */
export const weekSeconds = 7 * daySeconds
