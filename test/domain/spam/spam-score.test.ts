// Advertising is above the bar, and odd but genuine posts are below it.

import { describe, expect, test } from 'vitest'
import { spamBar, spamScore } from '../../../src/domain/spam/spam-score.ts'
import { advertising, genuine, post } from './posts.ts'

describe('advertising waits', () => {
  test.each(advertising)('%s', line => {
    const { points, reasons } = spamScore(post(line))
    expect(points).toBeGreaterThanOrEqual(spamBar)
    expect(reasons.length).toBeGreaterThan(0)
  })
})

describe('a genuine post does not', () => {
  test.each(genuine)('%s', line => {
    expect(spamScore(post(line)).points).toBeLessThan(spamBar)
  })
})

test('a post as long as a form takes is read in bounded work', () => {
  const long = 'buy real followers now (((( https://a.example/x '.repeat(2000)
  expect(spamScore({ ...post('Followers'), description: long }).points).toBeGreaterThan(spamBar)
})
