// Receives requests, queue messages and the clock, and hands each to the one program: the Worker's entry.

import type {
  ExecutionContext,
  ForwardableEmailMessage,
  MessageBatch,
  ScheduledController,
} from '@cloudflare/workers-types'
import { errorName } from '../../domain/fault.ts'
import { everyAnswer } from '../../http/headers.ts'
import { mailBytesAtMost, receiveMail, whyNotTaken } from '../../mail/receiving/receive-mail.ts'
import type { App, Db } from '../../ports.ts'
import { calendarVersion } from '../../store/calendar.ts'
import { nameOfFault } from '../name-of-fault.ts'
import { bookmarkIn, isForm, withBookmark } from './bookmark-cookie.ts'
import { d1Database } from './database.ts'
import { fromEdge } from './edge.ts'
import type { Env } from './env.ts'
import { log, type Program, programOf } from './program.ts'
import type { ReadVersion } from './remembered-version.ts'
import { ask, perform, sweep, type Task } from './tasks.ts'

async function fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const program = await programOf(env).catch(unread)
  if (!program) return plainly('This calendar cannot be reached now. Try again in a minute.')
  if ('refused' in program) return plainly(`This calendar is not set up yet.\n${program.refused}`)
  // the first query goes to the primary, so that no page is rendered from before a commit
  const session = env.DB.withSession('first-primary')
  const db = d1Database(session)
  const { settleSeconds } = program.config
  const its = {
    db,
    wake: (job: Parameters<App['wake']>[0]) =>
      ctx.waitUntil(ask(env.TASKS, job, settleSeconds).catch(lost)),
    later: (work: () => Promise<void>) => ctx.waitUntil(pause().then(work).catch(failed)),
  }
  const answer = await fromEdge(request, {
    version: () => versionFor(request, env, { program, db }),
    deployment: env.VERSION?.id ?? '',
    language: program.config.calendarLanguage,
    answer: asked => program.answer(asked, its),
    now: program.now,
    later: work => ctx.waitUntil(work),
  })
  if (['GET', 'HEAD'].includes(request.method)) return answer
  program.version.forget()
  return isForm(request) ? withBookmark(answer, session.getBookmark()) : answer
}

/** As this isolate remembers it; at least as new as the client's own write where its cookie names one. */
async function versionFor(
  request: Request,
  env: Env,
  { program, db }: { program: Program; db: Db },
): Promise<ReadVersion> {
  const askedAt = program.now()
  const bookmark = bookmarkIn(request)
  if (bookmark) {
    // a replica may answer, so nobody else is given this version
    const own = d1Database(env.DB.withSession(bookmark))
    return { calendar: await calendarVersion(own).catch(() => calendarVersion(db)), askedAt }
  }
  const remembered = program.version.at(askedAt)
  if (remembered) return remembered
  const read = { calendar: await calendarVersion(db), askedAt }
  program.version.note(read)
  return read
}

async function queue(batch: MessageBatch<Task>, env: Env): Promise<void> {
  const program = await programOf(env)
  if ('refused' in program) return batch.retryAll({ delaySeconds: 60 })
  const { app, close } = program.open(env.DB)
  try {
    for (const message of batch.messages) {
      try {
        await perform(app, env.TASKS, message.body)
        message.ack()
      } catch (error) {
        log(`${message.body.do} waits, and is tried again: ${errorName(error)}`)
        message.retry()
      }
    }
  } finally {
    close()
  }
}

async function scheduled(_controller: ScheduledController, env: Env): Promise<void> {
  const program = await programOf(env)
  if ('refused' in program) return
  const { app, close } = program.open(env.DB)
  try {
    await sweep(app, env.TASKS)
  } finally {
    close()
  }
}

/** Email Routing: mail to the addresses that we made, and no other. */
async function email(message: ForwardableEmailMessage, env: Env): Promise<void> {
  const program = await programOf(env)
  // a fault is thrown, so that the sender keeps the mail and tries again
  if ('refused' in program) throw new Error(program.refused)
  const { app, close } = program.open(env.DB)
  try {
    const refusal = await whyNotTaken(app, message.to)
    if (refusal !== null) return message.setReject(refusal)
    if (message.rawSize > mailBytesAtMost)
      return message.setReject('larger than what is taken here')
    const raw = new Uint8Array(await readAll(message.raw))
    const received = await receiveMail(app, {
      raw,
      recipients: [message.to],
      sender: message.from,
    })
    if (received === 'unreadable') message.setReject('this mail cannot be read')
    if (received === 'not-kept') log('a mail to postmaster or abuse was taken and not kept')
  } finally {
    close()
  }
}

const readAll = (stream: ForwardableEmailMessage['raw']): Promise<ArrayBuffer> =>
  new Response(stream as unknown as ReadableStream).arrayBuffer()

/** A Worker cannot refuse to start, so it refuses to answer, in the words that a host would be shown. */
const plainly = (words: string): Response =>
  new Response(`${words}\n`, {
    status: 503,
    headers: {
      ...everyAnswer,
      'content-type': 'text/plain; charset=utf-8',
      'retry-after': '60',
    },
  })

/** A start reads the database, which may not answer. */
const unread = (error: unknown): null => {
  log(`not started: ${nameOfFault(error)}`)
  return null
}

/** Work after an answer begins some time after it, so that neither it nor the next one takes longer. */
const pause = (): Promise<void> => new Promise(done => setTimeout(done, Math.random() * 500))

const failed = (error: unknown): void => log(`work after an answer failed: ${nameOfFault(error)}`)

/** The sweep does later what a lost message asked for. */
const lost = (error: unknown): void => log(`a message was not queued: ${errorName(error)}`)

export default { fetch, queue, scheduled, email }
