// Which names of hosts mean this machine alone.

import { expect, test } from 'vitest'
import { isLoopback } from '../../src/domain/loopback.ts'

test.each([
  'localhost',
  'LOCALHOST',
  'localhost.',
  'turnout.localhost',
  '127.0.0.1',
  '127.255.0.9',
  '::1',
  '[::1]',
  '0:0:0:0:0:0:0:1',
  '::ffff:127.0.0.1',
  '[::ffff:7f00:1]',
])('%s is this machine', hostname => {
  expect(isLoopback(hostname)).toBe(true)
})

test.each([
  '',
  'localhost.example.org',
  'notlocalhost',
  '128.0.0.1',
  '10.0.0.1',
  '127.0.0.1.example.org',
  '0.0.0.0',
  '::',
  '::2',
  '::ffff:10.0.0.1',
])('%j is not', hostname => {
  expect(isLoopback(hostname)).toBe(false)
})
