// Where a form comes from as it arrives over the wire on Node: by the socket, or by trusted proxies.

import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../../src/runtime/clock.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'

let served: Served
afterEach(() => served.close())

async function start(settings: Record<string, string>): Promise<void> {
  const read = readSettings({ PORT: '0', DATABASE_PATH: ':memory:', ...settings })
  served = await serve(read, systemClock(null), () => {})
}

async function statuses(many: number, headers: (n: number) => Record<string, string>) {
  const answers: number[] = []
  for (let n = 0; n < many; n++) {
    const answer = await fetch(`http://localhost:${served.port}/lost-link`, {
      method: 'POST',
      redirect: 'manual',
      headers: headers(n),
      body: new URLSearchParams({ email: 'nobody@example.org' }),
    })
    answers.push(answer.status)
  }
  return answers
}

const times = (many: number, status: number) => Array.from({ length: many }, () => status)

test('without a proxy the socket’s address counts, whatever a client writes', async () => {
  await start({})
  const written = (n: number) => ({ 'x-forwarded-for': `192.0.${n}.1` })
  expect(await statuses(61, written)).toEqual([...times(60, 303), 429])
})

test('behind one proxy the address that it adds counts, and none before it', async () => {
  await start({ TRUSTED_PROXIES: '1' })
  const one = (n: number) => ({ 'x-forwarded-for': `6.6.${n}.6, 192.0.2.1` })
  expect(await statuses(61, one)).toEqual([...times(60, 303), 429])
  const others = (n: number) => ({ 'x-forwarded-for': `192.1.${n}.1` })
  expect(await statuses(61, others)).toEqual(times(61, 303))
})

test('with LIMITS=off nobody counts', async () => {
  await start({ LIMITS: 'off' })
  expect(await statuses(62, () => ({}))).toEqual(times(62, 303))
})
