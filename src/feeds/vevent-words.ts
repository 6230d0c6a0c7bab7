// The words of a VEVENT in another language. Whatever a client knows an event and its revision by (UID,
// SEQUENCE, DTSTAMP, LAST-MODIFIED) stays as it stands in the feed.

import { fold, unfold } from './ical-text.ts'

const words = /^(SUMMARY|DESCRIPTION|CATEGORIES|X-ALT-DESC)[;:]/

/** @param stored as feeds give it. @param translated the same revision, rendered in the other language. */
export function inWordsOf(stored: string, translated: string): string {
  const lines = unfold(stored).split('\r\n')
  const others = unfold(translated)
    .split('\r\n')
    .filter(line => words.test(line))
  const first = lines.findIndex(line => words.test(line))
  const kept = (some: readonly string[]) => some.filter(line => !words.test(line))
  return fold([...kept(lines.slice(0, first)), ...others, ...kept(lines.slice(first))].join('\r\n'))
}
