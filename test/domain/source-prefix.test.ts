import { expect, test } from 'vitest'
import { sourceAddress, sourcePrefix } from '../../src/domain/source-prefix.ts'

test.each([
  ['192.0.2.1', '192.0.2.254'],
  ['192.0.2.1:4711', '192.0.2.9'],
  ['::ffff:192.0.2.1', '192.0.2.77'],
  ['::ffff:c000:201', '192.0.2.77'],
  ['2001:db8:1:2201::1', '2001:db8:1:22ff:ffff::9'],
  ['[2001:db8::1]:443', '2001:0db8:0000:0000:0001:0002:0003:0004'],
  ['fe80::1%eth0', 'fe80::2'],
  ['::1', '::'],
])('%s and %s are one source', (one, other) => {
  expect(sourcePrefix(one)).not.toBeNull()
  expect(sourcePrefix(one)).toBe(sourcePrefix(other))
})

test.each([
  ['192.0.2.1', '192.0.3.1'],
  ['2001:db8:1:2201::1', '2001:db8:1:2301::1'],
  ['2001:db8::1', '2001:db9::1'],
  ['::ffff:c000:201', '::ffff:c000:301'],
])('%s and %s are two', (one, other) => {
  expect(sourcePrefix(one)).not.toBe(sourcePrefix(other))
})

test.each(['', 'unknown', '300.1.1.1', '1.2.3', ':::', 'example.org', '2001:db8::1::2'])(
  '%o is no address',
  address => {
    expect(sourcePrefix(address)).toBeNull()
  },
)

test('what stands before the trusted proxies’ own entries is not believed', () => {
  const asked = { socket: '10.0.0.1', forwarded: '6.6.6.6, 192.0.2.1, 10.0.0.2' }
  expect([0, 1, 2].map(proxies => sourceAddress(asked, proxies))).toEqual([
    '10.0.0.1',
    '10.0.0.2',
    '192.0.2.1',
  ])
  // with fewer entries than proxies, the farthest one that there is
  expect(sourceAddress({ socket: '10.0.0.1', forwarded: '' }, 2)).toBe('10.0.0.1')
})
