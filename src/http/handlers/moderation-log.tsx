// Answers GET /moderation-log, what readers see of the moderators' acts, and GET /moderation/:token/acts, what
// moderators do.

import type { Context } from 'hono'
import { ActsPage, ModerationLogPage } from '../../../templates/pages/acts-page.tsx'
import { hostContactOf } from '../../domain/host-contact.ts'
import type { App } from '../../ports.ts'
import { type Act, listActs } from '../../store/moderation-acts.ts'
import type { Handler } from '../context.ts'
import { showPage } from '../show-page.tsx'
import { moderationUrl, withModerator } from './moderation.tsx'

const listedAtMost = 50

export const showModerationLog: Handler = async (app, c) => {
  const { acts, earlier } = await actsOf(app, c)
  return showPage(
    app,
    c,
    <ModerationLogPage
      acts={acts.map(({ id, act, at, undoneAt }) => ({ id, act, at, undoneAt }))}
      earlier={earlier && `/moderation-log?${earlier}`}
      zone={app.config.calendarZone}
      contact={hostContactOf(app.config)}
    />,
  )
}

export const showActs = withModerator(async (app, c) => {
  const { acts, earlier } = await actsOf(app, c)
  const names = await moderatorNames(app)
  const url = moderationUrl(c)
  return showPage(
    app,
    c,
    <ActsPage
      baseUrl={url}
      acts={acts.map(one => ({ ...one, by: names.get(one.byKey) ?? null }))}
      earlier={earlier && `${url}/acts?${earlier}`}
      zone={app.config.calendarZone}
    />,
  )
})

/** Acts from the place in the address on, and the query of the next ones. */
async function actsOf({ db }: App, c: Context): Promise<{ acts: Act[]; earlier: string | null }> {
  const before = placeOf(c.req.query('before'))
  const acts = await listActs(db, { before, limit: listedAtMost + 1 })
  const last = acts.at(listedAtMost - 1)
  const shown = acts.slice(0, listedAtMost)
  return {
    acts: shown,
    earlier: acts.length > listedAtMost && last ? `before=${last.at}_${last.id}` : null,
  }
}

/** A place that a link of ours names; null for the newest. */
function placeOf(typed = ''): { at: string; id: string } | null {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)_([0-9a-z]{1,40})$/.exec(typed) ?? []
  return at && id ? { at, id } : null
}

/** The moderators of now, by the keys that acts know them by. */
const moderatorNames = async ({ vault, config }: App): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      config.moderators.map(async address => [await vault.addressKey(address), address] as const),
    ),
  )
