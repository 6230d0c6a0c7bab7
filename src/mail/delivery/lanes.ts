// Lanes of outgoing mail, the most urgent first: no lane waits for one below it.

/**
 * - `sign-in`: links that a reader waits for: to confirm, to sign in.
 * - `urgent-change`: changes of an event that is on or starts within a day.
 * - `change`: other changes, and news for organizers and moderators.
 */
export const lanes = ['sign-in', 'urgent-change', 'change', 'reminder', 'digest'] as const

export type Lane = (typeof lanes)[number]
