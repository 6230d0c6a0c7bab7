// A delivery report is written by whoever likes to: reading it costs what its length says.

import { expect, test } from 'vitest'
import { readComplaint, readDeliveryStatus } from '../../src/domain/delivery-report.ts'

test('reads the action without its comment, and values without the space around them', () => {
  const report =
    'Final-Recipient: rfc822; ada@example.org\nAction:  Failed (for good)\nStatus: 5.1.1 \n'
  expect(readDeliveryStatus(report)).toEqual({ outcome: 'failed', answer: '5.1.1' })
})

test('a megabyte of one field is read at once', () => {
  const million = (bit: string) => bit.repeat(1_000_000 / bit.length)
  for (const value of [
    million('('),
    million(')('),
    `x${million(' ')}y`,
    million('; '),
    million('a'),
  ]) {
    for (const text of [`Action: ${value}`, `Action: failed\nDiagnostic-Code: ${value}`])
      expect(readDeliveryStatus(text)?.answer).toBe('')
    expect(readComplaint(`Feedback-Type: ${value}\nAction: ${value}`).meant).toBe(false)
  }
})
