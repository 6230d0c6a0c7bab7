// A wall time with its offset, in zones of whole and of odd hours, and where the clocks change.

import { expect, test } from 'vitest'
import { offsetTime } from '../../../src/domain/event/offset-time.ts'

test.each([
  ['2023-01-13T11:00', 'America/Los_Angeles', '2023-01-13T11:00:00-08:00'],
  ['2023-07-13T11:00', 'America/Los_Angeles', '2023-07-13T11:00:00-07:00'],
  ['2026-07-01T12:00', 'America/St_Johns', '2026-07-01T12:00:00-02:30'],
  ['2026-07-01T12:00', 'Asia/Kathmandu', '2026-07-01T12:00:00+05:45'],
  ['2026-07-01T12:00', 'Pacific/Kiritimati', '2026-07-01T12:00:00+14:00'],
  ['2026-07-01T12:00', 'Etc/UTC', '2026-07-01T12:00:00+00:00'],
  // the first of a repeated hour, and a skipped one as the wall shows it
  ['2023-11-05T01:30', 'America/Los_Angeles', '2023-11-05T01:30:00-07:00'],
  ['2023-03-12T02:30', 'America/Los_Angeles', '2023-03-12T03:30:00-07:00'],
])('%s in %s is %s', (local, zone, text) => {
  expect(offsetTime(local, zone)).toBe(text)
})
