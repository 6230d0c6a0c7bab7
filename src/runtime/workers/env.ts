// Defines the bindings of wrangler.toml, beside the settings (vars and secrets).

import type { D1Database, Fetcher, Queue, RateLimit } from '@cloudflare/workers-types'
import type { PictureBindings } from './pictures.ts'
import type { Task } from './tasks.ts'

export type Env = PictureBindings & {
  DB: D1Database
  TASKS: Queue<Task>
  /** The static files; absent in a test without them. */
  ASSETS?: Fetcher
  /** Counters of forms by source; absent where none is bound. */
  POSTS?: RateLimit
  FORMS?: RateLimit
  /** The deployed version; absent where nothing was deployed. */
  VERSION?: { id: string }
}

/** The vars and secrets of an environment, without its bindings. */
export function settingsIn(env: Env): Record<string, string> {
  const settings: Record<string, string> = {}
  for (const [name, value] of Object.entries<unknown>(env))
    if (typeof value === 'string') settings[name] = value
  return settings
}
