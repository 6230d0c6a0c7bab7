// The one rule for text: what stays, what goes, and what is as if nothing had been typed.

import { expect, test } from 'vitest'
import { isEmailAddress } from '../../src/domain/email-address.ts'
import { manyLines, oneLine } from '../../src/domain/plain-text.ts'
import fc, { runs, seeded } from '../support/fast-check.ts'
import { hostileValues } from '../support/hostile-values.ts'

test.each([
  ['zero-width space', 'Ral\u200bly', 'Rally'],
  ['word joiner', 'Ral\u2060ly', 'Rally'],
  ['byte order mark', '\ufeffRally', 'Rally'],
  ['soft hyphen', 'Ral\u00adly', 'Rally'],
  ['override of direction', '\u202eyllaR\u202c', 'yllaR'],
  ['isolate of direction', '\u2067Rally\u2069', 'Rally'],
  ['a mark of direction without need', 'Rally\u200f', 'Rally'],
  ['tags', `Rally${String.fromCodePoint(0xe0041, 0xe0042)}`, 'Rally'],
  ['interlinear annotation', 'Ral\ufff9l\ufffay\ufffb', 'Rally'],
  ['lone surrogates', 'Ral\ud800ly\udc00', 'Rally'],
  ['noncharacters', 'Rally\ufffe\ufdd0', 'Rally'],
  ['selectors of variants that stand alone', '\ufe0fRally \ufe0fnow\ufe00', 'Rally now'],
  ['a row of selectors', '❤\ufe0f\ufe0f\u{e0100}\u{e0101}', '❤\ufe0f'],
  ['joiners between Latin letters', 'Ral\u200dl\u200cy', 'Rally'],
  ['controls', 'Ral\u0007ly\u0000', 'Rally'],
  ['every kind of line break', 'a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi', 'a b c d e f g h i'],
  ['rows of blanks', 'a\u3000\u00a0\u2800\u3164b', 'a b'],
  ['blanks at the ends', '\u3164\u2800 Rally \u2800\uffa0', 'Rally'],
])('drops %s', (_, typed, line) => {
  expect(oneLine(typed)).toBe(line)
})

test.each([
  ['emoji of several', '👩‍👩‍👧‍👦 🏳️‍🌈 ✊🏾 👩🏽‍⚕️ 1️⃣ ☠︎ 🇵🇪'],
  ['flags that are written with tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['a non-joiner in Persian', 'می\u200cخواهم'],
  ['a joiner in Sinhala and Hindi', 'ශ්\u200dරී क्\u200dष'],
  ['a mark of direction in Hebrew', 'עצרת\u200f 2027!'],
  ['a variant of a Han character', '葛\u{e0100}城'],
  ['one filler between letters', '가\u3164나'],
  ['words in Braille', '⠓⠑⠇⠇⠕⠀⠺⠕⠗⠇⠙'],
  ['words from everywhere', 'مسيرة עצרת 行进 सभा ชุมนุม Ñandú'],
])('keeps %s', (_, text) => {
  expect(oneLine(text)).toBe(text)
  expect(manyLines(text)).toBe(text)
})

test.each([
  '\u2060\u200d',
  '\u200b',
  '\u3164',
  '\u115f',
  '\u1160',
  '\uffa0',
  '\u00ad',
  '\u2800\u2800',
  '\u202e',
  '\u0301',
  '\ufe0f',
  '\ufffc',
  '\u00a0\u3000\t',
  '\ud800',
  '\ue000',
  '',
])('takes %j as nothing typed', nothing => {
  expect(oneLine(nothing)).toBe('')
  expect(manyLines(`${nothing}\n\n${nothing}`)).toBe('')
})

test('leaves the lines of a longer text where they are', () => {
  expect(manyLines('  Bring:\r\n\r\n\t- wa\u200bter\r- drums  \u2028Doors at 6\n\n')).toBe(
    'Bring:\n\n\t- water\n- drums  \nDoors at 6',
  )
})

test('applied twice, changes nothing more', () => {
  const odd = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ...hostileValues.join(''),
        ...'\u200c\u200d\ufe0f\ufe00\u200f\u061c👩🏽♀1 \ta葛می',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  })
  fc.assert(
    fc.property(odd, text => {
      const [line, lines] = [oneLine(text), manyLines(text)]
      expect(oneLine(line)).toBe(line)
      expect(manyLines(lines)).toBe(lines)
      expect(line.isWellFormed()).toBe(true)
    }),
    { ...seeded(20270113), ...runs(2000) },
  )
})

test('an address of letters that nobody sees is no address', () => {
  expect(isEmailAddress('ada@example.org')).toBe(true)
  for (const address of ['\u3164@example.org', 'a\u115fda@example.org', 'ada@exa\uffa0mple.org'])
    expect(isEmailAddress(address)).toBe(false)
})
