// What the writers of a text are asked about it: what is sure first, and doubt as a question.

import { expect, test } from 'vitest'
import type { Contradiction } from '../../src/domain/contradiction/contradiction.ts'
import { InPageContext } from '../../templates/page-context.ts'
import {
  Contradictions,
  DraftContradictions,
  type OpenContradiction,
} from '../../templates/parts/contradictions.tsx'

const at = (text: string, certainty: number): OpenContradiction => {
  const found: Contradiction = {
    in: 'description',
    start: 0,
    end: text.length,
    text,
    kind: 'place',
    says: text,
    event: 'Courthouse Square',
    suggestion: 'Courthouse Square',
    certainty,
  }
  return { found, sentence: `We march to ${text}.` }
}
const shared = {
  unread: [],
  texts: { title: 'March', summary: '', description: 'We march to City Hall.' },
}
const reader = { language: 'en', calendarName: 'Turnout' } as const
const page = (...contradictions: OpenContradiction[]) =>
  `${(
    <InPageContext value={reader}>
      <Contradictions
        {...shared}
        contradictions={contradictions}
        baseUrl="/manage/key"
        isPublic={true}
        revision={2}
      />
    </InPageContext>
  )}`
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*?(class="quiet")?>([^<]*)/g)].map(
    ([, weight, label]) => `${weight ? 'quiet' : 'black'}: ${label?.replace(/[⁨⁩]/g, '')}`,
  )

test('doubt is a question, its buttons equal in weight, and keeping the text first', () => {
  const html = page(at('City Hall', 0.4))
  expect(html).toContain('Is this still right?')
  expect(html).not.toContain('Your text still says something else')
  expect(buttons(html)).toEqual(['quiet: It is right', 'quiet: Change it to “Courthouse Square”'])
})

test('what is sure stands before what is asked', () => {
  const html = page(at('City Hall', 0.4), at('the Armory', 0.95))
  expect(html.indexOf('the Armory')).toBeLessThan(html.indexOf('Is this still right?'))
  expect(html.indexOf('Is this still right?')).toBeLessThan(html.indexOf('City Hall'))
  expect(buttons(html).slice(0, 2)).toEqual([
    'black: Change it to “Courthouse Square”',
    'quiet: It is right as it is',
  ])
})

test('an edit that is not saved asks in the same order', () => {
  const html = `${(
    <InPageContext value={reader}>
      <DraftContradictions
        {...shared}
        contradictions={[at('City Hall', 0.4)]}
        previewUrl="/manage/key/preview"
      />
    </InPageContext>
  )}`
  expect(buttons(html)).toEqual(['quiet: It is right', 'quiet: Change it to “Courthouse Square”'])
})

test('nothing is said where the texts agree with the event', () => {
  expect(page()).not.toContain('<section')
})
