// Gives the Worker a clock that a test moves: the same entry, and one address more. Runs in workerd.

import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types'
import type { App } from '../../src/ports.ts'
import type { Env } from '../../src/runtime/workers/env.ts'
import { programOf } from '../../src/runtime/workers/program.ts'
import worker from '../../src/runtime/workers/worker.ts'
import { nextMail } from '../../src/store/queued-mails.ts'
import { nextTelling } from '../../src/store/telling-times.ts'

let shift = 0
const machineTime = Date.now.bind(Date)
Date.now = () => machineTime() + shift

const timeoutMillis = 20_000

async function fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const url = new URL(request.url)
  if (url.pathname !== '/test-clock') return worker.fetch(request, env, ctx)
  shift += Number(url.searchParams.get('seconds')) * 1000
  await worker.scheduled(noController, env)
  const program = await programOf(env)
  if ('refused' in program) return new Response(program.refused, { status: 500 })
  const { app } = program.open(env.DB)
  const until = machineTime() + timeoutMillis
  while (await isSomethingDue(app)) {
    if (machineTime() > until) return new Response('the queue did not end', { status: 500 })
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return new Response('everything due is done')
}

async function isSomethingDue({ db, clock }: App): Promise<boolean> {
  const due = [await nextTelling(db), await nextMail(db)]
  return due.some(at => at !== undefined && at <= clock.now())
}

const noController: ScheduledController = { scheduledTime: 0, cron: '', noRetry: () => {} }

export default { ...worker, fetch }
