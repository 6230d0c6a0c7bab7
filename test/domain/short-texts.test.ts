// A timetable and a note on accessibility are texts that anybody reads: advertising in them waits, and a moderator looks
// at a link that came into them.

import { expect, test } from 'vitest'
import { asksForLook } from '../../src/domain/look.ts'
import { spamBar, spamScore } from '../../src/domain/spam/spam-score.ts'
import { aSnapshot } from '../support/an-event.ts'
import { post } from './spam/posts.ts'

const offer = 'Buy real followers now, cheap, call +1 555 010 2030, visit https://bit.ly/abc'

test.each(['timetable', 'accessNotes'] as const)(
  'advertising in %s is scored as in a text',
  name => {
    const text = name === 'timetable' ? `12:00 ${offer}` : offer
    const scored = spamScore({ ...post('Followers'), [name]: text })
    expect(scored).toEqual(spamScore({ ...post('Followers'), description: offer }))
    expect(scored.points).toBeGreaterThanOrEqual(spamBar)
  },
)

test('the hours of a timetable are no telephone number', () => {
  const timetable = '09:00 Doors\n10:30 March\n12:00 Rally\n13:45 Lunch'
  expect(spamScore({ ...post('Labor rally'), timetable }).points).toBeLessThan(spamBar)
})

test.each(['timetable', 'accessNotes'] as const)(
  'a link that came into %s asks for a look',
  name => {
    const text = (words: string) =>
      aSnapshot({ [name]: name === 'timetable' ? `12:00 ${words}` : words })
    expect(asksForLook(text('Gather'), text('Gather, see https://bit.ly/abc'))).toBe(true)
    expect(asksForLook(text('Gather'), text('Gather!'))).toBe(false)
  },
)
