// Measures the spam score on posts that its points were not weighed with, and holds what it reaches.

import { expect, test } from 'vitest'
import learned from '../../../src/domain/spam/learned-words.json' with { type: 'json' }
import { spamBar, spamScore } from '../../../src/domain/spam/spam-score.ts'
import { learnSpamWords } from '../../../tools/learn/spam-words.ts'
import { heldOutGenuine, heldOutSpam } from './held-out.ts'
import { post } from './posts.ts'
import { secondGenuine, secondSpam } from './second-held-out.ts'

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

// Posts by a second writer, from which no word was learned: 20 of 30 waited by phrases alone, 26 with the learned words; one genuine one.
test('lets four in five pieces of advertising by a second writer wait, and two genuine posts at most', () => {
  expect(waiting(secondSpam) / secondSpam.length).toBeGreaterThanOrEqual(0.8)
  expect(waiting(secondGenuine)).toBeLessThanOrEqual(2)
})

test('the words in the program are those that its posts teach', () => {
  expect(learned).toEqual(learnSpamWords())
})
