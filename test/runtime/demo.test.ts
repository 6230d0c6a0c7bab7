// `npm run demo` as a person runs it: the real script, in a process of its own.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'

const root = new URL('../../', import.meta.url)
const story = readFileSync(new URL('db/demo/consulate-rally.json', root), 'utf8')
let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'turnout-demo-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

test('tells the rally’s story and ends well', async () => {
  const { code, said } = await demo({ args: ['--once'] })
  expect(code, said).toBe(0)
  expect(said).toMatch(
    /Posted: SF rally.*Confirmed by the organizer.*2023-01-13T20:00:00Z.*SEQUENCE 0.*Endorsed.*ada@example\.org.*Changed.*Time of rally moved to 11AM.*“870 Market St\.”: .*790 Market St\..*ada@example\.org: Moved to 11:00 AM, new address: SF rally.*carmen@example\.org: Pasa a las 11:00 a\.\sm\..*2023-01-13T19:00:00Z.*790 Market St\..*SEQUENCE 2.*Everything came as the story expects/s,
  )
})

test('fails loudly when the changes lie too far apart for one mail', async () => {
  const tampered = story.replace('2023-01-10T15:24:00', '2023-01-10T16:24:00')
  const { code, said } = await demo({ story: tampered })
  expect(code).toBe(1)
  expect(said).toMatch(/The demo failed\. Mails to ada@example\.org .*: expected 1, came 2/)
})

test('says in one line that the file of a story is missing', async () => {
  const { code, said } = await demo({ args: ['no-story.json'] })
  expect(code).toBe(1)
  expect(said.trim().split('\n').at(-1)).toMatch(/^no-story\.json cannot be read: it takes/)
})

test('fails loudly when a mail does not carry the difference that is expected', async () => {
  const { code, said } = await demo({ story: story.replace('870 → 790', '870 → 970') })
  expect(code).toBe(1)
  expect(said).toMatch(/The mail to ada@example\.org: expected “was 870 …, now 970 …”, came:/)
})

test('fails loudly when a contradiction is not the one that is expected', async () => {
  const { code, said } = await demo({
    story: story.replace('"event": "11:00"', '"event": "10:00"'),
  })
  expect(code).toBe(1)
  expect(said).toMatch(
    /Contradictions: expected description “Friday.*” says 12:00, event 10:00; came/,
  )
})

test('says so in one line when the port is taken', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as AddressInfo
  const { code, said } = await demo({ args: ['--once'], port })
  squatter.close()
  expect(code).toBe(1)
  expect(said.trim()).toBe(
    `PORT=${port} is taken by another program: stop that one, or set PORT to a free one`,
  )
})

type Run = { args?: string[]; story?: string; port?: number }

async function demo({
  args = ['--once'],
  story,
  port,
}: Run): Promise<{ code: number; said: string }> {
  if (story !== undefined) {
    const file = join(directory, 'story.json')
    writeFileSync(file, story)
    args = [...args, file]
  }
  const { BASE_URL: _, ...env } = process.env
  const child = spawn('npm', ['run', '--silent', 'demo', '--', ...args], {
    cwd: root,
    env: { ...env, PORT: String(port ?? (await freePort())), npm_config_update_notifier: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ])
  return { code, said: out + err.replace(/^npm warn .*\n/gm, '') }
}
