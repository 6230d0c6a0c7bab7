// Words what a POST has just done, on the page that it leads back to (`?done=…`).

import type { Words } from '../../locales/en.ts'

export type ManageDone = keyof Words['manageNotices']
/** Of the page behind the link to publish: the same, before anybody sees the event. */
export type ConfirmDone = Extract<ManageDone, 'mended' | 'dismissed'>
export type WatchDone = keyof Words['watchNotices']
export type DigestDone = keyof Words['digestNotices']
export type QuestionDone = keyof Words['questions']['notices']
export type ModerationDone = keyof Words['moderationNotices']

/** The notice that the address asks for; undefined for a name that is none. */
export const noticeOf = <Done extends string>(
  notices: Record<Done, string>,
  what: string | undefined,
): string | undefined =>
  what !== undefined && Object.hasOwn(notices, what) ? notices[what as Done] : undefined
