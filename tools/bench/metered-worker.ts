// Puts a meter on the Worker's database: every answer says what it cost. Runs in workerd, and takes one
// request at a time.

import type {
  D1Database,
  D1DatabaseSession,
  D1PreparedStatement,
  D1Result,
  ExecutionContext,
  Queue,
} from '@cloudflare/workers-types'
import type { Env } from '../../src/runtime/workers/env.ts'
import { programOf } from '../../src/runtime/workers/program.ts'
import { perform, type Task } from '../../src/runtime/workers/tasks.ts'
import worker from '../../src/runtime/workers/worker.ts'

const meter = { queries: 0, rowsRead: 0, rowsWritten: 0, messages: 0, mails: 0 }

let metered: Env | undefined

async function fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  metered ??= { ...env, DB: measured(env.DB), TASKS: uncarried }
  for (const name of Object.keys(meter) as (keyof typeof meter)[]) meter[name] = 0
  const url = new URL(request.url)
  const answer =
    url.pathname === '/bench-task'
      ? await doTask(metered, (await request.json()) as Task)
      : await worker.fetch(request, metered, ctx)
  const headers = new Headers(answer.headers)
  headers.set('bench', JSON.stringify(meter))
  return new Response(answer.body, { status: answer.status, headers })
}

/** One message's work, with a mail server that takes everything at once. */
async function doTask(env: Env, task: Task): Promise<Response> {
  const program = await programOf(env)
  if ('refused' in program) return new Response(program.refused, { status: 503 })
  const { app } = program.open(env.DB)
  const mailer: typeof app.mailer = {
    async send() {
      meter.mails++
      return { outcome: 'delivered', response: '250 OK' }
    },
  }
  await perform({ ...app, mailer }, env.TASKS, task)
  return new Response('done')
}

/** Messages are counted and go nowhere, so that nothing else uses the database meanwhile. */
const metrics = { backlogCount: 0, backlogBytes: 0 }
const uncarried: Queue<Task> = {
  metrics: async () => metrics,
  async send() {
    meter.messages++
    return { metadata: { metrics } }
  },
  async sendBatch(messages) {
    meter.messages += [...messages].length
    return { metadata: { metrics } }
  },
}

function count<T>(result: D1Result<T>): D1Result<T> {
  meter.queries++
  meter.rowsRead += result.meta.rows_read
  meter.rowsWritten += result.meta.rows_written
  return result
}

const behind = new WeakMap<object, D1PreparedStatement>()

function statement(real: D1PreparedStatement): D1PreparedStatement {
  const shown = new Proxy(real, {
    get(target, name) {
      if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values))
      if (name === 'all') return async () => count(await target.all())
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  behind.set(shown, real)
  return shown
}

function measured<T extends D1Database | D1DatabaseSession>(real: T): T {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql))
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) =>
          (await target.batch(statements.map(one => behind.get(one) ?? one))).map(count)
      if (name === 'withSession')
        return (start: string) => measured((target as D1Database).withSession(start))
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

export default { fetch }
