// The words for systemd, by a program of its name that writes down what it is told.

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { serviceManager } from '../../src/runtime/node/service-manager.ts'
import { until } from './running.ts'

const folder = mkdtempSync(join(tmpdir(), 'turnout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const told = join(folder, 'told')
const program = join(folder, 'systemd-notify')
writeFileSync(program, `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> ${told}\n`)
chmodSync(program, 0o755)
const PATH = `${folder}:${process.env.PATH}`

test('says that it serves, and once a minute that it turns', async () => {
  const systemd = serviceManager({ PATH, NOTIFY_SOCKET: '/run/some', WATCHDOG_USEC: '300000000' })
  systemd.ready()
  await until(() => existsSync(told))
  systemd.alive()
  await until(() => readFileSync(told, 'utf8').split('\n').length > 2)
  expect(readFileSync(told, 'utf8')).toBe('/run/some --ready\n/run/some WATCHDOG=1\n')
})

test('asks for no program where there is no systemd, and outlives one that is not there', async () => {
  rmSync(told, { force: true })
  serviceManager({ PATH }).ready()
  serviceManager({ PATH, NOTIFY_SOCKET: '/run/some' }).alive()
  serviceManager({ PATH: '/no/such', NOTIFY_SOCKET: '/run/some' }).ready()
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(existsSync(told)).toBe(false)
})
