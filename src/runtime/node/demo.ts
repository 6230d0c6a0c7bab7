// `npm run demo`: replays the consulate rally on its own Turnout and leaves the pages up.
// `-- --once` ends after the story; a further argument is another story's file.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Places, replay } from '../../../db/demo/replay.ts'
import { readStory, type Story } from '../../../db/demo/story.ts'
import { Unexpected } from '../../../db/demo/visitor.ts'
import { instantOf } from '../../domain/event/wall-time.ts'
import { movableClock } from '../clock.ts'
import { SettingsError } from '../setting-values.ts'
import { readSettings, type Settings } from '../settings.ts'
import { endOnSignals } from './end-on-signals.ts'
import { projectRoot } from './project-root.ts'
import { type Served, serve } from './serve.ts'
import { whyNotStarted } from './why-not-started.ts'

const once = process.argv.includes('--once')
const file = process.argv.slice(2).find(one => !one.startsWith('--'))
const directory = freshDirectory()
let served: Served | undefined

try {
  const story = storyIn(file ?? join(projectRoot, 'db/demo/consulate-rally.json'))
  const settings = demoSettings(story)
  const clock = movableClock(settings.startsAt ?? instantOf(story.posted.at, story.zone))
  served = await serve(settings, clock, line => console.error(line))
  const { scheduler } = served
  const idle = () => {
    scheduler.wake()
    return scheduler.idle()
  }
  const places = await replay(story, {
    baseUrl: settings.baseUrl,
    settleSeconds: settings.settleSeconds,
    moveClockTo(at) {
      clock.moveTo(at)
      return idle()
    },
    idle,
    say: line => console.log(line),
  })
  console.log('\nEverything came as the story expects.')
  if (once) await end(0)
  clock.run()
  leaveUp(settings, places)
} catch (error) {
  console.error(
    error instanceof Unexpected ? `\nThe demo failed. ${error.message}` : whyNotStarted(error),
  )
  await end(1)
}

function storyIn(path: string): Story {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new SettingsError(
      `${path} cannot be read: it takes the file of a story, such as db/demo/consulate-rally.json`,
    )
  return readStory(readFileSync(path, 'utf8'))
}

/** Its own database, and its own mailbox whatever the machine's settings say. */
function demoSettings(story: Story): Settings {
  const { HOST, PORT = '8787', BASE_URL = `http://localhost:${PORT}` } = process.env
  return readSettings({
    HOST,
    PORT,
    BASE_URL,
    // its mails are the story's, wherever it is shown
    MAILBOX: 'open',
    DATABASE_PATH: join(directory, 'turnout.db'),
    CALENDAR_ZONE: story.zone,
    TURNOUT_NOW: instantOf(story.posted.at, story.zone),
  })
}

function freshDirectory(): string {
  const demos = join(projectRoot, 'var/demo')
  mkdirSync(demos, { recursive: true })
  return mkdtempSync(join(demos, 'rally-'))
}

function leaveUp({ baseUrl }: Settings, { event, history, manage, mailbox }: Places): void {
  console.log(`
Look at it (the clock there goes on from where the story ended):

  The event            ${baseUrl}${event}
  Its history          ${baseUrl}${history}
  The mailbox          ${baseUrl}${mailbox}
  The organizer's page ${baseUrl}${manage}
  The calendar         ${baseUrl}/

Stop with Ctrl-C.`)
  endOnSignals(tidied)
}

async function tidied(): Promise<void> {
  await served?.close()
  rmSync(directory, { recursive: true, force: true })
}

async function end(code: number): Promise<never> {
  await tidied()
  process.exit(code)
}
