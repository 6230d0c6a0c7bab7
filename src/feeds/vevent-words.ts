// Puts the words of a VEVENT into another language. UID, SEQUENCE, DTSTAMP and LAST-MODIFIED stay as they
// stand in the feed, because a client knows the event and its revision by them.

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
