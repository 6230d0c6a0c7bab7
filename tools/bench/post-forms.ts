// Posts forms over kept connections, from a thread of its own: the other side of `submit`.

import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/** Order of `submit` to this thread; it answers with the milliseconds that it took. */
export type Order = { port: number; bodies: string[]; connections: number }

const { port, bodies, connections } = workerData as Order
const agent = new Agent({ keepAlive: true, maxSockets: connections })

function post(body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
    }
    const path = '/events'
    request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, answer => {
      answer.resume().once('end', () => {
        if (answer.statusCode === 303) resolve()
        else reject(new Error(`the form was answered ${answer.statusCode}`))
      })
    })
      .once('error', reject)
      .end(body)
  })
}

const waiting = bodies.values()
const started = performance.now()
await Promise.all(
  Array.from({ length: connections }, async () => {
    for (const body of waiting) await post(body)
  }),
)
parentPort?.postMessage(performance.now() - started)
agent.destroy()
