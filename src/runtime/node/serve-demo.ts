// Serves the calendar of DEMO=1, from a database in memory, which goes with the process.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { movableClock, systemClock } from '../clock.ts'
import type { Settings } from '../settings.ts'
import { usualDeadlines } from './deadlines.ts'
import { demoSteps } from './demo-calendar.ts'
import { projectRoot } from './project-root.ts'
import { type Beside, type Served, serve } from './serve.ts'

/** Resolves when all events are there. Throws as `serve` does. */
export async function serveDemo(settings: Settings, log: (line: string) => void): Promise<Served> {
  const { startsAt, calendarZone: zone } = settings
  const now = systemClock(startsAt).now()
  const json = readFileSync(join(projectRoot, 'db/demo/calendar.json'), 'utf8')
  const steps = demoSteps(json, { now, zone })
  const clock = movableClock(steps[0]?.at ?? now)
  const fill: Beside['fill'] = async (app, scheduler) => {
    for (const { at, run } of steps) {
      clock.moveTo(at)
      scheduler.wake()
      await scheduler.idle()
      await run(app)
    }
    clock.moveTo(now)
    clock.run()
    scheduler.wake()
    await scheduler.idle()
  }
  // no reader may see the clock on its way here
  return serve({ ...settings, databasePath: ':memory:' }, clock, log, usualDeadlines, { fill })
}
