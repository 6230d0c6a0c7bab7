// Words a takedown: by which role, when, and why. Must not know what was taken down.

import type { Instant } from './event/event.ts'

export type Role = 'moderator' | 'organizer'

export type Takedown = {
  act: 'hidden' | 'removed'
  by: Role
  at: Instant
  /** '' when none was given, or it is forgotten. */
  reason: string
}
